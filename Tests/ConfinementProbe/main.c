#define _GNU_SOURCE
#include "CDocumentDecoding.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Confines itself as a decoder does and tries to do one thing more. Says on standard output with
// which error number that was refused, 0 for not at all; or dies of it.
//
//   confinement-probe picture ATTEMPT
//   confinement-probe program ATTEMPT   after it has become itself once, as it may
//   confinement-probe before ATTEMPT    as the same, before that
//   confinement-probe free ATTEMPT      not confined: what would have happened

static char *const *environment;

static long outcome(long result) { return result >= 0 ? 0 : errno; }

static long try_open(const char *path, int flags) {
  return outcome(openat(AT_FDCWD, path, flags, 0600));
}

static long start_again(const char *path) {
  static char *const words[] = {"true", NULL};
  return outcome(syscall(SYS_execveat, 200, path, words, environment, AT_EMPTY_PATH));
}

// A page of our own at the address of the path that was let through.
static long start_by_forged_path(void) {
  char *page = mmap((void *)0x100000, 4096, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  if (page == MAP_FAILED) return errno;
  strcpy(page, "/bin/true");
  return start_again(page);
}

static long move_memory_there(void) {
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  void *moved = mremap(page, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x100000);
  return moved == MAP_FAILED ? errno : 0;
}

static long write_code(void) {
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return outcome(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}

static long raise_limit(void) {
  struct rlimit most = {RLIM_INFINITY, RLIM_INFINITY};
  return outcome(setrlimit(RLIMIT_AS, &most));
}

static long take_memory(size_t count) {
  void *memory = mmap(NULL, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? errno : 0;
}

static long open_too_many(void) {
  for (int count = 0; count < 100; count++) {
    if (openat(AT_FDCWD, "/usr/lib/os-release", O_RDONLY | O_CLOEXEC) < 0) return errno;
  }
  return 0;
}

static long make_folder(void) {
  char path[] = "/tmp/juzhu-probe-XXXXXX";
  if (mkdtemp(path) == NULL) return errno;
  rmdir(path);
  return 0;
}

static long attempt(const char *what) {
  static char *const words[] = {"true", NULL};
  if (strcmp(what, "nothing") == 0) return 0;
  if (strcmp(what, "read") == 0) return try_open("/usr/lib/os-release", O_RDONLY);
  if (strcmp(what, "read-secret") == 0) return try_open("/etc/passwd", O_RDONLY);
  if (strcmp(what, "write") == 0) return try_open("/tmp/juzhu-probe", O_WRONLY | O_CREAT);
  if (strcmp(what, "append") == 0) return try_open("/dev/null", O_WRONLY | O_APPEND);
  if (strcmp(what, "unnamed") == 0) return try_open("/tmp", O_RDWR | O_TMPFILE);
  if (strcmp(what, "truncate") == 0) return try_open("/dev/null", O_RDONLY | O_TRUNC);
  if (strcmp(what, "path-only") == 0) return try_open("/bin/true", O_PATH);
  if (strcmp(what, "socket") == 0) return outcome(socket(AF_UNIX, SOCK_STREAM, 0));
  if (strcmp(what, "pair") == 0) return outcome(socketpair(AF_UNIX, SOCK_STREAM, 0, (int[2]){0}));
  if (strcmp(what, "fork") == 0) return outcome(fork());
  if (strcmp(what, "kill") == 0) return outcome(kill(getppid(), 0));
  if (strcmp(what, "trace") == 0) return outcome(ptrace(PTRACE_TRACEME, 0, NULL, NULL));
  if (strcmp(what, "exec") == 0) return outcome(execve("/bin/true", words, environment));
  if (strcmp(what, "exec-by-path") == 0) return start_again("/bin/true");
  if (strcmp(what, "exec-again") == 0) return start_again((const char *)0x100000);
  if (strcmp(what, "exec-forged") == 0) return start_by_forged_path();
  if (strcmp(what, "move-memory") == 0) return move_memory_there();
  if (strcmp(what, "code") == 0) return write_code();
  if (strcmp(what, "limit") == 0) return raise_limit();
  if (strcmp(what, "memory") == 0) return take_memory(300u << 20);
  if (strcmp(what, "some-memory") == 0) return take_memory(100u << 20);
  if (strcmp(what, "descriptors") == 0) return open_too_many();
  if (strcmp(what, "duplicate") == 0) return outcome(dup2(0, 200));
  if (strcmp(what, "duplicate-high") == 0) return outcome(fcntl(0, F_DUPFD, 200));
  // What fontconfig does where its cache is older than the fonts.
  if (strcmp(what, "mode") == 0) return outcome(fchmodat(AT_FDCWD, "/proc/self/exe", 0755, 0));
  if (strcmp(what, "folder") == 0) return make_folder();
  // The version of Landlock, which is none where the kernel has none.
  if (strcmp(what, "landlock") == 0) return outcome(syscall(444, NULL, 0, 1));
  if (strcmp(what, "foreign") == 0) return outcome(syscall(0x40000000 + 39));
  if (strcmp(what, "crash") == 0) abort();
  if (strcmp(what, "spin") == 0) {
    for (volatile unsigned long turn = 0;; turn++) {
    }
  }
  return -1;
}

static int say(long number) {
  char line[32];
  int length = snprintf(line, sizeof line, "%ld\n", number);
  return write(STDOUT_FILENO, line, (size_t)length) == length ? 0 : 1;
}

int main(int count, char **words, char **variables) {
  environment = variables;
  if (count != 3) return 2;
  const char *way = words[1];
  int error = 0;
  if (strcmp(way, "picture") == 0) error = juzhu_confine();
  if (strcmp(way, "program") == 0 || strcmp(way, "before") == 0) {
    error = juzhu_confine_to_program("/proc/self/exe");
  }
  if (error != 0) return 3;
  if (strcmp(way, "program") == 0) {
    char *const again[] = {words[0], "free", words[2], NULL};
    juzhu_become_program(again);
    return 4;
  }
  _exit(say(attempt(words[2])));
}
