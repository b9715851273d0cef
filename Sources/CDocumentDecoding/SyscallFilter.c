#define _GNU_SOURCE
#include "SyscallFilter.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
static const uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
static const uint32_t machine = AUDIT_ARCH_AARCH64;
#else
static const uint32_t machine = 0;
#endif

static const uint32_t refused = SECCOMP_RET_ERRNO | EPERM;
// Numbers from here on are those of x32, which has the same machine word as x86-64.
static const uint32_t foreign_calls = 0x40000000;

static void add(struct juzhu_filter *filter, struct sock_filter line) {
  // A filter that has no room for a line would allow what it forgets: `put_on` refuses it.
  if (filter->count < sizeof filter->code / sizeof filter->code[0]) {
    filter->code[filter->count] = line;
  }
  filter->count += 1;
}

static void statement(struct juzhu_filter *filter, uint16_t code, uint32_t value) {
  add(filter, (struct sock_filter)BPF_STMT(code, value));
}

static void jump(struct juzhu_filter *filter, uint16_t test, uint32_t value, uint8_t yes,
                 uint8_t no) {
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_K | test, value, yes, no));
}

static void load(struct juzhu_filter *filter, uint32_t offset) {
  statement(filter, BPF_LD | BPF_W | BPF_ABS, offset);
}

static void answer(struct juzhu_filter *filter, uint32_t verdict) {
  statement(filter, BPF_RET | BPF_K, verdict);
}

// Both machines keep the lower half first.
static uint32_t lower(int argument) {
  return (uint32_t)offsetof(struct seccomp_data, args) + 8 * (uint32_t)argument;
}

static uint32_t upper(int argument) { return lower(argument) + 4; }

static void load_call(struct juzhu_filter *filter) {
  load(filter, offsetof(struct seccomp_data, nr));
}

bool juzhu_filter_begin(struct juzhu_filter *filter) {
  filter->count = 0;
  load(filter, offsetof(struct seccomp_data, arch));
  jump(filter, BPF_JEQ, machine, 1, 0);
  answer(filter, SECCOMP_RET_KILL_PROCESS);
  load_call(filter);
  jump(filter, BPF_JGE, foreign_calls, 0, 1);
  answer(filter, SECCOMP_RET_KILL_PROCESS);
  return machine != 0;
}

void juzhu_filter_end(struct juzhu_filter *filter) { answer(filter, refused); }

void juzhu_filter_allow(struct juzhu_filter *filter, long call) {
  jump(filter, BPF_JEQ, (uint32_t)call, 0, 1);
  answer(filter, SECCOMP_RET_ALLOW);
}

void juzhu_filter_kill(struct juzhu_filter *filter, long call) {
  jump(filter, BPF_JEQ, (uint32_t)call, 0, 1);
  answer(filter, SECCOMP_RET_KILL_PROCESS);
}

struct juzhu_filter_rule juzhu_filter_when(struct juzhu_filter *filter, long call) {
  struct juzhu_filter_rule rule = {.start = filter->count};
  jump(filter, BPF_JEQ, (uint32_t)call, 0, 0);  // `done` fills in how far to jump
  return rule;
}

void juzhu_filter_bits(struct juzhu_filter *filter, int argument, uint32_t mask, uint32_t value) {
  load(filter, lower(argument));
  statement(filter, BPF_ALU | BPF_AND | BPF_K, mask);
  jump(filter, BPF_JEQ, value, 1, 0);
  answer(filter, refused);
}

void juzhu_filter_not_all(struct juzhu_filter *filter, int argument, uint32_t bits) {
  load(filter, lower(argument));
  statement(filter, BPF_ALU | BPF_AND | BPF_K, bits);
  jump(filter, BPF_JEQ, bits, 0, 1);
  answer(filter, refused);
}

void juzhu_filter_is(struct juzhu_filter *filter, int argument, uint64_t value) {
  juzhu_filter_bits(filter, argument, UINT32_MAX, (uint32_t)value);
  load(filter, upper(argument));
  jump(filter, BPF_JEQ, (uint32_t)(value >> 32), 1, 0);
  answer(filter, refused);
}

void juzhu_filter_none_below(struct juzhu_filter *filter, int argument, uint32_t least) {
  load(filter, upper(argument));
  jump(filter, BPF_JEQ, 0, 0, 4);
  load(filter, lower(argument));
  jump(filter, BPF_JEQ, 0, 2, 0);
  jump(filter, BPF_JGE, least, 1, 0);
  answer(filter, refused);
}

void juzhu_filter_done(struct juzhu_filter *filter, struct juzhu_filter_rule rule) {
  answer(filter, SECCOMP_RET_ALLOW);
  filter->code[rule.start].jf = (uint8_t)(filter->count - rule.start - 1);
}

int juzhu_filter_put_on(const struct juzhu_filter *filter) {
  if (filter->count > sizeof filter->code / sizeof filter->code[0]) return ENOSPC;
  struct sock_fprog program = {
      .len = filter->count,
      .filter = (struct sock_filter *)filter->code,
  };
  long outcome = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
  return outcome == 0 ? 0 : errno;
}
