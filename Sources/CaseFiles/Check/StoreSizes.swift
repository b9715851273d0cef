import Casework

/// How many files a data folder has, and how many bytes they take.
public struct StoreSizes: Sendable {
  public struct Part: Sendable, Hashable {
    public var files = 0
    public var bytes = 0
  }

  public private(set) var journal = Part()
  public private(set) var runs = Part()
  public private(set) var attachments = Part()
  public private(set) var drafts = Part()
  public private(set) var quarantine = Part()

  /// Adds up what stands in the folder; what cannot be read counts for nothing.
  public init(folder: String) {
    let (folder, disk) = (StoreFolder(path: folder), LocalDisk())
    add(folder.journal, disk, to: \.journal)
    add(folder.index, disk, to: \.runs)
    add(folder.drafts, disk, to: \.drafts)
    add(folder.quarantine, disk, to: \.quarantine)
    for outer in (try? disk.names(in: folder.attachments)) ?? [] {
      for inner in (try? disk.names(in: "\(folder.attachments)/\(outer)")) ?? [] {
        add("\(folder.attachments)/\(outer)/\(inner)", disk, to: \.attachments)
      }
    }
  }

  private mutating func add(_ path: String, _ disk: LocalDisk, to part: WritableKeyPath<Self, Part>)
  {
    for name in (try? disk.names(in: path)) ?? [] {
      guard let status = try? disk.status(of: "\(path)/\(name)"), !status.isFolder else { continue }
      self[keyPath: part].files += 1
      self[keyPath: part].bytes += status.size
    }
  }
}
