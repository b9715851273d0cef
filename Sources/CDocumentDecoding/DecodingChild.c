#include "Decoding.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

_Noreturn void juzhu_end(enum juzhu_decoding_end how) { _exit(how); }

void *juzhu_allocate(size_t count) {
  void *bytes = malloc(count);
  if (bytes == NULL) juzhu_end(juzhu_end_too_costly);
  return bytes;
}

// Mapped rather than read: nothing of it is in memory, nor looked at, before the confinement.
static struct juzhu_file whole_file(void) {
  struct stat found;
  if (fstat(STDIN_FILENO, &found) != 0 || found.st_size <= 0) juzhu_end(juzhu_end_not_decodable);
  void *bytes = mmap(NULL, (size_t)found.st_size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (bytes == MAP_FAILED) juzhu_end(juzhu_end_too_costly);
  return (struct juzhu_file){.bytes = bytes, .count = (size_t)found.st_size};
}

_Noreturn void juzhu_decode(enum juzhu_decoding what, int page) {
  switch (what) {
    case juzhu_decode_jpeg: juzhu_decode_as_jpeg(whole_file());
    case juzhu_decode_png: juzhu_decode_as_png(whole_file());
    case juzhu_decode_pdf:
    case juzhu_count_pdf: juzhu_decode_as_pdf(what, page);
  }
  juzhu_end(juzhu_end_decoder_missing);
}

static bool opens(const char *library) {
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle != NULL) dlclose(handle);
  return handle != NULL;
}

bool juzhu_decoder_present(enum juzhu_decoding what) {
  switch (what) {
    case juzhu_decode_jpeg: return opens(juzhu_jpeg_library);
    case juzhu_decode_png: return opens(juzhu_png_library);
    case juzhu_decode_pdf:
    case juzhu_count_pdf: return access(juzhu_pdf_program, X_OK) == 0;
  }
  return false;
}
