#define _GNU_SOURCE
#include "CTestClock.h"
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static const volatile int64_t *moved_by;

// At the start, so that a program that may open no more files later still has its clock.
__attribute__((constructor)) static void open_clock(void) {
    const char *path = getenv("TEST_CLOCK");
    if (!path) return;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    void *page = mmap(NULL, sizeof *moved_by, PROT_READ, MAP_SHARED, file, 0);
    if (page != MAP_FAILED) moved_by = page;
    close(file);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int outcome = (int)syscall(SYS_clock_gettime, clock, time);
    if (outcome == 0 && clock == CLOCK_REALTIME && moved_by) time->tv_sec += *moved_by;
    return outcome;
}
