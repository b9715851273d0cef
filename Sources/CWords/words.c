#include "CWords.h"

static const unsigned char catalogue[] = {
#embed "Localizable.xcstrings"
};

const unsigned char *words_catalogue(void) { return catalogue; }

size_t words_catalogue_size(void) { return sizeof catalogue; }
