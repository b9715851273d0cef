import Casework
import StrictJSON

/// Reads the documents of an export where they stand; each line is checked once more.
struct ExportReading {
  /// An application as it was read.
  struct Found {
    let row: ExportedApplication
    /// The line, and where the document's value stands in it.
    let bytes: [UInt8]
    let value: Range<Int>

    /// The file's JSON: the application, and the messages about it.
    func text(with messages: [[UInt8]]) -> [UInt8] {
      var text = Array("{\n  \"application\": ".utf8)
      text += ReadableJSON.text(bytes, value, depth: 1)
      text += Array(",\n  \"messages\": [".utf8)
      for (index, message) in messages.enumerated() {
        text += Array((index == 0 ? "\n    " : ",\n    ").utf8)
        text += message
      }
      text += Array((messages.isEmpty ? "]\n}" : "\n  ]\n}").utf8)
      return text
    }
  }

  let folder: StoreFolder
  let disk: any Disk
  private var file: (segment: Int, open: OpenFile)?

  init(folder: StoreFolder, disk: any Disk) {
    self.folder = folder
    self.disk = disk
  }

  /// Throws `SystemFailure.damaged` when it cannot be read.
  mutating func application(_ serial: Int, at place: LinePlace) throws -> Found? {
    let id = ApplicationNumber(serial: serial).text
    let (bytes, value) = try document(.application, id: id, at: place)
    do {
      let row = try StrictJSONDecoder().decode(ExportedApplication.self, from: bytes, in: value)
      return Found(row: row, bytes: bytes, value: value)
    } catch {
      throw failure(place, "application \(id): \(error)")
    }
  }

  /// Each as JSON, the oldest first, two levels in.
  mutating func messages(_ places: [String: LinePlace]) throws -> [[UInt8]] {
    try places.sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
      .map { key, place in
        let id = key.split(separator: "%2F", omittingEmptySubsequences: false)
          .joined(separator: "/").split(separator: "%25", omittingEmptySubsequences: false)
          .joined(separator: "%")
        let (bytes, value) = try document(.message, id: id, at: place)
        return ReadableJSON.text(bytes, value, depth: 2)
      }
  }

  /// Without what its password was hashed to.
  mutating func account(_ name: String, at place: LinePlace) throws -> [UInt8] {
    let (bytes, value) = try document(.account, id: name, at: place)
    return ReadableJSON.text(bytes, value, hiding: ["password"])
  }

  /// Without what the password was hashed to.
  mutating func staffMember(_ name: String, at place: LinePlace) throws -> [UInt8] {
    let (bytes, value) = try document(.staffMember, id: name, at: place)
    return ReadableJSON.text(bytes, value, hiding: ["password"])
  }

  /// Throws `SystemFailure.damaged` when it cannot be read.
  mutating func entry(_ number: Int, at place: LinePlace) throws -> AuditEntry {
    let (bytes, value) = try document(.auditEntry, id: String(number), at: place)
    do {
      return try StrictJSONDecoder().decode(AuditEntry.self, from: bytes, in: value)
    } catch {
      throw failure(place, "entry \(number) of the audit: \(error)")
    }
  }

  private mutating func document(
    _ kind: DocumentKind,
    id: String,
    at place: LinePlace
  ) throws(SystemFailure) -> ([UInt8], Range<Int>) {
    let bytes = try line(at: place)
    guard let transaction = Transaction(bytes, 0..<bytes.count) else {
      throw failure(place, "the line does not match its checksum or its form")
    }
    let opening = kind.opening(id: id)
    var scanner = ByteScanner(bytes, transaction.documents)
    while let document = scanner.object() {
      if bytes[document].starts(with: opening) {
        return (bytes, document.lowerBound + opening.count..<document.upperBound - 1)
      }
      guard scanner.skip(",") else { break }
    }
    throw failure(place, "\(kind.rawValue) \(id) is not in its line")
  }

  private mutating func line(at place: LinePlace) throws(SystemFailure) -> [UInt8] {
    if let file, file.segment == place.segment {
      return try disk.read(file.open, at: Int(place.offset), count: Int(place.length))
    }
    let open = try disk.open(folder.segment(Int(place.segment)), for: .read)
    file = (place.segment, open)
    return try disk.read(open, at: Int(place.offset), count: Int(place.length))
  }

  private func failure(_ place: LinePlace, _ what: String) -> SystemFailure {
    let path = folder.segment(Int(place.segment))
    return SystemFailure(.damaged, attempt: "\(path) byte \(place.offset): \(what)")
  }
}
