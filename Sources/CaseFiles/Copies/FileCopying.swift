import Casework

/// Copies the files of one store's folder into another folder, each whole or not at all, and
/// nothing twice.
struct FileCopying {
  let disk: any Disk
  private(set) var report = CopyReport()

  init(_ disk: any Disk) { self.disk = disk }

  mutating func note(damage: String) { report.damage.append(damage) }

  mutating func note(durable: Int) { report.durable = durable }

  /// Puts a file in its place unless the same bytes stand there already. Its name is on the disk
  /// only after `flush` of its folder.
  mutating func put(
    _ content: [UInt8],
    at path: String,
    in folder: String
  ) throws(SystemFailure) {
    count(content.count)
    if try disk.status(of: path)?.size == content.count,
      try disk.contents(of: path) == content
    {
      return
    }
    let temporary = "\(folder)/tmp.copy"
    do {
      let file = try disk.open(temporary, for: .replace)
      try disk.write(content, to: file, at: 0)
      try disk.flush(file)
      try disk.rename(temporary, to: path)
    } catch {
      // A full disk is not helped by what is left over. What went wrong is known already.
      try? disk.remove(temporary)
      throw error
    }
    report.newFiles += 1
    report.newBytes += content.count
  }

  /// Copies the plain files of a folder that are so named; those that vanish meanwhile are gone.
  /// - Returns: the names of those copied.
  mutating func files(
    from source: String,
    to target: String,
    named isWanted: (String) -> Bool
  ) throws(SystemFailure) -> Set<String> {
    var copied: Set<String> = []
    guard try disk.status(of: source) != nil else { return copied }
    try disk.makeFolder(target)
    for name in try disk.names(in: source).sorted() where isWanted(name) {
      guard try disk.status(of: "\(source)/\(name)")?.isFolder == false,
        let content = try disk.contents(of: "\(source)/\(name)")
      else { continue }
      try put(content, at: "\(target)/\(name)", in: target)
      copied.insert(name)
    }
    try disk.flushFolder(target)
    return copied
  }

  /// Copies every attachment as it lies there, sealed or in clear; one that is there with the right
  /// size is the same, since its name is its content's fingerprint.
  ///
  /// - Parameters:
  ///   - proof: finds the damaged ones among those copied; nil: not looked at.
  ///   - progress: how many of the 256 outer folders are done.
  mutating func attachments(
    from source: StoreFolder,
    to target: StoreFolder,
    proof: DocumentProof?,
    progress: (Int) -> Void
  ) throws {
    try disk.makeFolder(target.attachments)
    guard try disk.status(of: source.attachments) != nil else { return }
    let outers = try disk.names(in: source.attachments).filter(Self.isPrefix).sorted()
    for outer in outers {
      let (from, to) = ("\(source.attachments)/\(outer)", "\(target.attachments)/\(outer)")
      try disk.makeFolder(to)
      for inner in try disk.names(in: from).filter(Self.isPrefix).sorted() {
        try disk.makeFolder("\(to)/\(inner)")
        for name in try disk.names(in: "\(from)/\(inner)") {
          guard let print = Fingerprint(hex: name) else { continue }
          try attachment(
            print,
            from: "\(from)/\(inner)/\(name)",
            in: "\(to)/\(inner)",
            proof
          )
        }
        try disk.flushFolder("\(to)/\(inner)")
      }
      try disk.flushFolder(to)
      progress(Int(outer, radix: 16) ?? 0)
    }
    try disk.flushFolder(target.attachments)
  }

  private mutating func attachment(
    _ name: Fingerprint,
    from source: String,
    in folder: String,
    _ proof: DocumentProof?
  ) throws {
    let target = "\(folder)/\(name.hex)"
    guard let status = try disk.status(of: source) else { return }
    if try disk.status(of: target)?.size == status.size {
      count(status.size)
    } else {
      guard let content = try disk.contents(of: source) else { return }
      try put(content, at: target, in: folder)
      switch try proof?.verdict(on: content, name) {
      case .wrong: report.damage.append("\(source): \(DocumentProof.wrong)")
      case .cannotBeOpened: report.unopened += 1
      case .right, nil: break
      }
    }
    report.attachments += 1
  }

  private mutating func count(_ bytes: Int) {
    report.files += 1
    report.bytes += bytes
  }

  private static func isPrefix(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
