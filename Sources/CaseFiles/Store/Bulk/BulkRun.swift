import Casework

/// Puts entries into a run without a text of their own for each: millions of them are written.
struct BulkRun {
  private var writer: RunWriter
  private let places: [BulkPlace]
  /// Key and content of the entry in hand.
  private var bytes: [UInt8] = []
  private let owner = EntryBytes([])

  init(_ writer: RunWriter, places: [BulkPlace]) {
    self.writer = writer
    self.places = places
    bytes.reserveCapacity(IndexKey.longestEntry)
  }

  /// A key that stands for a line.
  mutating func add(_ key: [String], line sequence: Int, summary: String? = nil) throws {
    let count = begin(key)
    bytes.append(UInt8(ascii: "\""))
    places[sequence - 1].add(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    add(summary)
    try put(count)
  }

  /// A key that stands for a text.
  mutating func add(_ key: [String], value: String, summary: String? = nil) throws {
    let count = begin(key)
    var text = LineText()
    text.addString(value)
    bytes += text.bytes
    add(summary)
    try put(count)
  }

  mutating func finish() throws -> ListedRun { try writer.finish() }

  /// Takes away what was written of a run that is not to be finished.
  func abandon() { writer.abandon() }

  private mutating func add(_ summary: String?) {
    guard let summary else { return }
    var text = LineText()
    text.add(",")
    text.addString(summary)
    bytes += text.bytes
  }

  /// Returns the key's bytes.
  private mutating func begin(_ key: [String]) -> Int {
    bytes.removeAll(keepingCapacity: true)
    for part in key { bytes += part.utf8 }
    return bytes.count
  }

  private mutating func put(_ count: Int) throws {
    try bytes.withUnsafeBytes { all in
      try writer.add(
        IndexEntry(
          owner: owner,
          key: UnsafeRawBufferPointer(rebasing: all[..<count]),
          json: UnsafeRawBufferPointer(rebasing: all[count...])
        )
      )
    }
  }
}
