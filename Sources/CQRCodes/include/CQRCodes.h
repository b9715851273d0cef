#pragma once

#include <stdbool.h>

#pragma clang assume_nonnull begin

// Tells Swift that a value may pass between threads: these pointers never change once found,
// and the library is never closed.
#define JUZHU_SENDABLE __attribute__((swift_attr("@Sendable")))

/// A code as libqrencode hands it over.
struct juzhu_qr_code {
  /// 1…40.
  int version;
  /// Modules of one side.
  int width;
  /// `width` × `width` bytes, row by row; the lowest bit of each: a dark module.
  unsigned char *_Nullable data;
};

/// The few functions of libqrencode that the program uses; all null when the library is missing.
struct JUZHU_SENDABLE juzhu_qrencode {
  /// Null, and errno, for text that no code holds.
  struct juzhu_qr_code *_Nullable (*_Nullable encode)(const char *text, int least_version,
                                                      int correction, int kanji_or_bytes,
                                                      int keeps_case);
  void (*_Nullable release)(struct juzhu_qr_code *_Nullable code);
};

/// Opens the library and finds every function; false, and nothing found, when either fails.
bool juzhu_qrencode_open(const char *library, struct juzhu_qrencode *found);

/// The smallest code of the text, letters as they are.
/// - correction: 0 (L, 7 % may be lost) to 3 (H, 30 %).
struct juzhu_qr_code *_Nullable juzhu_qrencode_encode(struct juzhu_qrencode qrencode,
                                                      const char *text, int correction);

#pragma clang assume_nonnull end
