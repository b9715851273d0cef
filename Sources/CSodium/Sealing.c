#include "CSodium.h"

// crypto_secretstream_xchacha20poly1305: the tags, and what a chunk grows by.
enum { tag_message = 0, tag_final = 3, overhead = 17 };

bool juzhu_sodium_seal(struct juzhu_sodium sodium, unsigned char *out, const unsigned char *bytes,
                       size_t length, size_t chunk, const unsigned char *key,
                       const unsigned char *bound, size_t bound_length) {
  _Alignas(16) unsigned char stream[juzhu_sodium_stream_bytes];
  bool sealed = sodium.begin_sealing(stream, out, key) == 0;
  out += juzhu_sodium_stream_head_bytes;
  for (bool last = false; sealed && !last;) {
    last = length <= chunk;
    size_t count = last ? length : chunk;
    sealed = sodium.seal_chunk(stream, out, NULL, bytes, count, bound, bound_length,
                               last ? tag_final : tag_message) == 0;
    out += count + overhead;
    bytes += count;
    length -= count;
  }
  sodium.wipe(stream, sizeof stream);
  return sealed;
}

bool juzhu_sodium_unseal(struct juzhu_sodium sodium, unsigned char *out,
                         const unsigned char *sealed, size_t length, size_t chunk,
                         const unsigned char *key, const unsigned char *bound,
                         size_t bound_length) {
  if (length < juzhu_sodium_stream_head_bytes) return false;
  _Alignas(16) unsigned char stream[juzhu_sodium_stream_bytes];
  bool opened = sodium.begin_opening(stream, sealed, key) == 0;
  sealed += juzhu_sodium_stream_head_bytes;
  length -= juzhu_sodium_stream_head_bytes;
  unsigned char *next = out;
  for (bool last = false; opened && !last;) {
    last = length <= chunk + overhead;
    size_t count = last ? length : chunk + overhead;
    unsigned char tag = 0;
    // Whatever the file says, only the chunk at its end may be the last, and it must be.
    opened = count >= overhead &&
             sodium.open_chunk(stream, next, NULL, &tag, sealed, count, bound, bound_length) == 0 &&
             tag == (last ? tag_final : tag_message);
    if (!opened) break;
    next += count - overhead;
    sealed += count;
    length -= count;
  }
  sodium.wipe(stream, sizeof stream);
  if (!opened) sodium.wipe(out, (size_t)(next - out));
  return opened;
}
