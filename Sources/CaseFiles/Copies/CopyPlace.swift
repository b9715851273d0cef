import Glibc

/// Where two folders lie to each other on the real disk.
enum CopyPlace {
  /// Refuses a folder that is the other one, or lies in it, or has it within, links followed.
  static func requireApart(_ folder: String, _ other: String) throws(CopyRefusal) {
    let one = real(folder)
    let two = real(other)
    if one == two || "\(one)/".hasPrefix("\(two)/") || "\(two)/".hasPrefix("\(one)/") {
      throw .oneInTheOther(folder)
    }
  }

  /// The path without links; of what is not there yet, its parent's with the rest behind it.
  private static func real(_ path: String) -> String {
    guard let found = realpath(path, nil) else {
      guard let cut = path.lastIndex(of: "/"), cut > path.startIndex else { return path }
      let name = path[path.index(after: cut)...]
      return name.isEmpty ? real(String(path[..<cut])) : "\(real(String(path[..<cut])))/\(name)"
    }
    defer { free(found) }
    let text = String(cString: found)
    return text == "/" ? "" : text
  }
}
