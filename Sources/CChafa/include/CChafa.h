#pragma once

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

#define JUZHU_SENDABLE __attribute__((swift_attr("@Sendable")))

/// The few functions of libchafa that the program uses; all null when the library is missing.
struct JUZHU_SENDABLE juzhu_chafa {
  void *_Nonnull (*_Nullable new_symbols)(void);
  void (*_Nullable add_symbols)(void *symbols, int tags);
  void (*_Nullable drop_symbols)(void *symbols);
  void *_Nonnull (*_Nullable new_config)(void);
  void (*_Nullable set_size)(void *config, int width, int height);
  void (*_Nullable set_cell)(void *config, int width, int height);
  void (*_Nullable set_mode)(void *config, int mode);
  void (*_Nullable set_symbols)(void *config, const void *symbols);
  void (*_Nullable set_preprocessing)(void *config, int enabled);
  void (*_Nullable drop_config)(void *config);
  void *_Nonnull (*_Nullable new_canvas)(const void *config);
  void (*_Nullable draw)(void *canvas, int type, const uint8_t *pixels, int width, int height,
                         int bytes_a_row);
  uint32_t (*_Nullable character)(void *canvas, int x, int y);
  void (*_Nullable colours)(void *canvas, int x, int y, int *ink, int *paper);
  void (*_Nullable drop_canvas)(void *canvas);
};

/// One cell: a character, and the pens of its ink and paper, 16…255; −1: the terminal's own.
struct juzhu_chafa_cell {
  uint32_t character;
  int32_t ink;
  int32_t paper;
};

/// The pixels across and down of the cells that libchafa's symbols are drawn for.
enum { juzhu_chafa_cell_width = 8, juzhu_chafa_cell_height = 16 };

/// Opens the library and finds every function; false, and nothing found, when either fails.
bool juzhu_chafa_open(const char *library, struct juzhu_chafa *found);

/// Paints red, green and blue bytes, `columns` × 8 by `rows` × 16 pixels, into `cells`, which are
/// `columns` × `rows`, row by row.
void juzhu_chafa_paint(struct juzhu_chafa chafa, const uint8_t *pixels, int columns, int rows,
                       struct juzhu_chafa_cell *cells);

#pragma clang assume_nonnull end
