#ifndef TERMINAL_FACTS_H
#define TERMINAL_FACTS_H

#include <stdbool.h>

// What the terminal's description says.
typedef struct {
  // 1: known; 0: no such entry; -1: no database at all.
  int known;
  // The cursor can be moved and the screen cleared.
  bool can_paint;
  int colours;
} TerminalDescription;

// Looks up TERM for the terminal on a descriptor, without touching the terminal.
TerminalDescription terminal_description(int descriptor);

// Takes the characters' encoding from the environment, or C.UTF-8 where that is not UTF-8.
// False: the environment's was not UTF-8.
bool terminal_use_utf8(void);

// The window's size in cells. False when the descriptor is no terminal or knows no size.
bool terminal_size(int descriptor, int *width, int *height);

#endif
