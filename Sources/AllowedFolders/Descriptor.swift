import CLinuxFiles
import Casework
import Glibc

/// An open file or folder, closed when the value ends.
struct Descriptor: ~Copyable {
  /// The kernel's number for it; nobody else closes it.
  let number: Int32

  deinit {
    close(number)
  }

  /// An allowed folder itself. The links in its path are the office's business, and followed.
  static func root(_ path: String) throws(FileShelfProblem) -> Descriptor {
    let number = juzhu_open_root(path)
    if number == -ENOENT || number == -ENOTDIR { throw .gone }
    guard number >= 0 else { throw FileShelfProblem(opening: -number, toRead: false) }
    return Descriptor(number: number)
  }

  /// Opens what lies beneath this folder; no names stand for the folder itself.
  func open(
    _ names: some Collection<[UInt8]>,
    _ how: juzhu_beneath
  ) throws(FileShelfProblem) -> Descriptor {
    var path = Array(names.joined(separator: [UInt8(ascii: "/")])).map { CChar(bitPattern: $0) }
    if path.isEmpty { path = [CChar(bitPattern: UInt8(ascii: "."))] }
    path.append(0)
    let opened = juzhu_open_beneath(number, path, how)
    guard opened >= 0 else {
      throw FileShelfProblem(opening: -opened, toRead: how.purpose == juzhu_to_read)
    }
    return Descriptor(number: opened)
  }

  /// What is open here, judged on the open file itself and not on its name.
  func examine() throws(FileShelfProblem) -> juzhu_entry {
    var found = juzhu_entry()
    let outcome = juzhu_examine(number, &found)
    guard outcome == 0 else { throw FileShelfProblem(reading: -outcome) }
    return found
  }

  /// All bytes up to the end, but at most one more than `limit`, which tells that there are more.
  func read(limit: Int) throws(FileShelfProblem) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
      while count < buffer.count, let start = buffer.baseAddress {
        let got = Glibc.read(number, start + count, buffer.count - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw FileShelfProblem(reading: failure) }
    return bytes
  }

  /// Hands the open file to a new owner, who closes it.
  consuming func release() -> Int32 {
    let released = number
    discard self
    return released
  }
}
