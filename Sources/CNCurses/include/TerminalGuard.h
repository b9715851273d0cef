#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

// The terminal is given back whatever happens: leaving, a signal, a crash. Only SIGKILL cannot be
// helped. Signals other than crashes arrive as bytes in a pipe, so that one poll waits for all.

#include <stdbool.h>
#include <stddef.h>

// Remembers the terminal's settings and watches signals. False: errno says why.
bool guard_open(int input, int output);

// Adds to the bytes that make the terminal itself again. More than 256 in all are left out.
void guard_restore_also(const char *bytes, size_t length);

// Where ncurses paints: after a signal to leave, nowhere, so that a terminal that has stopped
// reading cannot hold the program.
int guard_output(void);

// The pipe's end to read: one byte a signal, its number.
int guard_signals(void);

// Sends bytes to the terminal itself, unless it takes none within 200 ms.
void guard_send(const char *bytes, size_t length);

// Sends the restoring bytes, sets the terminal as it was and stops watching.
void guard_close(void);

// Sends what the program and its libraries say on descriptor 2 to `log`, or nowhere when it is
// -1, until guard_close. After guard_open.
void guard_keep_errors_off(int log);

// No memory of this process, which holds people's data, is ever written to a disk.
void guard_no_core_dumps(void);

#endif
