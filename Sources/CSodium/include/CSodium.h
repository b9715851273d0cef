#pragma once

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

// Tells Swift that a value may pass between threads: these pointers never change once found,
// and the library is never closed.
#define JUZHU_SENDABLE __attribute__((swift_attr("@Sendable")))

/// The few functions of libsodium that the program uses; all null when the library is missing.
struct JUZHU_SENDABLE juzhu_sodium {
  int (*_Nullable hash_password)(char *out, const char *password, unsigned long long length,
                                 unsigned long long operations, size_t memory);
  int (*_Nullable derive)(unsigned char *out, unsigned long long out_length, const char *password,
                          unsigned long long length, const unsigned char *salt,
                          unsigned long long operations, size_t memory, int algorithm);
  int (*_Nullable decode)(unsigned char *out, size_t most, const char *text, size_t length,
                          const char *_Nullable ignored, size_t *out_length,
                          const char *_Nullable *_Nullable end, int variant);
  int (*_Nullable compare)(const void *one, const void *other, size_t length);
  int (*_Nullable sha256)(unsigned char *out, const unsigned char *bytes, unsigned long long length);
  void (*_Nullable wipe)(void *bytes, size_t length);
  /// Memory that is never swapped out nor dumped, and wiped when it is released.
  void *_Nullable (*_Nullable allocate)(size_t length);
  void (*_Nullable release)(void *_Nullable bytes);
  void (*_Nullable fill_by_chance)(void *bytes, size_t length);
  int (*_Nullable begin_sealing)(void *stream, unsigned char *head, const unsigned char *key);
  int (*_Nullable seal_chunk)(void *stream, unsigned char *out,
                              unsigned long long *_Nullable out_length, const unsigned char *bytes,
                              unsigned long long length, const unsigned char *bound,
                              unsigned long long bound_length, unsigned char tag);
  int (*_Nullable begin_opening)(void *stream, const unsigned char *head,
                                 const unsigned char *key);
  int (*_Nullable open_chunk)(void *stream, unsigned char *out,
                              unsigned long long *_Nullable out_length, unsigned char *tag,
                              const unsigned char *sealed, unsigned long long length,
                              const unsigned char *bound, unsigned long long bound_length);
};

/// What became of one hash or comparison.
enum juzhu_sodium_outcome {
  juzhu_sodium_done,
  juzhu_sodium_mismatch,
  juzhu_sodium_no_memory,
  juzhu_sodium_failed,
};

/// Bytes of a password hash's buffer, the closing zero included.
enum { juzhu_sodium_hash_bytes = 128 };

enum {
  /// Bytes of a sealing key.
  juzhu_sodium_key_bytes = 32,
  /// Bytes with which a sealed stream begins.
  juzhu_sodium_stream_head_bytes = 24,
  /// Bytes that are enough for what the library remembers between two chunks: it wants 52.
  juzhu_sodium_stream_bytes = 128,
};

/// Opens the library and finds every function; false, and nothing found, when either fails.
bool juzhu_sodium_open(const char *library, struct juzhu_sodium *found);

/// Hashes with Argon2id into `out` (128 bytes). `operations` passes over `memory` bytes.
enum juzhu_sodium_outcome juzhu_sodium_hash(struct juzhu_sodium sodium, char *out,
                                            const char *password, size_t length,
                                            unsigned long long operations, size_t memory);

/// A stored Argon2id hash, taken apart; the texts are unpadded base64 and end in zero.
struct juzhu_argon2 {
  const char *salt;
  const char *tag;
  unsigned long long operations;
  size_t memory;
};

/// Hashes again with the stored salt and cost and compares: done, or mismatch, or a failure.
enum juzhu_sodium_outcome juzhu_sodium_verify(struct juzhu_sodium sodium,
                                              struct juzhu_argon2 stored,
                                              const char *password, size_t length);

/// Seals into `out`: the stream's head, then chunks of `chunk` bytes, each 17 longer than it was;
/// the last one says that it is. `bound` must be the same when it is opened.
bool juzhu_sodium_seal(struct juzhu_sodium sodium, unsigned char *out, const unsigned char *bytes,
                       size_t length, size_t chunk, const unsigned char *key,
                       const unsigned char *bound, size_t bound_length);

/// Opens into `out`, which has room for all that was sealed. false, and `out` wiped, unless every
/// byte is as it was sealed and the last chunk says that it is.
bool juzhu_sodium_unseal(struct juzhu_sodium sodium, unsigned char *out,
                         const unsigned char *sealed, size_t length, size_t chunk,
                         const unsigned char *key, const unsigned char *bound,
                         size_t bound_length);

/// Waits until fewer than two hashes are being computed in this process, and takes the place.
void juzhu_hashing_turn_take(void);
/// Takes a place if one is free, without waiting.
bool juzhu_hashing_turn_try(void);
/// Gives the place back.
void juzhu_hashing_turn_give(void);

#pragma clang assume_nonnull end
