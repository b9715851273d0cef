import Glibc

/// The machine that is measured.
enum Machine {
  static func description(of folder: String) -> String {
    var name = utsname()
    uname(&name)
    let release = withUnsafeBytes(of: &name.release) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)) / 1_000_000_000
    return "Linux \(release), \(processors) processors, \(memory) GB, \(folder) on "
      + "\(fileSystem(of: folder)). \(load)"
  }

  static var load: String { "Load \(Column.number(KernelCount.load, decimals: 2))" }

  /// The device and kind of the longest mount that the folder lies under.
  private static func fileSystem(of folder: String) -> String {
    guard let file = fopen("/proc/self/mounts", "r") else { return "?" }
    defer { fclose(file) }
    var best = (length: -1, text: "?")
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
        as: UTF8.self
      )
      let words = text.split(separator: " ")
      guard words.count > 2, folder.hasPrefix(words[1]), words[1].count > best.length else {
        continue
      }
      best = (words[1].count, "\(words[0]) (\(words[2]))")
    }
    return best.text
  }
}
