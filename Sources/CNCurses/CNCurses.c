#include "CNCurses.h"

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *painted;
static FILE *read_from;
static int (*width_of)(uint32_t scalar);

// ncurses counts by wcwidth. This one takes the place of glibc's, which gives -1 for the
// characters of Ext H to J and 1 for what some terminals show on two cells.
int wcwidth(wchar_t scalar) {
  if (width_of == NULL) return scalar == 0 ? 0 : 1;
  return width_of((uint32_t)scalar);
}

void paint_widths(int (*width)(uint32_t scalar)) { width_of = width; }

static FILE *stream(int descriptor, const char *mode) {
  int copy = dup(descriptor);
  return copy < 0 ? NULL : fdopen(copy, mode);
}

// Lets the guard end what ncurses began: colours, a hidden cursor, the second screen.
static void leave_to_guard(void) {
  static const char *const capabilities[] = {"sgr0", "op", "cnorm", "rmcup"};
  for (size_t i = 0; i < sizeof capabilities / sizeof capabilities[0]; i++) {
    const char *bytes = tigetstr(capabilities[i]);
    if (bytes == NULL || bytes == (const char *)-1) continue;
    // Without the padding ("$<2>") of terminals that needed time.
    guard_restore_also(bytes, strcspn(bytes, "$"));
  }
}

bool paint_open(int input) {
  // The window tells its size; LINES and COLUMNS of the environment do not.
  use_env(false);
  use_tioctl(true);
  read_from = stream(input, "r");
  painted = fdopen(guard_output(), "w");
  if (read_from == NULL || painted == NULL) return false;
  screen = newterm(NULL, painted, read_from);
  if (screen == NULL) return false;
  raw();
  noecho();
  nonl();
  // Else ncurses stops painting whenever a key is waiting.
  typeahead(-1);
  leave_to_guard();
  return true;
}

void paint_close(void) {
  if (screen != NULL) {
    delscreen(screen);
    screen = NULL;
  }
  if (read_from != NULL) fclose(read_from);
  if (painted != NULL) fclose(painted);
  read_from = painted = NULL;
}

int paint_colours(void) {
  if (!has_colors() || start_color() != OK) return 0;
  use_default_colors();
  return COLORS;
}

int paint_pair(int ink, int paper) {
  if (ink < 0 && paper < 0) return 0;
  int pair = alloc_pair(ink, paper);
  return pair < 0 ? 0 : pair;
}

int paint_scalars_of_a_cell(void) { return CCHARW_MAX; }

void paint_put(int row, int column, const int32_t *scalars, int count, int attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = scalars[i];
  attr_t attribute = A_NORMAL;
  if (attributes & paint_bold) attribute |= A_BOLD;
  if (attributes & paint_reversed) attribute |= A_REVERSE;
  if (attributes & paint_underlined) attribute |= A_UNDERLINE;
  cchar_t cell;
  // The pair goes through the last argument: a short holds no more than 32,767 of them.
  if (setcchar(&cell, text, attribute, 0, &pair) == OK) mvadd_wch(row, column, &cell);
}

void paint_resize(int rows, int columns) {
  resize_term(rows, columns);
  erase();
  clearok(stdscr, true);
}

void paint_anew(void) { clearok(stdscr, true); }

void paint_show(int row, int column) {
  curs_set(row < 0 ? 0 : 1);
  if (row >= 0) move(row, column);
  refresh();
}
