import Casework
import Glibc

/// The real disk.
struct LocalDisk: Disk {
  func open(_ path: String, for purpose: OpenPurpose) throws(SystemFailure) -> OpenFile {
    let flags: Int32 =
      switch purpose {
      case .read: O_RDONLY
      case .update: O_RDWR
      case .keep: O_RDWR | O_CREAT
      case .replace: O_RDWR | O_CREAT | O_TRUNC
      }
    let number = try again("open", path) {
      Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    }
    return OpenFile(number: number, path: path)
  }

  func read(_ file: OpenFile, at offset: Int, count: Int) throws(SystemFailure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count, let start = buffer.baseAddress {
        let got = pread(file.number, start + done, count - done, offset + done)
        if got > 0 {
          done += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw Self.failure("pread", file.path, failure) }
    return bytes
  }

  func map(_ file: OpenFile, bytes: Int) throws(SystemFailure) -> MappedBytes {
    guard let start = mmap(nil, bytes, PROT_READ, MAP_SHARED, file.number, 0), start != MAP_FAILED
    else { throw Self.failure("mmap", file.path, errno) }
    return MappedBytes(at: start, count: bytes)
  }

  func write(_ bytes: [UInt8], to file: OpenFile, at offset: Int) throws(SystemFailure) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let start = buffer.baseAddress {
        let put = pwrite(file.number, start + done, buffer.count - done, offset + done)
        if put > 0 {
          done += put
        } else if put == 0 || errno != EINTR {
          failure = put == 0 ? ENOSPC : errno
          return
        }
      }
    }
    guard failure == 0 else { throw Self.failure("pwrite", file.path, failure) }
  }

  func flush(_ file: OpenFile) throws(SystemFailure) {
    // Not again after a failure: the kernel tells it once and then forgets the lost pages.
    guard fdatasync(file.number) == 0 else { throw Self.failure("fdatasync", file.path, errno) }
  }

  func tryLock(_ file: OpenFile) throws(SystemFailure) -> Bool {
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw Self.failure("flock", file.path, errno) }
    }
    return true
  }

  func unlock(_ file: OpenFile) {
    flock(file.number, LOCK_UN)
  }

  /// Repeats a call that a signal interrupted.
  func again(
    _ call: String,
    _ path: String,
    _ body: () -> Int32
  ) throws(SystemFailure) -> Int32 {
    while true {
      let result = body()
      if result >= 0 { return result }
      guard errno == EINTR else { throw Self.failure(call, path, errno) }
    }
  }

  static func failure(_ call: String, _ path: String, _ error: Int32) -> SystemFailure {
    SystemFailure(.notDone, attempt: "\(call) \(path)", errno: error)
  }
}
