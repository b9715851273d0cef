#ifndef CTEST_CLOCK_H
#define CTEST_CLOCK_H

#include <time.h>

/// Preloaded into a program under test: the wall's clock, moved by the seconds that the first 8
/// bytes of the file in $TEST_CLOCK say at that moment. Every other clock is the machine's.
int clock_gettime(clockid_t clock, struct timespec *time);

#endif
