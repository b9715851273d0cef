#ifndef TESTSCREEN_H
#define TESTSCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint32_t scalars[6];
  int scalar_count;
  bool is_right_half, bold, reversed, underlined;
  // A colour's number, -1 for the terminal's own, -2 for one that is mixed.
  int ink, paper;
} TestCell;

typedef struct {
  int row, column;
  bool is_visible;
} TestCursor;

typedef struct TestScreen TestScreen;

TestScreen *test_screen_new(int columns, int rows);
void test_screen_free(TestScreen *screen);
void test_screen_write(TestScreen *screen, const uint8_t *bytes, size_t count);
void test_screen_resize(TestScreen *screen, int columns, int rows);
TestCell test_screen_cell(TestScreen *screen, int row, int column);
TestCursor test_screen_cursor(TestScreen *screen);
// The second screen of full-screen programs is shown.
bool test_screen_is_alternate(TestScreen *screen);
// Clicks are asked for.
bool test_screen_has_mouse(TestScreen *screen);

#endif
