import Casework
import Glibc

extension LocalDisk {
  func share(_ path: String, bytes: Int?) throws(SystemFailure) -> SharedBytes {
    let file = try open(path, for: bytes == nil ? .update : .keep)
    var found = stat()
    guard fstat(file.number, &found) == 0 else { throw Self.failure("fstat", path, errno) }
    guard found.st_mode & S_IFMT == S_IFREG else { throw Self.failure("mmap", path, ENODEV) }
    let bytes = bytes ?? Int(found.st_size)
    if found.st_size < bytes {
      _ = try again("ftruncate", path) { ftruncate(file.number, bytes) }
    }
    let identity = FileIdentity(device: UInt64(found.st_dev), number: UInt64(found.st_ino))
    // An empty file cannot be mapped.
    if bytes == 0 { return SharedBytes(0, 0, path: path, identity: identity) {} }
    let start = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file.number, 0)
    guard let start, start != MAP_FAILED else { throw Self.failure("mmap", path, errno) }
    // Else the kernel reads and clears 2 MB around the first byte that is touched.
    madvise(start, bytes, MADV_RANDOM)
    let address = UInt(bitPattern: start)
    return SharedBytes(address, bytes, path: path, identity: identity) {
      munmap(UnsafeMutableRawPointer(bitPattern: address), bytes)
    }
  }

  func reserve(_ bytes: Int, of shared: SharedBytes) throws(SystemFailure) {
    let file = try open(shared.path, for: .update)
    var found = stat()
    guard fstat(file.number, &found) == 0 else { throw Self.failure("fstat", shared.path, errno) }
    guard UInt64(found.st_ino) == shared.identity.number else {
      throw Self.failure("fallocate", shared.path, ESTALE)
    }
    while true {
      // It tells its error instead of setting errno.
      let error = posix_fallocate(file.number, 0, min(bytes, shared.count))
      if error == 0 { return }
      if error != EINTR { throw Self.failure("fallocate", shared.path, error) }
    }
  }

  func identity(of path: String) throws(SystemFailure) -> FileIdentity? {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      if errno == ENOENT { return nil }
      throw Self.failure("lstat", path, errno)
    }
    return FileIdentity(device: UInt64(found.st_dev), number: UInt64(found.st_ino))
  }

  func freeBytes(at path: String) throws(SystemFailure) -> Int {
    var found = statvfs()
    guard statvfs(path, &found) == 0 else { throw Self.failure("statvfs", path, errno) }
    let (bytes, isTooMany) = UInt64(found.f_bavail).multipliedReportingOverflow(
      by: UInt64(found.f_frsize)
    )
    return isTooMany ? Int.max : Int(clamping: bytes)
  }
}
