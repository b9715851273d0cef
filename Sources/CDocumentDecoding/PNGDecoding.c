#include "Decoding.h"
#include "PNGLibrary.h"

#include <string.h>

static struct juzhu_png png;

struct reading {
  struct juzhu_file file;
  size_t place;
};

static void read_more(void *decoder, uint8_t *into, size_t count) {
  struct reading *reading = png.told(decoder);
  if (count > reading->file.count - reading->place) juzhu_end(juzhu_end_not_decodable);
  memcpy(into, reading->file.bytes + reading->place, count);
  reading->place += count;
}

// libpng says nothing else of it: neither function may come back after a failure.
static void fail(void *decoder, const char *message) {
  (void)decoder;
  bool lacks_memory = strstr(message, "emory") != NULL;
  bool is_too_large = strstr(message, "IHDR") != NULL && strstr(message, "exceeds") != NULL;
  juzhu_end(lacks_memory   ? juzhu_end_too_costly
            : is_too_large ? juzhu_end_too_many_pixels
                           : juzhu_end_not_decodable);
}

static void ignore(void *decoder, const char *message) {
  (void)decoder;
  (void)message;
}

// Rows of a picture that is brought down by a whole number: each pixel written is the mean of a
// square of pixels read.
struct shrinking {
  size_t by;
  size_t width;
  /// Three for each pixel of the row that is being made.
  uint32_t *sums;
  size_t rows;
  uint8_t *row;
};

static size_t divided(size_t side, size_t by) { return (side + by - 1) / by; }

static struct shrinking shrinking_for(size_t width, size_t height) {
  struct shrinking to = {.by = 1};
  while (divided(width, to.by) * divided(height, to.by) > juzhu_limit_written_pixels) to.by += 1;
  to.width = divided(width, to.by);
  to.sums = juzhu_allocate(to.width * 3 * sizeof *to.sums);
  memset(to.sums, 0, to.width * 3 * sizeof *to.sums);
  to.row = juzhu_allocate(to.width * 3);
  return to;
}

static void write_sums(struct shrinking *to, size_t width) {
  for (size_t x = 0; x < to->width; x++) {
    size_t columns = width - x * to->by < to->by ? width - x * to->by : to->by;
    uint32_t count = (uint32_t)(columns * to->rows);
    for (size_t colour = 0; colour < 3; colour++) {
      uint32_t *sum = &to->sums[x * 3 + colour];
      to->row[x * 3 + colour] = (uint8_t)((*sum + count / 2) / count);
      *sum = 0;
    }
  }
  juzhu_write(to->row, to->width * 3);
  to->rows = 0;
}

static void write_row(struct shrinking *to, const uint8_t *row, size_t width, bool is_last) {
  if (to->by == 1) {
    juzhu_write(row, width * 3);
    return;
  }
  for (size_t x = 0; x < width; x++) {
    uint32_t *sums = &to->sums[x / to->by * 3];
    for (size_t colour = 0; colour < 3; colour++) sums[colour] += row[x * 3 + colour];
  }
  to->rows += 1;
  if (to->rows == to->by || is_last) write_sums(to, width);
}

/// What shows when the row lies on white paper; three bytes a pixel, in place.
static void lay_on_white(uint8_t *row, size_t width) {
  for (size_t x = 0; x < width; x++) {
    unsigned alpha = row[x * 4 + 3];
    for (size_t colour = 0; colour < 3; colour++) {
      row[x * 3 + colour] = (uint8_t)((row[x * 4 + colour] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
  }
}

_Noreturn void juzhu_decode_as_png(struct juzhu_file file) {
  if (!juzhu_png_open(&png)) juzhu_end(juzhu_end_decoder_missing);
  if (juzhu_confine() != 0) juzhu_end(juzhu_end_not_confined);

  struct reading reading = {.file = file, .place = 0};
  void *decoder = png.start(png.version(NULL), NULL, fail, ignore);
  void *header = decoder == NULL ? NULL : png.information(decoder);
  if (header == NULL) juzhu_end(juzhu_end_too_costly);
  png.set_read(decoder, &reading, read_more);
  png.set_most_sides(decoder, juzhu_limit_side, juzhu_limit_side);
  png.read_header(decoder, header);
  size_t width = png.width(decoder, header), height = png.height(decoder, header);
  if (width > juzhu_limit_side || height > juzhu_limit_side ||
      width * height > juzhu_limit_pixels) {
    juzhu_end(juzhu_end_too_many_pixels);
  }
  // Every form becomes 8 bits of red, green and blue, and of alpha where there is any.
  png.expand(decoder);
  png.strip_16(decoder);
  png.colour_grey(decoder);
  int passes = png.passes(decoder);
  png.settle(decoder, header);
  size_t each = png.channels(decoder, header), length = png.row_bytes(decoder, header);
  if ((each != 3 && each != 4) || length != width * each) juzhu_end(juzhu_end_not_decodable);

  // An interlaced picture comes in seven passes over the whole of it; any other row by row.
  size_t kept_rows = passes > 1 ? height : 1;
  uint8_t *rows = juzhu_allocate(kept_rows * length);
  for (int pass = 1; pass < passes; pass++) {
    for (size_t y = 0; y < height; y++) png.read_row(decoder, rows + y * length, NULL);
  }
  struct shrinking to = shrinking_for(width, height);
  juzhu_write_header(to.width, divided(height, to.by));
  for (size_t y = 0; y < height; y++) {
    uint8_t *row = rows + (passes > 1 ? y * length : 0);
    png.read_row(decoder, row, NULL);
    if (each == 4) lay_on_white(row, width);
    write_row(&to, row, width, y + 1 == height);
  }
  juzhu_end_written();
}
