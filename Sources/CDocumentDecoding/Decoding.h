#pragma once

#include "CDocumentDecoding.h"

// What the files of the child share.

/// The file, mapped; its bytes are first touched after the confinement.
struct juzhu_file {
  const uint8_t *bytes;
  size_t count;
};

// Each opens its library, confines itself, decodes, writes, and ends the process.
_Noreturn void juzhu_decode_as_jpeg(struct juzhu_file file);
_Noreturn void juzhu_decode_as_png(struct juzhu_file file);
_Noreturn void juzhu_decode_as_pdf(enum juzhu_decoding what, int page);

/// The picture's first line. Ends the process when there are more pixels than may be written.
void juzhu_write_header(size_t width, size_t height);
/// Ends the process when nobody reads.
void juzhu_write(const void *bytes, size_t count);
/// Ends the process when all that was written has gone out.
_Noreturn void juzhu_end_written(void);

/// `malloc` that ends the process as too costly.
void *juzhu_allocate(size_t count);

_Noreturn void juzhu_end(enum juzhu_decoding_end how);

/// The path of what makes pictures of PDF pages.
extern const char *const juzhu_pdf_program;
extern const char *const juzhu_jpeg_library;
extern const char *const juzhu_png_library;
