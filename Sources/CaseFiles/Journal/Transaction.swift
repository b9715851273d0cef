/// One line of the journal: what one change did to the keys, and the documents it put.
struct Transaction {
  /// A key with its value; "@" stands for the line itself.
  struct Setting: Equatable {
    let key: String
    var value = "@"
    /// What a list shows of the record without reading it; only of `q/`.
    var summary: String?
  }

  /// Counts the transactions of the store from 1, without a gap.
  let sequence: Int
  /// The checksum of the line before.
  let previous: UInt32
  /// The highest sequence known to be on the disk when the line was written.
  let durable: Int
  /// Tells the attempt from every other one; a caller's own word when it may ask again.
  let request: String
  /// Who did it.
  let actor: String
  let settings: [Setting]
  let deletions: [String]
  /// This line's own checksum.
  let checksum: UInt32
  /// Where the documents stand in the bytes the line was read from.
  let documents: Range<Int>

  /// nil unless the bytes are a whole line with a matching checksum and of exactly this form.
  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    var scanner = ByteScanner(bytes, line)
    guard let checksum = scanner.checkedSum(), scanner.skip(#","seq":"#),
      let sequence = scanner.number(), scanner.skip(#","prev":""#),
      let previous = scanner.checksum(), scanner.skip(#"","dur":"#),
      let durable = scanner.number(), scanner.skip(#","at":"#), scanner.string() != nil,
      scanner.skip(#","req":"#), let request = scanner.string(),
      scanner.skip(#","by":"#), let actor = scanner.string(),
      let settings = scanner.settings(), let deletions = scanner.deletions(),
      let documents = scanner.documents(), scanner.isAtEnd
    else { return nil }
    self.sequence = sequence
    self.previous = previous
    self.durable = durable
    self.request = request
    self.actor = actor
    self.settings = settings
    self.deletions = deletions
    self.checksum = checksum
    self.documents = documents
  }
}

extension ByteScanner {
  /// Steps over the checksum field, if it is that of all bytes after it.
  mutating func checkedSum() -> UInt32? {
    guard skip(#"{"crc":""#), let sum = checksum(), skip("\""),
      Checksum.of(bytes[at..<end]) == sum
    else { return nil }
    return sum
  }

  fileprivate mutating func settings() -> [Transaction.Setting]? {
    guard skip(#","set":["#) else { return nil }
    var settings: [Transaction.Setting] = []
    while !skip("]") {
      guard settings.isEmpty || skip(","), skip("["), let key = string(), skip(","),
        let value = string()
      else { return nil }
      var summary: String?
      if skip(",") {
        summary = string()
        if summary == nil { return nil }
      }
      guard skip("]") else { return nil }
      settings.append(.init(key: key, value: value, summary: summary))
    }
    return settings
  }

  fileprivate mutating func deletions() -> [String]? {
    guard skip(#","del":["#) else { return nil }
    var keys: [String] = []
    while !skip("]") {
      guard keys.isEmpty || skip(","), let key = string() else { return nil }
      keys.append(key)
    }
    return keys
  }

  /// The documents are looked into when one is asked for; the checksum has vouched for them.
  fileprivate mutating func documents() -> Range<Int>? {
    guard skip(#","docs":["#) else { return nil }
    let start = at
    guard skipTail("]}") else { return nil }
    return start..<end - 2
  }
}
