import Glibc

/// What the kernel remembers of the disk.
enum SystemCaches {
  /// Lets the kernel forget it; false when only root may.
  static func drop() -> Bool {
    sync()
    let file = open("/proc/sys/vm/drop_caches", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return write(file, "3", 1) == 1
  }
}
