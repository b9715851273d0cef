import Casework
import Glibc

/// Saves slips in the first folder that takes them, and prints them.
struct SlipFolder: SlipOutlet {
  let folders: [String]

  var canPrint: Bool { SlipPrinter().isThere }

  func save(_ slip: String, named name: String) throws -> String {
    var failure = SystemFailure(.notDone, attempt: "save slip", errno: ENOENT)
    for folder in places() {
      let path = folder + "/" + name
      do {
        try write(slip, to: path)
        return path
      } catch {
        failure = error
      }
    }
    throw failure
  }

  func print(_ slip: String) throws { try SlipPrinter().print(slip) }

  /// The folders, each followed by the sticks mounted in it.
  private func places() -> [String] {
    folders.flatMap { folder -> [String] in
      guard let directory = opendir(folder) else { return [] }
      defer { closedir(directory) }
      var sticks: [String] = []
      while let entry = readdir(directory), folder == "/media" {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { sticks.append(folder + "/" + name) }
      }
      return folder == "/media" ? sticks.sorted() : [folder]
    }
  }

  private func write(_ slip: String, to path: String) throws(SystemFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw SystemFailure(.notDone, attempt: "open \(path)", errno: errno) }
    defer { close(file) }
    let bytes = Array(slip.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      throw SystemFailure(.notDone, attempt: "write \(path)", errno: errno)
    }
  }
}
