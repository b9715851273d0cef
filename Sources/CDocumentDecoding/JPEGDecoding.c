#include "Decoding.h"

#include <dlfcn.h>
#include <string.h>

// TurboJPEG keeps these prototypes since 1.2 to 2.1 (so number 0), so its header is not needed.

const char *const juzhu_jpeg_library = "libturbojpeg.so.0";

enum { pixels_rgb = 0, pixels_cmyk = 11 };
enum { colours_cmyk = 3, colours_ycck = 4 };
enum { error_warning = 0 };
// A picture of thousands of scans takes minutes; real ones have about ten.
enum { flag_limit_scans = 32768 };

struct factor {
  int over;
  int under;
};

static struct {
  void *(*start)(void);
  int (*header)(void *, const unsigned char *, unsigned long, int *, int *, int *, int *);
  int (*decode)(void *, const unsigned char *, unsigned long, unsigned char *, int, int, int, int,
                int);
  struct factor *(*factors)(int *);
  char *(*message)(void *);
  int (*severity)(void *);
} jpeg;

static bool open_library(void) {
  void *library = dlopen(juzhu_jpeg_library, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
  jpeg.start = dlsym(library, "tjInitDecompress");
  jpeg.header = dlsym(library, "tjDecompressHeader3");
  jpeg.decode = dlsym(library, "tjDecompress2");
  jpeg.factors = dlsym(library, "tjGetScalingFactors");
  jpeg.message = dlsym(library, "tjGetErrorStr2");
  jpeg.severity = dlsym(library, "tjGetErrorCode");
  return jpeg.start && jpeg.header && jpeg.decode && jpeg.factors && jpeg.message && jpeg.severity;
}

static _Noreturn void give_up(void *decoder) {
  const char *message = jpeg.message(decoder);
  bool lacks_memory = message != NULL && strstr(message, "memory") != NULL;
  juzhu_end(lacks_memory ? juzhu_end_too_costly : juzhu_end_not_decodable);
}

static size_t scaled(size_t side, struct factor by) {
  return (side * (size_t)by.over + (size_t)by.under - 1) / (size_t)by.under;
}

// The largest that is no enlargement and keeps to the pixels that may be written.
static struct factor best_factor(size_t width, size_t height) {
  int count = 0;
  const struct factor *known = jpeg.factors(&count);
  struct factor best = {1, 8};
  for (int place = 0; known != NULL && place < count; place++) {
    struct factor next = known[place];
    bool fits = next.over <= next.under &&
                scaled(width, next) * scaled(height, next) <= juzhu_limit_written_pixels;
    if (fits && next.over * best.under > best.over * next.under) best = next;
  }
  return best;
}

static void copy_rgb(uint8_t *out, const uint8_t *in, bool inverted) {
  (void)inverted;
  memcpy(out, in, 3);
}

// Without the printer's own profile: what remains of white when each ink has taken its part.
static void copy_cmyk(uint8_t *out, const uint8_t *in, bool inverted) {
  unsigned black = inverted ? in[3] : 255u - in[3];
  for (int ink = 0; ink < 3; ink++) {
    unsigned left = inverted ? in[ink] : 255u - in[ink];
    out[ink] = (uint8_t)((left * black + 127) / 255);
  }
}

// In blocks of rows, so that a turned picture needs neither a second whole one nor a walk over all
// memory for every row.
static void write_turned(const uint8_t *pixels, size_t width, size_t height, size_t each,
                         struct juzhu_jpeg_notes notes) {
  enum { block = 32 };
  struct juzhu_orientation way = juzhu_orientation_of(notes.orientation, width, height);
  size_t out_width = way.turned ? height : width, out_height = way.turned ? width : height;
  juzhu_write_header(out_width, out_height);
  uint8_t *rows = juzhu_allocate(block * out_width * 3);
  void (*copy)(uint8_t *, const uint8_t *, bool) = each == 4 ? copy_cmyk : copy_rgb;
  for (size_t top = 0; top < out_height; top += block) {
    size_t count = out_height - top < block ? out_height - top : block;
    for (size_t x = 0; x < out_width; x++) {
      for (size_t y = 0; y < count; y++) {
        ptrdiff_t place =
            way.start + (ptrdiff_t)x * way.across + (ptrdiff_t)(top + y) * way.down;
        copy(rows + (y * out_width + x) * 3, pixels + (size_t)place * each, notes.adobe);
      }
    }
    juzhu_write(rows, count * out_width * 3);
  }
}

_Noreturn void juzhu_decode_as_jpeg(struct juzhu_file file) {
  void *decoder = open_library() ? jpeg.start() : NULL;
  if (decoder == NULL) juzhu_end(juzhu_end_decoder_missing);
  if (juzhu_confine() != 0) juzhu_end(juzhu_end_not_confined);

  int width = 0, height = 0, sampling = 0, colours = 0;
  if (jpeg.header(decoder, file.bytes, file.count, &width, &height, &sampling, &colours) != 0 &&
      jpeg.severity(decoder) != error_warning) {
    give_up(decoder);
  }
  if (width <= 0 || height <= 0) juzhu_end(juzhu_end_not_decodable);
  if (width > juzhu_limit_side || height > juzhu_limit_side ||
      (size_t)width * (size_t)height > juzhu_limit_pixels) {
    juzhu_end(juzhu_end_too_many_pixels);
  }
  struct juzhu_jpeg_notes notes = juzhu_read_jpeg_notes(file.bytes, file.count);
  struct factor by = best_factor((size_t)width, (size_t)height);
  size_t out_width = scaled((size_t)width, by), out_height = scaled((size_t)height, by);
  bool is_cmyk = colours == colours_cmyk || colours == colours_ycck;
  size_t each = is_cmyk ? 4 : 3;
  uint8_t *pixels = juzhu_allocate(out_width * out_height * each);
  int outcome = jpeg.decode(decoder, file.bytes, file.count, pixels, (int)out_width,
                            (int)(out_width * each), (int)out_height,
                            is_cmyk ? pixels_cmyk : pixels_rgb, flag_limit_scans);
  // A warning is a scan that does not end well: the rest is grey, and people judge what is there.
  if (outcome != 0 && jpeg.severity(decoder) != error_warning) give_up(decoder);
  if (notes.orientation == 1 && !is_cmyk) {
    juzhu_write_header(out_width, out_height);
    juzhu_write(pixels, out_width * out_height * 3);
  } else {
    write_turned(pixels, out_width, out_height, each, notes);
  }
  juzhu_end_written();
}
