#define _GNU_SOURCE
#include "CLinuxFiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const int walking = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

static int flags_for(enum juzhu_purpose purpose) {
  switch (purpose) {
    case juzhu_to_walk: return walking;
    case juzhu_to_list: return O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    case juzhu_to_read: return O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC;
  }
  return walking;
}

int juzhu_open_root(const char *path) {
  int descriptor = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
  return descriptor < 0 ? -errno : descriptor;
}

// Without O_NOFOLLOW: RESOLVE_NO_SYMLINKS refuses links anyway, as ELOOP, whereas O_NOFOLLOW
// would report a link in a folder's place as ENOTDIR, and with O_PATH even open the link itself.
static int open_at_once(int folder, const char *path, struct juzhu_beneath how) {
  struct open_how request = {
      .flags = (uint64_t)(flags_for(how.purpose) & ~O_NOFOLLOW),
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS |
                 (how.same_mount ? RESOLVE_NO_XDEV : 0),
  };
  long descriptor;
  do {
    descriptor = syscall(SYS_openat2, folder, path, &request, sizeof request);
  } while (descriptor < 0 && errno == EINTR);
  return descriptor < 0 ? -errno : (int)descriptor;
}

// A link opened with O_DIRECTORY | O_NOFOLLOW gives ENOTDIR; tell it from a plain file.
static int open_one_name(int folder, const char *name, int flags) {
  int descriptor;
  do {
    descriptor = openat(folder, name, flags);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor >= 0) return descriptor;
  int error = errno;
  struct stat found;
  if (error == ENOTDIR && fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 &&
      S_ISLNK(found.st_mode)) {
    return -ELOOP;
  }
  return -error;
}

static bool on_device(int descriptor, dev_t device) {
  struct stat found;
  return fstat(descriptor, &found) == 0 && found.st_dev == device;
}

static int open_stepwise(int folder, const char *path, struct juzhu_beneath how) {
  struct stat start;
  if (fstat(folder, &start) < 0) return -errno;
  char *names = strdup(path);
  if (names == NULL) return -ENOMEM;

  int current = folder;
  int result = -ENOENT;
  char *rest = names;
  while (rest != NULL) {
    char *name = strsep(&rest, "/");
    if (strcmp(name, "..") == 0) {
      result = -EXDEV;
    } else {
      result = open_one_name(current, name, rest == NULL ? flags_for(how.purpose) : walking);
    }
    if (current != folder) close(current);
    if (result < 0) break;
    if (how.same_mount && !on_device(result, start.st_dev)) {
      close(result);
      result = -EXDEV;
      break;
    }
    current = result;
  }
  free(names);
  return result;
}

int juzhu_open_beneath(int folder, const char *path, struct juzhu_beneath how) {
  if (!how.stepwise) {
    int descriptor = open_at_once(folder, path, how);
    if (descriptor != -ENOSYS) return descriptor;
  }
  return open_stepwise(folder, path, how);
}

static void describe(const struct stat *found, struct juzhu_entry *entry) {
  entry->kind = S_ISDIR(found->st_mode)   ? juzhu_kind_folder
                : S_ISREG(found->st_mode) ? juzhu_kind_file
                                          : juzhu_kind_other;
  entry->size = S_ISREG(found->st_mode) ? found->st_size : 0;
  entry->modified = found->st_mtim.tv_sec;
}

int juzhu_examine(int descriptor, struct juzhu_entry *found) {
  struct stat status;
  if (fstat(descriptor, &status) < 0) return -errno;
  found->name = NULL;
  found->length = 0;
  describe(&status, found);
  return 0;
}

struct juzhu_listing {
  DIR *directory;
};

juzhu_listing *juzhu_listing_open(int folder, int *error) {
  juzhu_listing *listing = malloc(sizeof *listing);
  if (listing != NULL) listing->directory = fdopendir(folder);
  if (listing != NULL && listing->directory != NULL) return listing;
  *error = errno;
  free(listing);
  close(folder);
  return NULL;
}

int juzhu_listing_next(juzhu_listing *listing, struct juzhu_entry *entry, size_t *seen) {
  for (;;) {
    errno = 0;
    struct dirent *next = readdir(listing->directory);
    if (next == NULL) return -errno;
    *seen += 1;
    if (next->d_name[0] == '.') continue;

    struct stat found;
    int flags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT;
    if (fstatat(dirfd(listing->directory), next->d_name, &found, flags) < 0) {
      if (errno == ENOENT) continue;  // deleted since
      memset(&found, 0, sizeof found);  // there, but not to be examined: shown as "other"
    }
    entry->name = next->d_name;
    entry->length = strlen(next->d_name);
    describe(&found, entry);
    return 1;
  }
}

void juzhu_listing_close(juzhu_listing *listing) {
  closedir(listing->directory);
  free(listing);
}

int juzhu_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : -errno;
}
