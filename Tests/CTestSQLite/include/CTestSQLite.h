#ifndef CTESTSQLITE_H
#define CTESTSQLITE_H

// The few functions of libsqlite3 that the benchmark needs, declared here and found at run time:
// neither its headers nor linking with it are needed to build.

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Pointers that never change once found; the library is never closed.
struct __attribute__((swift_attr("@Sendable"))) test_sqlite {
  int (*_Nullable open)(const char *path, void *_Nullable *_Nonnull database, int flags,
                        const char *_Nullable vfs);
  int (*_Nullable close)(void *database);
  int (*_Nullable execute)(void *database, const char *sql, void *_Nullable callback,
                           void *_Nullable context, char *_Nullable *_Nullable message);
  int (*_Nullable prepare)(void *database, const char *sql, int bytes,
                           void *_Nullable *_Nonnull statement, const char *_Nullable *_Nullable rest);
  int (*_Nullable bind_text)(void *statement, int place, const char *text, int bytes,
                             void *_Nullable destructor);
  int (*_Nullable bind_number)(void *statement, int place, int64_t number);
  int (*_Nullable step)(void *statement);
  int (*_Nullable reset)(void *statement);
  int (*_Nullable finalize)(void *_Nullable statement);
  int64_t (*_Nullable column_number)(void *statement, int column);
  const unsigned char *_Nullable (*_Nullable column_text)(void *statement, int column);
  int (*_Nullable busy_timeout)(void *database, int milliseconds);
  const char *_Nonnull (*_Nullable message)(void *database);
  const char *_Nonnull (*_Nullable version)(void);
};

// Opens libsqlite3.so.0 and finds every function; false when either fails.
bool test_sqlite_find(struct test_sqlite *found);

// Binds text that SQLite copies before this returns.
int test_sqlite_bind_copy(struct test_sqlite sqlite, void *statement, int place, const char *text,
                          int bytes);

#pragma clang assume_nonnull end

#endif
