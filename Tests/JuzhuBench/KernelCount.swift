import Glibc

/// What the kernel counts of a process.
struct KernelCount {
  let process: pid_t

  /// Seconds of processor used so far by all its threads.
  var processorSeconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return 0
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The memory it holds, in MB of a million bytes.
  var megabytes: Double { megabytes(of: "VmRSS:") }

  /// The most memory it has held at once, in MB of a million bytes. `rusage` would count what the
  /// bench itself held when it started the program.
  var highestMegabytes: Double { megabytes(of: "VmHWM:") }

  private func megabytes(of name: String) -> Double {
    guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8($0) }, as: UTF8.self)
      guard text.hasPrefix(name) else { continue }
      return (Double(text.filter(\.isNumber)) ?? 0) * 1024 / 1e6
    }
    return 0
  }

  /// Processes that wanted to run, on average over the last minute.
  static var load: Double {
    var loads = [0.0]
    return getloadavg(&loads, 1) == 1 ? loads[0] : 0
  }
}
