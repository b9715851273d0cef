#pragma once
#include <stddef.h>

// The bytes of a data file that was embedded when this was compiled, and how many there are;
// NULL for any other name. The bytes live as long as the program and end with a newline.
const unsigned char *office_data(const char *name, size_t *count);
