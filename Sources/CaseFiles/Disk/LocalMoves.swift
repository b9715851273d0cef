import CLinuxFiles
import Casework
import Glibc

extension LocalDisk {
  func tryShare(_ file: OpenFile) throws(SystemFailure) -> Bool {
    while flock(file.number, LOCK_SH | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw Self.failure("flock", file.path, errno) }
    }
    return true
  }

  func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool {
    var opened = stat()
    guard fstat(file.number, &opened) == 0 else { throw Self.failure("fstat", file.path, errno) }
    var found = stat()
    guard lstat(file.path, &found) == 0 else {
      if errno == ENOENT { return false }
      throw Self.failure("lstat", file.path, errno)
    }
    return found.st_ino == opened.st_ino && found.st_dev == opened.st_dev
  }

  func moveFolder(_ path: String, to newPath: String) throws(SystemFailure) {
    try rename(path, to: newPath)
  }

  func exchange(_ path: String, _ other: String) throws(SystemFailure) {
    let result = juzhu_exchange(path, other)
    guard result == 0 else { throw Self.failure("renameat2", path, -result) }
  }

  func removeFolder(_ path: String) throws(SystemFailure) {
    _ = try again("rmdir", path) { rmdir(path) }
  }
}
