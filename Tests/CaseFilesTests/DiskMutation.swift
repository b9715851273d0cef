/// What a faulty edge to the disk would leave out, and where it could have been.
///
/// A suite that stays green when a flush or a lock is missing proves nothing about it.
struct DiskMutation: Sendable {
  /// A kind of call at a kind of place: "fdatasync 1-journal/#.jsonl".
  typealias Site = String

  /// The call that does nothing, and says that all went well.
  var site: Site?
  /// Every site met.
  private(set) var met: Set<Site> = []

  /// Notes that a call is made; whether it is to do nothing.
  mutating func leavesOut(_ call: String, _ path: String) -> Bool {
    let site = Self.site(call, path)
    met.insert(site)
    return site == self.site
  }

  /// The call and the path beneath the data folder, with every number as "#" and every
  /// fingerprint as "*".
  static func site(_ call: String, _ path: String) -> Site {
    let below = path.hasPrefix("/data/") ? path.dropFirst(6) : path[...]
    let parts = below.split(separator: "/")
    if parts.first == "3-attachments", parts.count > 1, parts.last?.hasPrefix("tmp.") != true {
      return "\(call) 3-attachments" + String(repeating: "/*", count: parts.count - 1)
    }
    // The folder's own number says which it is.
    var pattern = String(below.prefix(1))
    for character in below.dropFirst() {
      if !character.isASCII || !character.isNumber {
        pattern.append(character)
      } else if pattern.last != "#" {
        pattern.append("#")
      }
    }
    return "\(call) \(pattern)"
  }
}
