import Glibc

/// A file of the store, open until nobody holds it any more.
///
/// A lock on it ends with it at the latest, also when the process is killed.
final class OpenFile: Sendable {
  /// The kernel's number for it.
  let number: Int32
  let path: String

  init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit {
    close(number)
  }
}
