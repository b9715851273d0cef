#include "PNGLibrary.h"

#include "Decoding.h"

#include <dlfcn.h>

const char *const juzhu_png_library = "libpng16.so.16";

bool juzhu_png_open(struct juzhu_png *png) {
  void *library = dlopen(juzhu_png_library, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
  const struct {
    void *place;
    const char *name;
  } wanted[] = {
      {&png->version, "png_get_libpng_ver"},
      {&png->start, "png_create_read_struct"},
      {&png->information, "png_create_info_struct"},
      {&png->set_read, "png_set_read_fn"},
      {&png->told, "png_get_io_ptr"},
      {&png->set_most_sides, "png_set_user_limits"},
      {&png->read_header, "png_read_info"},
      {&png->width, "png_get_image_width"},
      {&png->height, "png_get_image_height"},
      {&png->expand, "png_set_expand"},
      {&png->strip_16, "png_set_scale_16"},
      {&png->colour_grey, "png_set_gray_to_rgb"},
      {&png->passes, "png_set_interlace_handling"},
      {&png->settle, "png_read_update_info"},
      {&png->channels, "png_get_channels"},
      {&png->row_bytes, "png_get_rowbytes"},
      {&png->read_row, "png_read_row"},
  };
  for (size_t next = 0; next < sizeof wanted / sizeof *wanted; next++) {
    void *found = dlsym(library, wanted[next].name);
    if (found == NULL) return false;
    *(void **)wanted[next].place = found;
  }
  return true;
}
