#include "TerminalFacts.h"

#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>

static bool has(const char *capability) {
  const char *text = tigetstr(capability);
  return text != NULL && text != (const char *)-1;
}

TerminalDescription terminal_description(int descriptor) {
  TerminalDescription description = {0};
  int known = -1;
  if (setupterm(NULL, descriptor, &known) == OK) {
    description.can_paint = has("cup") && has("clear") && !tigetflag("hc");
    int colours = tigetnum("colors");
    description.colours = colours > 0 ? colours : 0;
    del_curterm(cur_term);
  }
  description.known = known;
  return description;
}

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool terminal_use_utf8(void) {
  // setlocale "succeeds" as C when LANG is unset: only the code set tells.
  setlocale(LC_CTYPE, "");
  if (is_utf8()) return true;
  setlocale(LC_CTYPE, "C.UTF-8");
  return false;
}

bool terminal_size(int descriptor, int *width, int *height) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
    return false;
  }
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}
