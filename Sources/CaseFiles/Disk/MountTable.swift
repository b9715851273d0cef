import Casework
import Glibc

extension LocalDisk {
  func fileSystem(of path: String) throws(SystemFailure) -> String? {
    var found = stat()
    guard stat(path, &found) == 0 else { throw Self.failure("stat", path, errno) }
    // As makedev(3) puts them together; Swift does not see its macros.
    let number = found.st_dev
    let major = number >> 8 & 0xFFF | number >> 32 & ~0xFFF
    let minor = number & 0xFF | number >> 12 & ~0xFF
    let device = "\(major):\(minor)"
    let table = try open("/proc/self/mountinfo", for: .read)
    let lines = String(decoding: try read(table, at: 0, count: 1 << 18), as: UTF8.self)
    for line in lines.split(separator: "\n") {
      // 36 35 98:0 /root /mount/point rw,noatime master:1 - ext4 /dev/vda rw (proc(5))
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == device, let dash = words.firstIndex(of: "-") else {
        continue
      }
      return words.indices.contains(dash + 1) ? String(words[dash + 1]) : nil
    }
    return nil
  }
}
