#define _GNU_SOURCE
#include "CTestTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int pseudo_terminal_open(int columns, int rows) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) != 0 || unlockpt(master) != 0) {
    close(master);
    return -1;
  }
  pseudo_terminal_resize(master, columns, rows);
  return master;
}

void pseudo_terminal_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(master, TIOCSWINSZ, &size);
}

size_t pseudo_terminal_settings(int master, uint8_t *bytes, size_t room) {
  struct termios settings;
  memset(&settings, 0, sizeof settings);
  if (tcgetattr(master, &settings) != 0 || room < sizeof settings) return 0;
  memcpy(bytes, &settings, sizeof settings);
  return sizeof settings;
}

// Between fork and exec, where only what a signal handler may call is allowed.
static void become(const char *slave, bool is_controlling, const char *path, char *const *arguments,
                   char *const *environment) {
  setsid();
  int terminal = open(slave, O_RDWR | O_NOCTTY);
  if (terminal < 0) _exit(126);
  if (is_controlling) ioctl(terminal, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
  syscall(SYS_close_range, 3, ~0U, 0);
  sigset_t none;
  sigemptyset(&none);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(path, arguments, environment);
  _exit(127);
}

pid_t pseudo_terminal_start(int master, bool is_controlling, const char *path,
                            char *const *arguments, char *const *environment) {
  char slave[64];
  if (ptsname_r(master, slave, sizeof slave) != 0) return -1;
  pid_t process = fork();
  if (process == 0) become(slave, is_controlling, path, arguments, environment);
  return process;
}

int process_watch(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

ProgramEnd process_end(pid_t process) {
  int status = 0;
  struct rusage used = {0};
  while (wait4(process, &status, 0, &used) < 0 && errno == EINTR) {
  }
  ProgramEnd end = {
      .status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
      .cpu_seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
                     + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6,
      .peak_kilobytes = used.ru_maxrss,
  };
  return end;
}
