import Glibc

/// What this process has in memory and open.
enum ProcessMemory {
  /// What is in memory now, in bytes.
  static var now: Int { kilobytes("VmRSS:") * 1024 }
  /// The most that ever was, in bytes.
  static var peak: Int { kilobytes("VmHWM:") * 1024 }

  private static func kilobytes(_ name: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let bytes = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      if words.first.map(String.init) == name, words.count > 1 { return Int(words[1]) ?? 0 }
    }
    return 0
  }

  static var openFiles: Int {
    guard let folder = opendir("/proc/self/fd") else { return -1 }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
  }

  /// Whether a child of ours is still there, dead or alive.
  static var hasChild: Bool { waitpid(-1, nil, WNOHANG) >= 0 }
}
