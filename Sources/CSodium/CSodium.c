#include "CSodium.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <string.h>

// libsodium keeps these prototypes since 1.0.13 (so number 23), so its header is not needed.

bool juzhu_sodium_open(const char *library, struct juzhu_sodium *found) {
  memset(found, 0, sizeof *found);
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return false;

  int (*start)(void) = (int (*)(void))dlsym(handle, "sodium_init");
  struct juzhu_sodium functions = {
      .hash_password = dlsym(handle, "crypto_pwhash_argon2id_str"),
      .verify_password = dlsym(handle, "crypto_pwhash_argon2id_str_verify"),
      .sha256 = dlsym(handle, "crypto_hash_sha256"),
      .wipe = dlsym(handle, "sodium_memzero"),
  };
  bool complete = start != NULL && functions.hash_password != NULL &&
                  functions.verify_password != NULL && functions.sha256 != NULL &&
                  functions.wipe != NULL;
  // sodium_init answers 1 when another thread came first; that is as good as 0.
  if (!complete || start() < 0) {
    dlclose(handle);
    return false;
  }
  *found = functions;
  return true;
}

enum juzhu_sodium_outcome juzhu_sodium_hash(struct juzhu_sodium sodium, char *out,
                                            const char *password, size_t length,
                                            unsigned long long operations, size_t memory) {
  errno = 0;
  if (sodium.hash_password(out, password, length, operations, memory) == 0) {
    return juzhu_sodium_done;
  }
  return errno == ENOMEM ? juzhu_sodium_no_memory : juzhu_sodium_failed;
}

enum juzhu_sodium_outcome juzhu_sodium_verify(struct juzhu_sodium sodium, const char *hash,
                                              const char *password, size_t length) {
  errno = 0;
  if (sodium.verify_password(hash, password, length) == 0) return juzhu_sodium_done;
  // EINVAL stands for a mismatch alone; lack of memory must not look like a wrong password.
  if (errno == EINVAL) return juzhu_sodium_mismatch;
  return errno == ENOMEM ? juzhu_sodium_no_memory : juzhu_sodium_failed;
}

static pthread_mutex_t turn_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t turn_given = PTHREAD_COND_INITIALIZER;
static int turns_left = 2;

void juzhu_hashing_turn_take(void) {
  pthread_mutex_lock(&turn_lock);
  while (turns_left == 0) pthread_cond_wait(&turn_given, &turn_lock);
  turns_left -= 1;
  pthread_mutex_unlock(&turn_lock);
}

bool juzhu_hashing_turn_try(void) {
  pthread_mutex_lock(&turn_lock);
  bool free = turns_left > 0;
  if (free) turns_left -= 1;
  pthread_mutex_unlock(&turn_lock);
  return free;
}

void juzhu_hashing_turn_give(void) {
  pthread_mutex_lock(&turn_lock);
  turns_left += 1;
  pthread_cond_signal(&turn_given);
  pthread_mutex_unlock(&turn_lock);
}
