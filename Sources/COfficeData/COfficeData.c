#include "COfficeData.h"
#include <string.h>

// A C target, because Swift has no way to embed a file that survives copying the program.
// clang has taken #embed, a part of C23, in every language mode since version 19.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define FILE_BYTES(symbol) static const unsigned char symbol[] =

FILE_BYTES(closures) {
#embed "data/closures.json"
};
FILE_BYTES(common_passwords) {
#embed "data/common-passwords.txt"
};
FILE_BYTES(divisions) {
#embed "data/divisions.json"
};
FILE_BYTES(guide) {
#embed "data/guide.json"
};
FILE_BYTES(hours) {
#embed "data/hours.json"
};
FILE_BYTES(idle) {
#embed "data/idle.json"
};
FILE_BYTES(materials) {
#embed "data/materials.json"
};
FILE_BYTES(messages) {
#embed "data/messages.json"
};
FILE_BYTES(pinyin) {
#embed "data/pinyin.txt"
};
FILE_BYTES(quota) {
#embed "data/quota.json"
};
FILE_BYTES(reasons) {
#embed "data/reasons.json"
};
FILE_BYTES(regions) {
#embed "data/regions.txt"
};
FILE_BYTES(samples) {
#embed "data/samples.json"
};
FILE_BYTES(stations) {
#embed "data/stations.json"
};
FILE_BYTES(statutory_days) {
#embed "data/statutory-days.json"
};
FILE_BYTES(workdays) {
#embed "data/workdays.json"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} files[] = {
    {"closures.json", closures, sizeof closures},
    {"common-passwords.txt", common_passwords, sizeof common_passwords},
    {"divisions.json", divisions, sizeof divisions},
    {"guide.json", guide, sizeof guide},
    {"hours.json", hours, sizeof hours},
    {"idle.json", idle, sizeof idle},
    {"materials.json", materials, sizeof materials},
    {"messages.json", messages, sizeof messages},
    {"pinyin.txt", pinyin, sizeof pinyin},
    {"quota.json", quota, sizeof quota},
    {"reasons.json", reasons, sizeof reasons},
    {"regions.txt", regions, sizeof regions},
    {"samples.json", samples, sizeof samples},
    {"stations.json", stations, sizeof stations},
    {"statutory-days.json", statutory_days, sizeof statutory_days},
    {"workdays.json", workdays, sizeof workdays},
};

const unsigned char *office_data(const char *name, size_t *count) {
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    if (strcmp(files[i].name, name) == 0) {
      *count = files[i].count;
      return files[i].bytes;
    }
  }
  *count = 0;
  return NULL;
}
