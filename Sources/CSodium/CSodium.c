#include "CSodium.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <string.h>

// libsodium keeps these prototypes since 1.0.14 (so number 23), so its header is not needed.

bool juzhu_sodium_open(const char *library, struct juzhu_sodium *found) {
  memset(found, 0, sizeof *found);
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return false;

  int (*start)(void) = (int (*)(void))dlsym(handle, "sodium_init");
  struct juzhu_sodium functions = {
      .hash_password = dlsym(handle, "crypto_pwhash_argon2id_str"),
      .derive = dlsym(handle, "crypto_pwhash_argon2id"),
      .decode = dlsym(handle, "sodium_base642bin"),
      .compare = dlsym(handle, "sodium_memcmp"),
      .sha256 = dlsym(handle, "crypto_hash_sha256"),
      .wipe = dlsym(handle, "sodium_memzero"),
      .allocate = dlsym(handle, "sodium_malloc"),
      .release = dlsym(handle, "sodium_free"),
      .fill_by_chance = dlsym(handle, "randombytes_buf"),
      .begin_sealing = dlsym(handle, "crypto_secretstream_xchacha20poly1305_init_push"),
      .seal_chunk = dlsym(handle, "crypto_secretstream_xchacha20poly1305_push"),
      .begin_opening = dlsym(handle, "crypto_secretstream_xchacha20poly1305_init_pull"),
      .open_chunk = dlsym(handle, "crypto_secretstream_xchacha20poly1305_pull"),
  };
  size_t (*state_bytes)(void) =
      (size_t(*)(void))dlsym(handle, "crypto_secretstream_xchacha20poly1305_statebytes");
  bool complete = start != NULL && functions.hash_password != NULL &&
                  functions.derive != NULL && functions.decode != NULL &&
                  functions.compare != NULL && functions.sha256 != NULL &&
                  functions.wipe != NULL && functions.allocate != NULL &&
                  functions.release != NULL && functions.fill_by_chance != NULL &&
                  functions.begin_sealing != NULL && functions.seal_chunk != NULL &&
                  functions.begin_opening != NULL && functions.open_chunk != NULL &&
                  state_bytes != NULL && state_bytes() <= juzhu_sodium_stream_bytes;
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

enum { salt_bytes = 16, tag_bytes = 32, argon2id13 = 2, base64_unpadded = 3 };

static bool decode(struct juzhu_sodium sodium, unsigned char *out, size_t wanted,
                   const char *text) {
  size_t length = 0;
  return sodium.decode(out, wanted, text, strlen(text), NULL, &length, NULL, base64_unpadded) ==
             0 &&
         length == wanted;
}

// Not crypto_pwhash_str_verify: libsodium 1.0.18 reports lack of memory there as a mismatch, so
// that people with the right password would be told it is wrong, and in the end be locked out.
enum juzhu_sodium_outcome juzhu_sodium_verify(struct juzhu_sodium sodium,
                                              struct juzhu_argon2 stored, const char *password,
                                              size_t length) {
  unsigned char salt[salt_bytes], tag[tag_bytes], computed[tag_bytes];
  if (!decode(sodium, salt, sizeof salt, stored.salt)) return juzhu_sodium_failed;
  if (!decode(sodium, tag, sizeof tag, stored.tag)) return juzhu_sodium_failed;
  errno = 0;
  if (sodium.derive(computed, sizeof computed, password, length, salt, stored.operations,
                    stored.memory, argon2id13) != 0) {
    return errno == ENOMEM ? juzhu_sodium_no_memory : juzhu_sodium_failed;
  }
  bool same = sodium.compare(tag, computed, sizeof tag) == 0;
  sodium.wipe(computed, sizeof computed);
  return same ? juzhu_sodium_done : juzhu_sodium_mismatch;
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
