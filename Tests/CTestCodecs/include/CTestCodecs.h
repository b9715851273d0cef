#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// How a JPEG is to be made, in TurboJPEG's own numbers.
struct test_jpeg_form {
  /// 0 RGB, 6 grey, 11 CMYK.
  int pixels;
  /// 0 4:4:4, 1 4:2:2, 2 4:2:0, 3 grey, 4 4:4:0, 5 4:1:1.
  int sampling;
  bool progressive;
};

/// Makes a JPEG with libturbojpeg, opened at run time.
/// - Returns: its bytes, to be freed by `free`; null when the library is missing or refuses.
uint8_t *_Nullable test_make_jpeg(const uint8_t *pixels, int width, int height,
                                  struct test_jpeg_form form, size_t *count);

/// Packs with zlib, opened at run time.
/// - Returns: a zlib stream, to be freed by `free`; null when the library is missing.
uint8_t *_Nullable test_deflate(const uint8_t *bytes, size_t length, size_t *count);

#pragma clang assume_nonnull end
