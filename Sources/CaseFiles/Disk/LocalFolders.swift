import Casework
import Glibc

extension LocalDisk {
  func flushFolder(_ path: String) throws(SystemFailure) {
    let number = try again("open", path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(number) }
    guard fsync(number) == 0 else { throw Self.failure("fsync", path, errno) }
  }

  func rename(_ path: String, to newPath: String) throws(SystemFailure) {
    _ = try again("rename", path) { Glibc.rename(path, newPath) }
  }

  func remove(_ path: String) throws(SystemFailure) {
    _ = try again("unlink", path) { unlink(path) }
  }

  func makeFolder(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw Self.failure("mkdir", path, errno) }
  }

  func names(in folder: String) throws(SystemFailure) -> [String] {
    guard let stream = opendir(folder) else { throw Self.failure("opendir", folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw Self.failure("readdir", folder, errno) }
        return names
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  func status(of path: String) throws(SystemFailure) -> FileStatus? {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      if errno == ENOENT { return nil }
      throw Self.failure("lstat", path, errno)
    }
    return FileStatus(
      isFolder: found.st_mode & S_IFMT == S_IFDIR,
      size: Int(found.st_size),
      owner: found.st_uid,
      mode: found.st_mode & 0o7777,
      modified: found.st_mtim.tv_sec
    )
  }

}
