#include "TestScreen.h"

#include <stdlib.h>
#include <vterm.h>

struct TestScreen {
  VTerm *terminal;
  VTermScreen *cells;
  bool cursor_is_visible, is_alternate, has_mouse;
};

static int note_property(VTermProp property, VTermValue *value, void *user) {
  TestScreen *screen = user;
  if (property == VTERM_PROP_CURSORVISIBLE) screen->cursor_is_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) screen->is_alternate = value->boolean;
  if (property == VTERM_PROP_MOUSE) screen->has_mouse = value->number != VTERM_PROP_MOUSE_NONE;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = note_property};

TestScreen *test_screen_new(int columns, int rows) {
  TestScreen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  screen->terminal = vterm_new(rows, columns);
  vterm_set_utf8(screen->terminal, 1);
  screen->cells = vterm_obtain_screen(screen->terminal);
  vterm_screen_set_callbacks(screen->cells, &callbacks, screen);
  vterm_screen_enable_altscreen(screen->cells, 1);
  vterm_screen_reset(screen->cells, 1);
  return screen;
}

void test_screen_free(TestScreen *screen) {
  vterm_free(screen->terminal);
  free(screen);
}

void test_screen_write(TestScreen *screen, const uint8_t *bytes, size_t count) {
  vterm_input_write(screen->terminal, (const char *)bytes, count);
}

void test_screen_resize(TestScreen *screen, int columns, int rows) {
  vterm_set_size(screen->terminal, rows, columns);
}

static int number_of(const VTermColor *colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return -1;
  return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : -2;
}

TestCell test_screen_cell(TestScreen *screen, int row, int column) {
  VTermScreenCell cell = {0};
  TestCell result = {.ink = -1, .paper = -1};
  VTermPos place = {.row = row, .col = column};
  if (!vterm_screen_get_cell(screen->cells, place, &cell)) return result;
  result.is_right_half = cell.chars[0] == (uint32_t)-1;
  // What follows the first 0 is not initialised.
  while (!result.is_right_half && result.scalar_count < VTERM_MAX_CHARS_PER_CELL
         && cell.chars[result.scalar_count] != 0) {
    result.scalars[result.scalar_count] = cell.chars[result.scalar_count];
    result.scalar_count++;
  }
  result.bold = cell.attrs.bold;
  result.reversed = cell.attrs.reverse;
  result.underlined = cell.attrs.underline != 0;
  result.ink = number_of(&cell.fg);
  result.paper = number_of(&cell.bg);
  return result;
}

TestCursor test_screen_cursor(TestScreen *screen) {
  VTermPos place = {0};
  vterm_state_get_cursorpos(vterm_obtain_state(screen->terminal), &place);
  return (TestCursor){place.row, place.col, screen->cursor_is_visible};
}

bool test_screen_is_alternate(TestScreen *screen) { return screen->is_alternate; }

bool test_screen_has_mouse(TestScreen *screen) { return screen->has_mouse; }
