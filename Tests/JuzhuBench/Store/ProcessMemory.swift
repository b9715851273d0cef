import Glibc

/// What a process takes of the machine's memory.
enum ProcessMemory {
  /// Bytes of its own and its share of what it shares (Pss).
  static func proportional(of process: pid_t) -> Int {
    guard let file = fopen("/proc/\(process)/smaps_rollup", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8($0) }, as: UTF8.self)
      if text.hasPrefix("Pss:") { return (Int(text.filter(\.isNumber)) ?? 0) * 1024 }
    }
    return 0
  }
}
