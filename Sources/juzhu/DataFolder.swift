import Glibc

/// The folder that holds everything kept: cases, drafts, documents, the office's own settings.
enum DataFolder {
  /// `--data`, else `$JUZHU_DATA`, else `~/.local/share/juzhu`.
  static func path(given: String?) -> String {
    if let given, !given.isEmpty { return absolute(given) }
    if let named = environment("JUZHU_DATA") { return absolute(named) }
    return home() + "/.local/share/juzhu"
  }

  static func home() -> String {
    environment("HOME") ?? "/root"
  }

  /// Makes the folder and what is above it, closed to everybody else.
  /// - Throws: `DataFolderProblem`.
  static func make(_ path: String) throws {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      // A folder above that may not be written is no harm when it is there.
      guard errno == EACCES || errno == EROFS, access(made, F_OK) == 0 else {
        throw DataFolderProblem(path: made, errno: errno)
      }
    }
    guard access(path, R_OK | W_OK | X_OK) == 0 else {
      throw DataFolderProblem(path: path, errno: errno)
    }
  }

  /// Whether nobody but its owner may enter the folder.
  static func isClosedToOthers(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & 0o077 == 0
  }

  /// A variable of the environment; nil when unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The path from the root, without looking at the disk.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }
}

/// Why the data folder cannot be used.
struct DataFolderProblem: Error, CustomStringConvertible {
  let path: String
  let errno: Int32

  var description: String {
    let reason = String(cString: strerror(errno))
    return "无法使用数据文件夹 \(path)：\(reason)。请检查权限，或用 --data 指定另一个文件夹。"
      + " (The data folder cannot be used; choose another with --data.)"
  }
}

/// The data folder lets others in: it would show them everybody's cases.
struct OpenDataFolder: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "数据文件夹 \(path) 可被其他用户进入，请执行 chmod 700 \(path)"
      + " (Others may enter the data folder; run this command, then start again.)"
  }
}
