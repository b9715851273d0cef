#pragma once

#include <errno.h>
#include <linux/futex.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#if defined(__x86_64__)
#include <cpuid.h>
#elif defined(__aarch64__)
#include <sys/auxv.h>
#endif

// What Swift's atomics cannot do: they own their memory, while this lies in a file that many
// processes have mapped. Addresses are numbers, aligned to what is read there.

#pragma clang assume_nonnull begin

/// Nothing that is read after it was written before what is read here.
static inline uint32_t juzhu_load32(uintptr_t address) {
  return __atomic_load_n((const uint32_t *)address, __ATOMIC_ACQUIRE);
}

/// Everything written before it is seen by who sees this.
static inline void juzhu_store32(uintptr_t address, uint32_t value) {
  __atomic_store_n((uint32_t *)address, value, __ATOMIC_RELEASE);
}

static inline uint64_t juzhu_load64(uintptr_t address) {
  return __atomic_load_n((const uint64_t *)address, __ATOMIC_ACQUIRE);
}

static inline void juzhu_store64(uintptr_t address, uint64_t value) {
  __atomic_store_n((uint64_t *)address, value, __ATOMIC_RELEASE);
}

/// Adds (modulo 2^32), in one order for all processes; the value before.
static inline uint32_t juzhu_add32(uintptr_t address, uint32_t change) {
  return __atomic_fetch_add((uint32_t *)address, change, __ATOMIC_SEQ_CST);
}

/// Puts the new value if the old one is there; whether it did.
static inline bool juzhu_exchange32(uintptr_t address, uint32_t old, uint32_t new_value) {
  return __atomic_compare_exchange_n((uint32_t *)address, &old, new_value, false,
                                     __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

static inline bool juzhu_exchange64(uintptr_t address, uint64_t old, uint64_t new_value) {
  return __atomic_compare_exchange_n((uint64_t *)address, &old, new_value, false,
                                     __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

/// Sleeps while the value stands there, until somebody wakes this address or the time is over.
/// Whether it was woken; it may also return early for no reason.
static inline bool juzhu_futex_wait(uintptr_t address, uint32_t value, int64_t nanoseconds) {
  struct timespec time;
  time.tv_sec = (time_t)(nanoseconds / 1000000000);
  time.tv_nsec = (long)(nanoseconds % 1000000000);
  return syscall(SYS_futex, address, FUTEX_WAIT, value, &time, (void *)0, 0) == 0;
}

/// Wakes as many of those who sleep at this address, in whatever process; how many it were.
static inline long juzhu_futex_wake(uintptr_t address, int most) {
  return syscall(SYS_futex, address, FUTEX_WAKE, most, (void *)0, (void *)0, 0);
}

/// Whether `juzhu_crc32c` may be called here. Asks the processor: keep the answer.
static inline bool juzhu_has_crc32c(void) {
#if defined(__x86_64__)
  unsigned int a = 0, b = 0, c = 0, d = 0;
  return __get_cpuid(1, &a, &b, &c, &d) && (c & (1u << 20)) != 0;
#elif defined(__aarch64__)
  return (getauxval(AT_HWCAP) & (1ul << 7)) != 0;
#else
  return false;
#endif
}

#if defined(__x86_64__)
#define JUZHU_CRC_TARGET __attribute__((target("sse4.2")))
#define JUZHU_CRC_8(sum, word) ((uint32_t)__builtin_ia32_crc32di((sum), (word)))
#define JUZHU_CRC_1(sum, byte) __builtin_ia32_crc32qi((sum), (byte))
#elif defined(__aarch64__)
#define JUZHU_CRC_TARGET __attribute__((target("crc")))
#define JUZHU_CRC_8(sum, word) __builtin_arm_crc32cd((sum), (word))
#define JUZHU_CRC_1(sum, byte) __builtin_arm_crc32cb((sum), (byte))
#endif

#ifdef JUZHU_CRC_TARGET
/// CRC-32C by the processor, without the inversions at start and end.
JUZHU_CRC_TARGET static inline uint32_t juzhu_crc32c(uint32_t sum, const void *_Nullable bytes,
                                                     size_t count) {
  const unsigned char *at = bytes;
  while (count >= 8) {
    uint64_t word;
    __builtin_memcpy(&word, at, 8);
    sum = JUZHU_CRC_8(sum, word);
    at += 8;
    count -= 8;
  }
  while (count > 0) {
    sum = JUZHU_CRC_1(sum, *at);
    at += 1;
    count -= 1;
  }
  return sum;
}
#else
/// Never called: `juzhu_has_crc32c` says no.
static inline uint32_t juzhu_crc32c(uint32_t sum, const void *_Nullable bytes, size_t count) {
  (void)bytes;
  (void)count;
  return sum;
}
#endif

#pragma clang assume_nonnull end
