#include "CTestSQLite.h"

#include <dlfcn.h>
#include <stddef.h>

bool test_sqlite_find(struct test_sqlite *found) {
  void *library = dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
  *(void **)&found->open = dlsym(library, "sqlite3_open_v2");
  *(void **)&found->close = dlsym(library, "sqlite3_close");
  *(void **)&found->execute = dlsym(library, "sqlite3_exec");
  *(void **)&found->prepare = dlsym(library, "sqlite3_prepare_v2");
  *(void **)&found->bind_text = dlsym(library, "sqlite3_bind_text");
  *(void **)&found->bind_number = dlsym(library, "sqlite3_bind_int64");
  *(void **)&found->step = dlsym(library, "sqlite3_step");
  *(void **)&found->reset = dlsym(library, "sqlite3_reset");
  *(void **)&found->finalize = dlsym(library, "sqlite3_finalize");
  *(void **)&found->column_number = dlsym(library, "sqlite3_column_int64");
  *(void **)&found->column_text = dlsym(library, "sqlite3_column_text");
  *(void **)&found->busy_timeout = dlsym(library, "sqlite3_busy_timeout");
  *(void **)&found->message = dlsym(library, "sqlite3_errmsg");
  *(void **)&found->version = dlsym(library, "sqlite3_libversion");
  return found->open != NULL && found->close != NULL && found->execute != NULL &&
         found->prepare != NULL && found->bind_text != NULL && found->bind_number != NULL &&
         found->step != NULL && found->reset != NULL && found->finalize != NULL &&
         found->column_number != NULL && found->column_text != NULL &&
         found->busy_timeout != NULL && found->message != NULL && found->version != NULL;
}

int test_sqlite_bind_copy(struct test_sqlite sqlite, void *statement, int place, const char *text,
                          int bytes) {
  // SQLITE_TRANSIENT
  return sqlite.bind_text(statement, place, text, bytes, (void *)(intptr_t)-1);
}
