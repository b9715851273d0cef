#include "CTestCodecs.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

enum { quality = 97, flag_progressive = 16384, flag_accurate = 4096 };

uint8_t *test_make_jpeg(const uint8_t *pixels, int width, int height, struct test_jpeg_form form,
                        size_t *count) {
  void *library = dlopen("libturbojpeg.so.0", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return NULL;
  void *(*start)(void) = dlsym(library, "tjInitCompress");
  int (*compress)(void *, const unsigned char *, int, int, int, int, unsigned char **,
                  unsigned long *, int, int, int) = dlsym(library, "tjCompress2");
  int (*finish)(void *) = dlsym(library, "tjDestroy");
  void (*release)(unsigned char *) = dlsym(library, "tjFree");
  if (start == NULL || compress == NULL || finish == NULL || release == NULL) return NULL;

  void *maker = start();
  unsigned char *made = NULL;
  unsigned long size = 0;
  int flags = flag_accurate | (form.progressive ? flag_progressive : 0);
  uint8_t *copy = NULL;
  if (maker != NULL && compress(maker, pixels, width, 0, height, form.pixels, &made, &size,
                                form.sampling, quality, flags) == 0) {
    copy = malloc(size);
    if (copy != NULL) memcpy(copy, made, size);
    *count = size;
  }
  if (made != NULL) release(made);
  if (maker != NULL) finish(maker);
  return copy;
}

uint8_t *test_deflate(const uint8_t *bytes, size_t length, size_t *count) {
  void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return NULL;
  unsigned long (*bound)(unsigned long) = dlsym(library, "compressBound");
  int (*compress)(uint8_t *, unsigned long *, const uint8_t *, unsigned long) =
      dlsym(library, "compress");
  if (bound == NULL || compress == NULL) return NULL;
  unsigned long size = bound(length);
  uint8_t *packed = malloc(size);
  if (packed != NULL && compress(packed, &size, bytes, length) == 0) {
    *count = size;
    return packed;
  }
  free(packed);
  return NULL;
}
