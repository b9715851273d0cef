#include "CQRCodes.h"

#include <dlfcn.h>
#include <string.h>

// libqrencode keeps these prototypes since 4.0 (so number 4), so its header is not needed.

bool juzhu_qrencode_open(const char *library, struct juzhu_qrencode *found) {
  memset(found, 0, sizeof *found);
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return false;

  struct juzhu_qrencode functions = {
      .encode = dlsym(handle, "QRcode_encodeString"),
      .release = dlsym(handle, "QRcode_free"),
  };
  if (functions.encode == NULL || functions.release == NULL) {
    dlclose(handle);
    return false;
  }
  *found = functions;
  return true;
}

// Bytes is only the most general mode allowed (QR_MODE_8): the library takes the shorter ones for
// digits and capitals by itself.
enum { smallest_version = 0, bytes_mode = 2, keep_case = 1 };

struct juzhu_qr_code *juzhu_qrencode_encode(struct juzhu_qrencode qrencode, const char *text,
                                            int correction) {
  return qrencode.encode(text, smallest_version, correction, bytes_mode, keep_case);
}
