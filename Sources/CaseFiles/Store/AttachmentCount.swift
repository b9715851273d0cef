import Casework

/// How many attachments lie there sealed, and how many in clear.
public struct AttachmentCount: Sendable, Hashable {
  public private(set) var sealed = 0
  public private(set) var inClear = 0
  /// Whether there are more than were looked at.
  public private(set) var isCut = false

  /// Looks at the first bytes of each; what cannot be read is not counted.
  /// - Parameter most: files that are looked at, so that the answer comes soon.
  public init(folder path: String, atMost most: Int) {
    let (folder, disk) = (StoreFolder(path: path), LocalDisk())
    for outer in (try? disk.names(in: folder.attachments)) ?? [] where outer.utf8.count == 2 {
      let place = "\(folder.attachments)/\(outer)"
      for inner in (try? disk.names(in: place)) ?? [] where inner.utf8.count == 2 {
        for name in (try? disk.names(in: "\(place)/\(inner)")) ?? [] {
          guard sealed + inClear < most else {
            isCut = true
            return
          }
          guard Fingerprint(hex: name) != nil,
            let isSealed = try? disk.isSealed("\(place)/\(inner)/\(name)")
          else { continue }
          if isSealed { sealed += 1 } else { inClear += 1 }
        }
      }
    }
  }
}
