#define _GNU_SOURCE
#include "FileRights.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

static const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// Those of the first version; what came later only adds to what the filter refuses anyway.
static const uint64_t all_rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

static const char *const folders[] = {
    "/usr/lib", "/usr/lib32", "/usr/lib64", "/lib", "/lib64", "/usr/share", "/usr/local/lib",
    "/usr/local/share/fonts", "/etc/fonts", "/var/cache/fontconfig",
};

static const char *const files[] = {"/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/localtime"};

// What the kernel itself starts beside a program; a right, since it is opened as a program is.
static const char *const loaders[] = {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};

static void allow(int rules, int opened, uint64_t rights) {
  struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = opened};
  syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

static void allow_each(int rules, const char *const *paths, size_t count, uint64_t rights) {
  for (size_t place = 0; place < count; place++) {
    int opened = open(paths[place], O_PATH | O_CLOEXEC);
    if (opened < 0) continue;
    allow(rules, opened, rights);
    close(opened);
  }
}

void juzhu_keep_to_fonts_and_libraries(int program) {
  struct landlock_ruleset_attr attributes = {.handled_access_fs = all_rights};
  // The size of the first version: later kernels take it too.
  int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes,
                           sizeof attributes.handled_access_fs, 0);
  if (rules < 0) return;
  const uint64_t file = LANDLOCK_ACCESS_FS_READ_FILE;
  allow_each(rules, folders, sizeof folders / sizeof *folders, reading);
  allow_each(rules, files, sizeof files / sizeof *files, file);
  allow_each(rules, loaders, sizeof loaders / sizeof *loaders, file | LANDLOCK_ACCESS_FS_EXECUTE);
  allow(rules, program, file | LANDLOCK_ACCESS_FS_EXECUTE);
  syscall(SYS_landlock_restrict_self, rules, 0);
  close(rules);
}
