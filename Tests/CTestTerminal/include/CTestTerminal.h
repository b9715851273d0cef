#ifndef CTESTTERMINAL_H
#define CTESTTERMINAL_H

// A program on a pseudo-terminal, and libvterm as the screen that it sees.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "TestScreen.h"

// How a program ended and what it took.
typedef struct {
  // The exit status, or 128 + the signal that ended it.
  int status;
  double cpu_seconds;
  long peak_kilobytes;
} ProgramEnd;

// Opens a pseudo-terminal of a size; its master end, closed on exec, or -1.
int pseudo_terminal_open(int columns, int rows);

void pseudo_terminal_resize(int master, int columns, int rows);

// The settings of the terminal as bytes, to compare them. The number of bytes.
size_t pseudo_terminal_settings(int master, uint8_t *bytes, size_t room);

// Starts a program on it, with all signals as they are by default; its process, or -1. When the
// terminal is not the controlling one, its end sends no SIGHUP.
pid_t pseudo_terminal_start(
    int master, bool is_controlling, const char *path, char *const *arguments, char *const *environment);

// A descriptor that becomes readable when the process ends.
int process_watch(pid_t process);

// Waits for its end (for ever) and tells it.
ProgramEnd process_end(pid_t process);

#endif
