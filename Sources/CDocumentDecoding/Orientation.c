#include "Decoding.h"

#include <string.h>

struct juzhu_orientation juzhu_orientation_of(int tag, size_t width, size_t height) {
  ptrdiff_t w = (ptrdiff_t)width, h = (ptrdiff_t)height;
  switch (tag) {
    case 2: return (struct juzhu_orientation){w - 1, -1, w, false};
    case 3: return (struct juzhu_orientation){w * h - 1, -1, -w, false};
    case 4: return (struct juzhu_orientation){(h - 1) * w, 1, -w, false};
    case 5: return (struct juzhu_orientation){0, w, 1, true};
    case 6: return (struct juzhu_orientation){(h - 1) * w, -w, 1, true};
    case 7: return (struct juzhu_orientation){w * h - 1, -w, -1, true};
    case 8: return (struct juzhu_orientation){w - 1, w, -1, true};
    default: return (struct juzhu_orientation){0, 1, w, false};
  }
}

static uint32_t number(const uint8_t *bytes, size_t count, bool little) {
  uint32_t value = 0;
  for (size_t place = 0; place < count; place++) {
    value = value << 8 | bytes[little ? count - 1 - place : place];
  }
  return value;
}

// The first directory of a TIFF block (EXIF 2.3, 4.6.2): tag 0112, one SHORT.
static int orientation_in(const uint8_t *block, size_t count) {
  if (count < 8) return 1;
  bool little = memcmp(block, "II*\0", 4) == 0;
  if (!little && memcmp(block, "MM\0*", 4) != 0) return 1;
  size_t directory = number(block + 4, 4, little);
  if (directory < 8 || directory > count - 2) return 1;
  size_t entries = number(block + directory, 2, little);
  for (size_t entry = 0; entry < entries; entry++) {
    size_t place = directory + 2 + 12 * entry;
    if (place > count || count - place < 12) return 1;
    const uint8_t *field = block + place;
    if (number(field, 2, little) != 0x0112) continue;
    bool is_one_short = number(field + 2, 2, little) == 3 && number(field + 4, 4, little) == 1;
    uint32_t value = number(field + 8, 2, little);
    return is_one_short && value >= 1 && value <= 8 ? (int)value : 1;
  }
  return 1;
}

struct juzhu_jpeg_notes juzhu_read_jpeg_notes(const uint8_t *file, size_t count) {
  struct juzhu_jpeg_notes notes = {.orientation = 1, .adobe = false};
  bool has_exif = false;
  size_t place = 2;
  while (place + 4 <= count && file[place] == 0xFF) {
    uint8_t code = file[place + 1];
    if (code == 0xFF) {
      place += 1;
      continue;
    }
    if (code == 0xDA || code == 0xD9) break;
    if (code == 0x01 || (code >= 0xD0 && code <= 0xD8)) {
      place += 2;
      continue;
    }
    size_t length = number(file + place + 2, 2, false);
    if (length < 2 || length > count - place - 2) break;
    const uint8_t *segment = file + place + 4;
    size_t size = length - 2;
    if (code == 0xE1 && !has_exif && size >= 6 && memcmp(segment, "Exif\0\0", 6) == 0) {
      has_exif = true;
      notes.orientation = orientation_in(segment + 6, size - 6);
    }
    if (code == 0xEE && size >= 12 && memcmp(segment, "Adobe", 5) == 0) notes.adobe = true;
    place += 2 + length;
  }
  return notes;
}
