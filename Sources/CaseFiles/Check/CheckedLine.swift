/// A line of the journal, read to the last byte, with the place of everything in it.
///
/// A reader of its own beside `Transaction`: that one is quick, this one says where a line is wrong.
struct CheckedLine {
  struct Setting {
    let key: String
    let value: String
    let summary: String?
    /// Bytes from the line's begin.
    let offset: Int
  }

  struct Deletion {
    let key: String
    let offset: Int
  }

  struct Document {
    let kind: String
    let id: String
    /// The value's bytes, in the file's.
    let value: Range<Int>
    /// Bytes from the line's begin.
    let offset: Int
    /// The same place in the file.
    let start: Int
  }

  /// Why a line cannot be taken.
  enum Fault: Error {
    /// Its bytes do not match its checksum, or it has none.
    case checksum
    /// They do, yet at this offset of the line something else should stand. With the sequence,
    /// where it was read before that.
    case form(offset: Int, checksum: UInt32, sequence: Int?)
  }

  let checksum: UInt32
  let sequence: Int
  /// The checksum of the line before.
  let previous: UInt32
  let durable: Int
  /// When it was written, as it stands there.
  let at: String
  let request: String
  let actor: String
  private(set) var settings: [Setting] = []
  private(set) var deletions: [Deletion] = []
  private(set) var documents: [Document] = []

  init(_ bytes: [UInt8], _ line: Range<Int>) throws(Fault) {
    var scanner = ByteScanner(bytes, line)
    guard let checksum = scanner.checkedSum() else { throw .checksum }
    self.checksum = checksum
    func fault(_ sequence: Int? = nil) -> Fault {
      .form(offset: scanner.at - line.lowerBound, checksum: checksum, sequence: sequence)
    }
    guard scanner.skip(#","seq":"#), let sequence = scanner.number() else { throw fault() }
    self.sequence = sequence
    guard scanner.skip(#","prev":""#), let previous = scanner.checksum(),
      scanner.skip(#"","dur":"#), let durable = scanner.number(), durable < sequence,
      scanner.skip(#","at":"#), let at = scanner.string(),
      scanner.skip(#","req":"#), let request = scanner.string(),
      scanner.skip(#","by":"#), let actor = scanner.string(),
      scanner.skip(#","set":["#)
    else { throw fault(sequence) }
    self.previous = previous
    self.durable = durable
    self.at = at
    self.request = request
    self.actor = actor
    guard let settings = Self.settings(&scanner, line), scanner.skip(#","del":["#),
      let deletions = Self.deletions(&scanner, line), scanner.skip(#","docs":["#),
      let documents = Self.documents(&scanner, line), scanner.skip("}"), scanner.isAtEnd
    else { throw fault(sequence) }
    self.settings = settings
    self.deletions = deletions
    self.documents = documents
  }

  private static func settings(_ scanner: inout ByteScanner, _ line: Range<Int>) -> [Setting]? {
    var settings: [Setting] = []
    while !scanner.skip("]") {
      guard settings.isEmpty || scanner.skip(",") else { return nil }
      let offset = scanner.at - line.lowerBound
      guard scanner.skip("["), let key = scanner.string(), scanner.skip(","),
        let value = scanner.string()
      else { return nil }
      var summary: String?
      if scanner.skip(",") {
        summary = scanner.string()
        if summary == nil { return nil }
      }
      guard scanner.skip("]") else { return nil }
      settings.append(Setting(key: key, value: value, summary: summary, offset: offset))
    }
    return settings
  }

  private static func deletions(_ scanner: inout ByteScanner, _ line: Range<Int>) -> [Deletion]? {
    var deletions: [Deletion] = []
    while !scanner.skip("]") {
      guard deletions.isEmpty || scanner.skip(",") else { return nil }
      let offset = scanner.at - line.lowerBound
      guard let key = scanner.string() else { return nil }
      deletions.append(Deletion(key: key, offset: offset))
    }
    return deletions
  }

  private static func documents(_ scanner: inout ByteScanner, _ line: Range<Int>) -> [Document]? {
    var documents: [Document] = []
    while !scanner.skip("]") {
      guard documents.isEmpty || scanner.skip(",") else { return nil }
      let start = scanner.at
      guard let range = scanner.object() else { return nil }
      var inner = ByteScanner(scanner.bytes, range.lowerBound..<range.upperBound - 1)
      guard inner.skip(#"{"type":"#), let kind = inner.string(), inner.skip(#","id":"#),
        let id = inner.string(), inner.skip(#","value":"#), !inner.isAtEnd
      else { return nil }
      let value = inner.at..<inner.end
      documents.append(
        Document(
          kind: kind,
          id: id,
          value: value,
          offset: start - line.lowerBound,
          start: start
        )
      )
    }
    return documents
  }
}
