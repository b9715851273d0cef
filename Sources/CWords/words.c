#include "CWords.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char catalogue[] = {
#embed "Localizable.xcstrings"
};

const unsigned char *words_catalogue(void) { return catalogue; }

size_t words_catalogue_size(void) { return sizeof catalogue; }
