#define _GNU_SOURCE
#include "TerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

static const int leaving[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGXCPU, SIGPWR};
// Also those that end a program by default and mean nothing to this one: a file that may not grow
// (SIGXFSZ) is told by the write's own error.
static const int ignored[] = {SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE,   SIGXFSZ, SIGUSR1,
                              SIGUSR2, SIGALRM, SIGPROF, SIGVTALRM, SIGIO,   SIGSTKFLT};
static const int crashes[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS};
#define COUNT(list) (sizeof(list) / sizeof(list[0]))

static volatile sig_atomic_t armed;
static struct termios settings;
static struct sigaction before[NSIG];
static char restore_bytes[256];
static size_t restore_length;
static int terminal = -1;  // the terminal itself, as long as it is ours
static int painted = -1;   // where ncurses paints
static int nowhere = -1;
static int errors = -1;  // descriptor 2 as it was
static int pipe_ends[2] = {-1, -1};
static char other_stack[65536];

static void send_now(const char *bytes, size_t length) {
  struct pollfd room = {.fd = terminal, .events = POLLOUT};
  if (poll(&room, 1, 200) == 1 && (room.revents & POLLOUT)) {
    ssize_t ignored_count = write(terminal, bytes, length);
    (void)ignored_count;
  }
}

static void give_back(void) {
  send_now(restore_bytes, restore_length);
  tcsetattr(terminal, TCSANOW, &settings);
}

static void on_signal(int number) {
  int kept = errno;
  if (number != SIGWINCH) dup2(nowhere, painted);
  char byte = (char)number;
  // A full pipe is no loss: whoever reads it learns enough.
  ssize_t ignored_count = write(pipe_ends[1], &byte, 1);
  (void)ignored_count;
  errno = kept;
}

static void on_crash(int number) {
  if (armed) {
    armed = 0;
    give_back();
  }
  // The default action has been put back (SA_RESETHAND): the crash stays a crash.
  raise(number);
}

static void watch(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  if (flags & SA_RESETHAND) sigemptyset(&action.sa_mask);
  sigaction(number, &action, &before[number]);
}

// A parent may have left signals blocked, by intent or not: then nothing would end the program.
static void let_through(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_UNBLOCK, &all, NULL);
}

static void watch_signals(void) {
  stack_t stack = {.ss_sp = other_stack, .ss_size = sizeof other_stack};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < COUNT(leaving); i++) watch(leaving[i], on_signal, SA_RESTART);
  watch(SIGWINCH, on_signal, SA_RESTART);
  for (size_t i = 0; i < COUNT(ignored); i++) watch(ignored[i], SIG_IGN, 0);
  for (size_t i = 0; i < COUNT(crashes); i++) {
    watch(crashes[i], on_crash, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
  }
  let_through();
}

static void unwatch_signals(void) {
  for (size_t i = 0; i < COUNT(leaving); i++) sigaction(leaving[i], &before[leaving[i]], NULL);
  sigaction(SIGWINCH, &before[SIGWINCH], NULL);
  for (size_t i = 0; i < COUNT(ignored); i++) sigaction(ignored[i], &before[ignored[i]], NULL);
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &before[crashes[i]], NULL);
}

bool guard_open(int input, int output) {
  if (tcgetattr(input, &settings) != 0) return false;
  restore_length = 0;
  terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  painted = fcntl(output, F_DUPFD_CLOEXEC, 3);
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal < 0 || painted < 0 || nowhere < 0) return false;
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  // ncurses would try a write again and again that a careless parent made fail when full.
  fcntl(terminal, F_SETFL, fcntl(terminal, F_GETFL) & ~O_NONBLOCK);
  watch_signals();
  armed = 1;
  return true;
}

void guard_restore_also(const char *bytes, size_t length) {
  if (restore_length + length > sizeof restore_bytes) return;
  memcpy(restore_bytes + restore_length, bytes, length);
  restore_length += length;
}

int guard_output(void) { return painted; }

int guard_signals(void) { return pipe_ends[0]; }

void guard_send(const char *bytes, size_t length) {
  if (terminal >= 0) send_now(bytes, length);
}

void guard_close(void) {
  if (terminal < 0) return;
  if (armed) give_back();
  armed = 0;
  unwatch_signals();
  if (errors >= 0) {
    dup2(errors, STDERR_FILENO);
    close(errors);
    errors = -1;
  }
  close(terminal);
  terminal = -1;
  close(nowhere);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
}

void guard_keep_errors_off(int log) {
  errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(log >= 0 ? log : nowhere, STDERR_FILENO);
}

void guard_no_core_dumps(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}
