#define _GNU_SOURCE
#include "Decoding.h"
#include "FileRights.h"
#include "SyscallFilter.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// What ends the process at once, wherever it is tried: no decoder has any business with it. Changing
// files is not among it, only refused: fontconfig tries to renew a cache that is older than its fonts.
static const long deadly[] = {
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept4, SYS_sendto,
    SYS_sendmsg, SYS_recvmsg, SYS_clone, SYS_clone3, SYS_execve, SYS_kill, SYS_tkill,
    SYS_rt_sigqueueinfo, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_pidfd_open,
    SYS_pidfd_getfd, SYS_pidfd_send_signal, SYS_io_uring_setup, SYS_bpf, SYS_perf_event_open,
    SYS_userfaultfd, SYS_memfd_create, SYS_unshare, SYS_setns, SYS_mount, SYS_umount2,
    SYS_pivot_root, SYS_chroot, SYS_keyctl, SYS_add_key, SYS_request_key, SYS_personality,
    SYS_setuid, SYS_setresuid, SYS_setgid, SYS_setresgid, SYS_setgroups,
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
};

// What every decoder may do besides memory and writing.
static const long harmless[] = {
    SYS_munmap, SYS_brk, SYS_madvise, SYS_exit, SYS_exit_group, SYS_futex, SYS_rt_sigreturn,
    SYS_rt_sigprocmask, SYS_rt_sigaction, SYS_sigaltstack, SYS_restart_syscall, SYS_getpid,
    SYS_gettid, SYS_clock_gettime, SYS_gettimeofday, SYS_sched_yield,
};

// What a program needs to be loaded, to read fonts, and to look at itself.
static const long reading[] = {
    SYS_read, SYS_pread64, SYS_readv, SYS_write, SYS_writev, SYS_close, SYS_lseek, SYS_fstat,
    SYS_newfstatat, SYS_statx, SYS_fstatfs, SYS_statfs, SYS_getdents64, SYS_faccessat,
    SYS_faccessat2, SYS_readlinkat, SYS_fadvise64, SYS_getrandom, SYS_sysinfo, SYS_uname,
    SYS_set_tid_address, SYS_set_robust_list, SYS_rseq, SYS_getuid, SYS_geteuid, SYS_getgid,
    SYS_getegid, SYS_getcwd, SYS_getrusage, SYS_times, SYS_sched_getaffinity, SYS_clock_getres,
#ifdef __x86_64__
    SYS_access, SYS_readlink, SYS_stat, SYS_lstat, SYS_time, SYS_getrlimit,
#endif
};

// The empty path that `execveat` is given stands here, where nothing can be mapped once the filter
// is on. The filter compares the pointer; so after the one program was started, which takes this
// page away, no path can be given that the filter lets through.
static const uintptr_t path_page = 0x100000;
static const uint32_t first_free_address = 0x200000;
// Above the limit of descriptors, so that the number cannot be had again when it is closed.
enum { program_descriptor = 200 };

static void name(struct juzhu_filter *filter, const long *calls, size_t count,
                 void (*how)(struct juzhu_filter *, long)) {
  for (size_t place = 0; place < count; place++) how(filter, calls[place]);
}

static void name_common(struct juzhu_filter *filter) {
  name(filter, deadly, sizeof deadly / sizeof *deadly, juzhu_filter_kill);
  name(filter, harmless, sizeof harmless / sizeof *harmless, juzhu_filter_allow);
  // abort() sends a signal to its own thread; the process keeps its number when it becomes another.
  struct juzhu_filter_rule own = juzhu_filter_when(filter, SYS_tgkill);
  juzhu_filter_bits(filter, 0, UINT32_MAX, (uint32_t)getpid());
  juzhu_filter_done(filter, own);
  struct juzhu_filter_rule moving = juzhu_filter_when(filter, SYS_mremap);
  juzhu_filter_bits(filter, 3, ~(uint32_t)MREMAP_MAYMOVE, 0);
  juzhu_filter_done(filter, moving);
  struct juzhu_filter_rule changing = juzhu_filter_when(filter, SYS_mprotect);
  juzhu_filter_bits(filter, 2, PROT_EXEC, 0);
  juzhu_filter_done(filter, changing);
}

static int filter_for_pictures(void) {
  struct juzhu_filter filter;
  if (!juzhu_filter_begin(&filter)) return ENOSYS;
  name_common(&filter);
  struct juzhu_filter_rule output = juzhu_filter_when(&filter, SYS_write);
  juzhu_filter_bits(&filter, 0, UINT32_MAX, STDOUT_FILENO);
  juzhu_filter_done(&filter, output);
  struct juzhu_filter_rule memory = juzhu_filter_when(&filter, SYS_mmap);
  juzhu_filter_bits(&filter, 2, PROT_EXEC, 0);
  juzhu_filter_bits(&filter, 3, MAP_ANONYMOUS, MAP_ANONYMOUS);
  juzhu_filter_done(&filter, memory);
  juzhu_filter_end(&filter);
  return juzhu_filter_put_on(&filter);
}

static int filter_for_a_program(void) {
  const uint32_t only_reading = O_CLOEXEC | O_NONBLOCK | O_DIRECTORY | O_NOFOLLOW | O_NOCTTY;
  struct juzhu_filter filter;
  if (!juzhu_filter_begin(&filter)) return ENOSYS;
  name_common(&filter);
  name(&filter, reading, sizeof reading / sizeof *reading, juzhu_filter_allow);
  struct juzhu_filter_rule opening = juzhu_filter_when(&filter, SYS_openat);
  juzhu_filter_bits(&filter, 2, ~only_reading, O_RDONLY);
  juzhu_filter_done(&filter, opening);
  struct juzhu_filter_rule memory = juzhu_filter_when(&filter, SYS_mmap);
  juzhu_filter_none_below(&filter, 0, first_free_address);
  juzhu_filter_not_all(&filter, 2, PROT_WRITE | PROT_EXEC);
  juzhu_filter_done(&filter, memory);
  struct juzhu_filter_rule limits = juzhu_filter_when(&filter, SYS_prlimit64);
  juzhu_filter_is(&filter, 2, 0);
  juzhu_filter_done(&filter, limits);
  struct juzhu_filter_rule flags = juzhu_filter_when(&filter, SYS_fcntl);
  juzhu_filter_bits(&filter, 1, ~3u, 0);  // F_DUPFD, F_GETFD, F_SETFD, F_GETFL
  juzhu_filter_done(&filter, flags);
#ifdef __x86_64__
  struct juzhu_filter_rule thread = juzhu_filter_when(&filter, SYS_arch_prctl);
  juzhu_filter_is(&filter, 0, 0x1002);  // ARCH_SET_FS
  juzhu_filter_done(&filter, thread);
#endif
  struct juzhu_filter_rule becoming = juzhu_filter_when(&filter, SYS_execveat);
  juzhu_filter_bits(&filter, 0, UINT32_MAX, program_descriptor);
  juzhu_filter_is(&filter, 1, path_page);
  juzhu_filter_bits(&filter, 4, UINT32_MAX, AT_EMPTY_PATH);
  juzhu_filter_done(&filter, becoming);
  juzhu_filter_end(&filter);
  return juzhu_filter_put_on(&filter);
}

static int limit(int resource, rlim_t soft, rlim_t hard) {
  struct rlimit most = {.rlim_cur = soft, .rlim_max = hard};
  return setrlimit(resource, &most) == 0 ? 0 : errno;
}

// Root's child reads what everybody may read, and no more.
static int become_nobody(void) {
  enum { nobody = 65534 };
  if (geteuid() != 0) return 0;
  if (setgroups(0, NULL) != 0 || setresgid(nobody, nobody, nobody) != 0 ||
      setresuid(nobody, nobody, nobody) != 0) {
    // Without the right to (in a container's user namespace) it stays who it is there.
    return errno == EPERM || errno == EINVAL ? 0 : errno;
  }
  return 0;
}

static int give_up_rights(void) {
  int error = become_nobody();
  if (error != 0) return error;
  // After the change of user, which takes both away.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0 ||
      prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
    return errno;
  }
  if ((error = limit(RLIMIT_CORE, 0, 0)) != 0) return error;
  if ((error = limit(RLIMIT_FSIZE, 0, 0)) != 0) return error;
  if ((error = limit(RLIMIT_NOFILE, juzhu_limit_descriptors, juzhu_limit_descriptors)) != 0) {
    return error;
  }
  // The signal of the softer limit tells what ended it.
  if ((error = limit(RLIMIT_CPU, juzhu_limit_seconds, juzhu_limit_seconds + 1)) != 0) return error;
  return limit(RLIMIT_AS, juzhu_limit_memory, juzhu_limit_memory);
}

int juzhu_confine(void) {
  int error = give_up_rights();
  return error != 0 ? error : filter_for_pictures();
}

int juzhu_confine_to_program(const char *program) {
  int opened = open(program, O_PATH | O_CLOEXEC);
  if (opened < 0) return errno;
  if (dup3(opened, program_descriptor, O_CLOEXEC) < 0) return errno;
  close(opened);
  void *page = mmap((void *)path_page, (size_t)sysconf(_SC_PAGESIZE), PROT_READ,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  if (page != (void *)path_page) return ENOMEM;
  int error = give_up_rights();
  if (error != 0) return error;
  juzhu_keep_to_fonts_and_libraries(program_descriptor);
  return filter_for_a_program();
}

int juzhu_become_program(char *const *arguments) {
  static char *const nothing[] = {NULL};
  syscall(SYS_execveat, program_descriptor, (const char *)path_page, arguments, nothing,
          AT_EMPTY_PATH);
  return errno;
}
