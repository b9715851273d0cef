#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

// A page is decoded in a child process of our own program. It is given the file as descriptor 0,
// a pipe as 1, and nothing else; before it looks at the file it gives up everything that it does
// not need. What comes through the pipe is a PPM picture: "P6\nWIDTH HEIGHT\n255\n" and the pixels.

/// What the child is to do.
enum juzhu_decoding { juzhu_decode_jpeg, juzhu_decode_png, juzhu_decode_pdf, juzhu_count_pdf };

/// How the child ends, as its exit code; other codes are those of pdftoppm.
enum juzhu_decoding_end {
  juzhu_end_done = 0,
  juzhu_end_not_a_pdf = 1,
  juzhu_end_no_such_page = 99,
  juzhu_end_decoder_missing = 110,
  juzhu_end_not_decodable = 111,
  juzhu_end_too_many_pixels = 112,
  juzhu_end_too_costly = 113,
  /// This kernel or machine knows no such confinement: nothing was looked at.
  juzhu_end_not_confined = 114,
};

/// The limits of a child, and of what it decodes.
enum juzhu_decoding_limits {
  juzhu_limit_memory = 256 << 20,
  juzhu_limit_seconds = 5,
  juzhu_limit_descriptors = 32,
  juzhu_limit_side = 30000,
  juzhu_limit_pixels = 64000000,
  /// Larger pictures come scaled down to at most so many.
  juzhu_limit_written_pixels = 16000000,
  /// The longer side of a PDF page: A4 at about 200 dots an inch, so that its text can be read.
  juzhu_pdf_side = 2300,
};

/// A child that was started, and the end of its pipe to read from, which never waits.
struct juzhu_child {
  pid_t process;
  int pipe;
};

/// Starts `program decode-page KIND PAGE` over a sealed copy of the bytes, in a process group of
/// its own. The count of a PDF comes as text; everything else as a picture.
/// - Returns: 0, or the error number.
int juzhu_child_start(const char *program, enum juzhu_decoding what, int page, const void *bytes,
                      size_t count, struct juzhu_child *child);

/// How a child ended.
struct juzhu_child_end {
  /// -1 when a signal ended it.
  int code;
  /// 0 when it exited.
  int signal;
  /// The most memory that it had at once, in bytes.
  int64_t memory;
};

/// Looks whether the child has ended, and reaps it.
/// - Parameter waits: kills it with all that it may have started, and waits for its end.
bool juzhu_child_ended(pid_t process, bool waits, struct juzhu_child_end *end);

/// All that the child does. It never comes back.
_Noreturn void juzhu_decode(enum juzhu_decoding what, int page);

/// Whether what decodes this is installed.
bool juzhu_decoder_present(enum juzhu_decoding what);

/// Gives up, for good, everything but memory, writing to descriptor 1, and ending.
/// - Returns: 0, or the error number; then nothing hostile may be looked at.
int juzhu_confine(void);

/// Gives up everything but memory, reading files, and becoming this one program once, which keeps
/// to the same.
/// - Returns: 0, or the error number.
int juzhu_confine_to_program(const char *program);

/// Becomes the program that was named before.
/// - Returns: the error number, when that fails.
int juzhu_become_program(char *const _Nullable *_Nonnull arguments);

/// Where an EXIF orientation (1…8) leads: out(x, y) = in[start + x · across + y · down], in pixels.
struct juzhu_orientation {
  ptrdiff_t start;
  ptrdiff_t across;
  ptrdiff_t down;
  /// Whether width and height change places.
  bool turned;
};

struct juzhu_orientation juzhu_orientation_of(int tag, size_t width, size_t height);

/// What the markers before a JPEG's first scan say of how it is to be shown.
struct juzhu_jpeg_notes {
  /// 1…8; 1 when nothing sensible is told.
  int orientation;
  /// Made by Adobe's rules, by which CMYK is kept inverted.
  bool adobe;
};

struct juzhu_jpeg_notes juzhu_read_jpeg_notes(const uint8_t *file, size_t count);

#pragma clang assume_nonnull end
