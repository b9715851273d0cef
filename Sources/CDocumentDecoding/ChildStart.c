#define _GNU_SOURCE
#include "CDocumentDecoding.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void close_if_open(int descriptor) {
  if (descriptor >= 0) close(descriptor);
}

// Above the standard three, so that putting one in its place overwrites no other.
static int above_standard(int descriptor) {
  if (descriptor < 0 || descriptor > 2) return descriptor;
  int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  int error = errno;
  close(descriptor);
  errno = error;
  return moved;
}

// Nobody can change it any more, neither the child nor we.
static int sealed(const void *bytes, size_t count) {
  int file = above_standard(memfd_create("page", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (file < 0) return -1;
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(file, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    next += written;
    count -= (size_t)written;
  }
  int seals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
  if (count == 0 && lseek(file, 0, SEEK_SET) == 0 && fcntl(file, F_ADD_SEALS, seals) == 0) {
    return file;
  }
  int error = errno;
  close(file);
  errno = error;
  return -1;
}

static const char *word_for(enum juzhu_decoding what) {
  switch (what) {
    case juzhu_decode_jpeg: return "jpeg";
    case juzhu_decode_png: return "png";
    case juzhu_decode_pdf: return "pdf";
    case juzhu_count_pdf: return "count";
  }
  return "";
}

static int spawn(const char *program, enum juzhu_decoding what, int page, int file, int output,
                 pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  // A count is what pdftoppm says on standard error.
  bool counts = what == juzhu_count_pdf;
  posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, counts ? STDERR_FILENO : STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, counts ? STDOUT_FILENO : STDERR_FILENO, "/dev/null",
                                   O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  sigfillset(&signals);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                            POSIX_SPAWN_SETSIGDEF);
  char number[16], libraries[4096];
  snprintf(number, sizeof number, "%d", page);
  const char *arguments[] = {program, "decode-page", word_for(what), number, NULL};
  // A crash is to end the child by its signal, not to be looked into.
  const char *environment[] = {"SWIFT_BACKTRACE=enable=no", NULL, NULL};
  const char *folders = getenv("LD_LIBRARY_PATH");
  int length = folders == NULL
                   ? -1
                   : snprintf(libraries, sizeof libraries, "LD_LIBRARY_PATH=%s", folders);
  if (length > 0 && (size_t)length < sizeof libraries) environment[1] = libraries;
  int error = posix_spawn(process, program, &actions, &attributes, (char *const *)arguments,
                          (char *const *)environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

int juzhu_child_start(const char *program, enum juzhu_decoding what, int page, const void *bytes,
                      size_t count, struct juzhu_child *child) {
  int ends[2] = {-1, -1};
  int file = sealed(bytes, count);
  int error = file < 0 ? errno : 0;
  if (error == 0 && pipe2(ends, O_CLOEXEC) != 0) error = errno;
  if (error == 0) {
    ends[0] = above_standard(ends[0]);
    ends[1] = above_standard(ends[1]);
    if (ends[0] < 0 || ends[1] < 0 || fcntl(ends[0], F_SETFL, O_NONBLOCK) != 0) error = errno;
  }
  if (error == 0) {
    // Fewer turns between the two; without it everything works as well.
    fcntl(ends[0], F_SETPIPE_SZ, 1 << 20);
    error = spawn(program, what, page, file, ends[1], &child->process);
  }
  close_if_open(file);
  close_if_open(ends[1]);
  if (error != 0) {
    close_if_open(ends[0]);
    return error;
  }
  child->pipe = ends[0];
  return 0;
}

bool juzhu_child_ended(pid_t process, bool waits, struct juzhu_child_end *end) {
  if (waits) {
    kill(-process, SIGKILL);
    kill(process, SIGKILL);
  }
  int status = 0;
  struct rusage used = {0};
  pid_t found;
  do {
    found = wait4(process, &status, waits ? 0 : WNOHANG, &used);
  } while (found < 0 && errno == EINTR);
  if (found == 0) return false;
  *end = (struct juzhu_child_end){
      .code = found == process && WIFEXITED(status) ? WEXITSTATUS(status) : -1,
      .signal = found == process && WIFSIGNALED(status) ? WTERMSIG(status) : 0,
      .memory = (int64_t)used.ru_maxrss * 1024,
  };
  return true;
}
