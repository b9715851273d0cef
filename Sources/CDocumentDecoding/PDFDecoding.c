#define _GNU_SOURCE
#include "Decoding.h"

#include <stdio.h>
#include <unistd.h>

const char *const juzhu_pdf_program = "/usr/bin/pdftoppm";

// No PDF has so many: pdftoppm answers which is the last.
static const char *const absurd_page = "1000000";

_Noreturn void juzhu_decode_as_pdf(enum juzhu_decoding what, int page) {
  if (access(juzhu_pdf_program, X_OK) != 0) juzhu_end(juzhu_end_decoder_missing);
  if (page < 0 || page > 99999) juzhu_end(juzhu_end_no_such_page);
  if (juzhu_confine_to_program(juzhu_pdf_program) != 0) juzhu_end(juzhu_end_not_confined);
  char number[16], side[16];
  snprintf(number, sizeof number, "%d", page + 1);
  snprintf(side, sizeof side, "%d", juzhu_pdf_side);
  const char *wanted = what == juzhu_count_pdf ? absurd_page : number;
  // By itself "-" is standard input; a picture goes to standard output when no name follows.
  const char *arguments[] = {
      "pdftoppm", "-q", "-cropbox", "-f", wanted, "-l", wanted, "-scale-to", side, "-", NULL,
  };
  juzhu_become_program((char *const *)arguments);
  juzhu_end(juzhu_end_not_confined);
}
