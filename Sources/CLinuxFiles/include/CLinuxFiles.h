#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What something is opened for.
enum juzhu_purpose {
  /// A folder, only to open what lies beneath it.
  juzhu_to_walk,
  /// A folder, to list it.
  juzhu_to_list,
  /// A file, to read it; a pipe or device opens without waiting, and is to be refused then.
  juzhu_to_read,
};

/// How a path beneath a folder is opened.
struct juzhu_beneath {
  enum juzhu_purpose purpose;
  /// Whether every step must stay on the folder's own mount.
  bool same_mount;
  /// Whether to walk name by name even when the kernel has openat2; for tests.
  bool stepwise;
};

/// Opens an allowed folder, following links in its path, to walk from there.
/// The descriptor, or minus the error number.
int juzhu_open_root(const char *path);

/// Opens `path`, relative and without `..`, beneath `folder`, following no link of any kind.
/// The descriptor, or minus the error number: ELOOP for a link, EXDEV for another mount.
///
/// The kernel checks it all in one call (openat2, Linux 5.6). Before that (ENOSYS) the path is
/// walked name by name with O_NOFOLLOW; then a bind mount of the same disk is not noticed.
int juzhu_open_beneath(int folder, const char *path, struct juzhu_beneath how);

/// What a descriptor or directory entry is.
enum juzhu_kind { juzhu_kind_folder, juzhu_kind_file, juzhu_kind_other };

/// One entry of a directory. `name` lives until the next entry is read.
struct juzhu_entry {
  const char *_Nullable name;
  size_t length;
  enum juzhu_kind kind;
  int64_t size;
  int64_t modified;
};

/// What an open descriptor is and how large; minus the error number on failure.
int juzhu_examine(int descriptor, struct juzhu_entry *found);

/// A directory being read.
typedef struct juzhu_listing juzhu_listing;

/// Starts reading the directory open at `folder`, and owns the descriptor from then on, also on
/// failure (then null, with the error number in `error`).
juzhu_listing *_Nullable juzhu_listing_open(int folder, int *error);
/// The next entry without those whose name begins with a dot: 1, or 0 at the end, or minus the
/// error number. `seen` counts every name read, hidden ones too.
int juzhu_listing_next(juzhu_listing *listing, struct juzhu_entry *entry, size_t *seen);
/// Closes the directory and its descriptor.
void juzhu_listing_close(juzhu_listing *listing);

/// Puts each of two folders in the other's place in one step; minus the error number on failure.
int juzhu_exchange(const char *one, const char *other);

#pragma clang assume_nonnull end
