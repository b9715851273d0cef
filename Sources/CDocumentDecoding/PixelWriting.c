#include "Decoding.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static uint8_t waiting[64 << 10];
static size_t waiting_count;

static void write_now(const void *bytes, size_t count) {
  const uint8_t *next = bytes;
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) juzhu_end(juzhu_end_not_decodable);
    next += written;
    count -= (size_t)written;
  }
}

// Rows of small pictures go together.
void juzhu_write(const void *bytes, size_t count) {
  if (count > sizeof waiting - waiting_count) {
    write_now(waiting, waiting_count);
    waiting_count = 0;
  }
  if (count > sizeof waiting) {
    write_now(bytes, count);
  } else {
    memcpy(waiting + waiting_count, bytes, count);
    waiting_count += count;
  }
}

_Noreturn void juzhu_end_written(void) {
  write_now(waiting, waiting_count);
  juzhu_end(juzhu_end_done);
}

void juzhu_write_header(size_t width, size_t height) {
  if (width == 0 || height == 0) juzhu_end(juzhu_end_not_decodable);
  if (width > juzhu_limit_side || height > juzhu_limit_side ||
      width * height > juzhu_limit_written_pixels) {
    juzhu_end(juzhu_end_too_many_pixels);
  }
  char line[48];
  int length = snprintf(line, sizeof line, "P6\n%zu %zu\n255\n", width, height);
  juzhu_write(line, (size_t)length);
}
