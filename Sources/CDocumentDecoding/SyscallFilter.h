#pragma once

#include <linux/filter.h>
#include <stdbool.h>
#include <stdint.h>

// A seccomp filter in the making. Arguments are compared by value, so nothing that they point to
// can be changed between the look and the call.

struct juzhu_filter {
  struct sock_filter code[600];
  unsigned short count;
};

/// Begins: another machine's calls end the process. False when this machine's are not known.
bool juzhu_filter_begin(struct juzhu_filter *filter);
/// Ends: what was not named is refused with EPERM.
void juzhu_filter_end(struct juzhu_filter *filter);

void juzhu_filter_allow(struct juzhu_filter *filter, long call);
/// Ends the process.
void juzhu_filter_kill(struct juzhu_filter *filter, long call);

// One call whose arguments must pass every check that stands between `when` and `done`.
struct juzhu_filter_rule {
  unsigned short start;
};

struct juzhu_filter_rule juzhu_filter_when(struct juzhu_filter *filter, long call);
/// The bits of the mask in the lower half of the argument are these, or else EPERM.
void juzhu_filter_bits(struct juzhu_filter *filter, int argument, uint32_t mask, uint32_t value);
/// They are not all set, or else EPERM.
void juzhu_filter_not_all(struct juzhu_filter *filter, int argument, uint32_t bits);
/// The whole argument is this, or else EPERM.
void juzhu_filter_is(struct juzhu_filter *filter, int argument, uint64_t value);
/// The whole argument is 0 or at least this (below 4 GiB), or else EPERM.
void juzhu_filter_none_below(struct juzhu_filter *filter, int argument, uint32_t least);
void juzhu_filter_done(struct juzhu_filter *filter, struct juzhu_filter_rule rule);

/// Puts it on, for this process and all that it becomes. 0, or the error number.
int juzhu_filter_put_on(const struct juzhu_filter *filter);
