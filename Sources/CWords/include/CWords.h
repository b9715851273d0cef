#pragma once
#include <stddef.h>

/// The string catalogue, as the translators' tools write it (JSON, UTF-8).
const unsigned char *words_catalogue(void);
/// Its size in bytes.
size_t words_catalogue_size(void);
