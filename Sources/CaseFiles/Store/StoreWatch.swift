import Casework
import Glibc

/// Tells when another process has changed the store, by a file descriptor to be polled with the
/// keyboard's.
///
/// It becomes readable after somebody's change is on the disk and can be read. Several changes may
/// be told as one. Only a help: who has none, because the machine has no more to give, looks every
/// second, and so does who wants to be sure.
public final class StoreWatch: Sendable {
  /// For `poll`; readable when there is something to read again.
  public let descriptor: Int32
  private let path: String

  /// nil when the system gives no more of these (`EMFILE`, `ENOSPC`), or nothing is there to watch.
  public init?(of store: FileCaseStore) {
    path = store.folder.durableMark
    let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard number >= 0 else { return nil }
    descriptor = number
    guard arm() else { return nil }
  }

  /// Takes what has been told since, so that the descriptor is quiet again, and watches the file
  /// that now stands in the old one's place if it was replaced.
  /// - Returns: whether anything was told.
  @discardableResult
  public func clear() -> Bool {
    var isTold = false
    var isGone = false
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        isTold = true
        var at = 0
        while at + MemoryLayout<inotify_event>.size <= count {
          let event = buffer.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
          if event.mask & Self.ending != 0 { isGone = true }
          at += MemoryLayout<inotify_event>.size + Int(event.len)
        }
      }
    }
    if isGone { _ = arm() }
    return isTold
  }

  deinit { close(descriptor) }

  private static let ending = UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_IGNORED)

  /// Watches the file that stands there; it is made when it is not.
  private func arm() -> Bool {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if file >= 0 { close(file) }
    return inotify_add_watch(
      descriptor,
      path,
      UInt32(IN_MODIFY) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
    ) >= 0
  }
}
