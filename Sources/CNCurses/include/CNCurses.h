#ifndef CNCURSES_H
#define CNCURSES_H

// ncurses paints, and nothing else: keys are read and decoded elsewhere. Its macros and globals
// (stdscr, A_*, variadics) do not come through to Swift, so the few calls needed are named here.

#include <stdbool.h>
#include <stdint.h>

#include "TerminalFacts.h"
#include "TerminalGuard.h"

// Attributes of a cell.
enum {
  paint_bold = 1,
  paint_reversed = 2,
  paint_underlined = 4,
};

// Takes the terminal that the guard holds: raw, no echo. False when it cannot be driven.
bool paint_open(int input);

// Forgets everything and sends nothing: guard_close gives the terminal back.
void paint_close(void);

// Starts colours. The number of colours, 0 when there are none.
int paint_colours(void);

// The pair for two colours, -1 being the terminal's own; 0 (its own two) when there is none left.
int paint_pair(int ink, int paper);

// Writes one character: a spacing scalar and the marks upon it.
void paint_put(int row, int column, const int32_t *scalars, int count, int attributes, int pair);

// Takes a new window size; everything is painted anew.
void paint_resize(int rows, int columns);

// Paints everything anew at the next paint_show.
void paint_anew(void);

// Sends what has changed. Hides the cursor when `row` is negative.
void paint_show(int row, int column);

// How many scalars one cell can hold.
int paint_scalars_of_a_cell(void);

// From now on ncurses takes a scalar's width, in cells, from here.
void paint_widths(int (*width)(uint32_t scalar));

#endif
