#include "CChafa.h"

#include <dlfcn.h>
#include <string.h>

// libchafa keeps these prototypes and numbers through its so number 0 (1.4 to 1.14), so its header,
// which asks for GLib's, is not needed.
enum {
  indexed_240 = 2,
  rgb8 = 8,
  // Spaces, blocks and lines: what every font of a terminal has, in one cell each.
  spaces = 1 << 0,
  blocks = 1 << 3,
  borders = 1 << 4,
};

bool juzhu_chafa_open(const char *library, struct juzhu_chafa *found) {
  memset(found, 0, sizeof *found);
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return false;
  struct juzhu_chafa functions = {
      .new_symbols = dlsym(handle, "chafa_symbol_map_new"),
      .add_symbols = dlsym(handle, "chafa_symbol_map_add_by_tags"),
      .drop_symbols = dlsym(handle, "chafa_symbol_map_unref"),
      .new_config = dlsym(handle, "chafa_canvas_config_new"),
      .set_size = dlsym(handle, "chafa_canvas_config_set_geometry"),
      .set_cell = dlsym(handle, "chafa_canvas_config_set_cell_geometry"),
      .set_mode = dlsym(handle, "chafa_canvas_config_set_canvas_mode"),
      .set_symbols = dlsym(handle, "chafa_canvas_config_set_symbol_map"),
      .set_preprocessing = dlsym(handle, "chafa_canvas_config_set_preprocessing_enabled"),
      .drop_config = dlsym(handle, "chafa_canvas_config_unref"),
      .new_canvas = dlsym(handle, "chafa_canvas_new"),
      .draw = dlsym(handle, "chafa_canvas_draw_all_pixels"),
      .character = dlsym(handle, "chafa_canvas_get_char_at"),
      .colours = dlsym(handle, "chafa_canvas_get_raw_colors_at"),
      .drop_canvas = dlsym(handle, "chafa_canvas_unref"),
  };
  bool complete = functions.new_symbols != NULL && functions.add_symbols != NULL &&
                  functions.drop_symbols != NULL && functions.new_config != NULL &&
                  functions.set_size != NULL && functions.set_cell != NULL &&
                  functions.set_mode != NULL && functions.set_symbols != NULL &&
                  functions.set_preprocessing != NULL && functions.drop_config != NULL &&
                  functions.new_canvas != NULL && functions.draw != NULL &&
                  functions.character != NULL && functions.colours != NULL &&
                  functions.drop_canvas != NULL;
  if (!complete) {
    dlclose(handle);
    return false;
  }
  *found = functions;
  return true;
}

void juzhu_chafa_paint(struct juzhu_chafa chafa, const uint8_t *pixels, int columns, int rows,
                       struct juzhu_chafa_cell *cells) {
  void *symbols = chafa.new_symbols();
  chafa.add_symbols(symbols, spaces | blocks | borders);
  void *config = chafa.new_config();
  chafa.set_size(config, columns, rows);
  chafa.set_cell(config, juzhu_chafa_cell_width, juzhu_chafa_cell_height);
  chafa.set_mode(config, indexed_240);
  chafa.set_symbols(config, symbols);
  // It would raise the contrast: a document is shown as it is.
  chafa.set_preprocessing(config, 0);
  void *canvas = chafa.new_canvas(config);
  int width = columns * juzhu_chafa_cell_width;
  chafa.draw(canvas, rgb8, pixels, width, rows * juzhu_chafa_cell_height, 3 * width);
  for (int y = 0; y < rows; y++) {
    for (int x = 0; x < columns; x++) {
      int ink = -1, paper = -1;
      chafa.colours(canvas, x, y, &ink, &paper);
      *cells++ = (struct juzhu_chafa_cell){chafa.character(canvas, x, y), ink, paper};
    }
  }
  chafa.drop_canvas(canvas);
  chafa.drop_config(config);
  chafa.drop_symbols(symbols);
}
