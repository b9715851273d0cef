#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// libpng keeps these prototypes throughout 1.6 (so number 16), so its header is not needed.

/// The few functions of libpng that are used. Its two structures stay closed to us.
struct juzhu_png {
  const char *(*version)(const void *);
  void *(*start)(const char *version, void *told, void (*fail)(void *, const char *),
                 void (*warn)(void *, const char *));
  void *(*information)(const void *);
  void (*set_read)(void *, void *told, void (*read)(void *, uint8_t *, size_t));
  void *(*told)(const void *);
  void (*set_most_sides)(void *, uint32_t width, uint32_t height);
  void (*read_header)(void *, void *);
  uint32_t (*width)(const void *, const void *);
  uint32_t (*height)(const void *, const void *);
  void (*expand)(void *);
  void (*strip_16)(void *);
  void (*colour_grey)(void *);
  int (*passes)(void *);
  void (*settle)(void *, void *);
  uint8_t (*channels)(const void *, const void *);
  size_t (*row_bytes)(const void *, const void *);
  void (*read_row)(void *, uint8_t *row, uint8_t *display);
};

bool juzhu_png_open(struct juzhu_png *png);
