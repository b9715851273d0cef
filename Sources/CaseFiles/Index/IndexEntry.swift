import Casework

/// A key with its content, as bytes that stand in mapped memory: nothing is copied until somebody
/// asks for text.
struct IndexEntry {
  /// Keeps the bytes where they are for as long as the entry is held.
  let owner: AnyObject
  let key: UnsafeRawBufferPointer
  /// `"VALUE"`, `"VALUE","SUMMARY"` or `null`.
  let json: UnsafeRawBufferPointer

  init(owner: AnyObject, key: UnsafeRawBufferPointer, json: UnsafeRawBufferPointer) {
    self.owner = owner
    self.key = key
    self.json = json
  }

  /// An entry with bytes of its own.
  init(_ key: String, _ content: IndexContent) {
    let count = key.utf8.count
    let bytes = EntryBytes(Array(key.utf8) + content.json)
    let all = bytes.all
    self.init(
      owner: bytes,
      key: UnsafeRawBufferPointer(rebasing: all[..<count]),
      json: UnsafeRawBufferPointer(rebasing: all[count...])
    )
  }

  var isGone: Bool { json.first == UInt8(ascii: "n") }

  var keyText: String { String(decoding: key, as: UTF8.self) }

  /// Whether the key begins with these bytes.
  func keyBegins(with prefix: String) -> Bool { key.starts(with: prefix.utf8) }

  /// The content as text.
  /// - Throws: `SystemFailure.damaged` naming the key, when the bytes are none.
  func content() throws(SystemFailure) -> IndexContent {
    guard let content = IndexContent(json: json) else {
      throw SystemFailure(.damaged, attempt: "index entry \(keyText): not a content")
    }
    return content
  }

  /// The summary between its quotes, still escaped as JSON is; nil when there is none.
  var summaryBytes: UnsafeRawBufferPointer? {
    var at = 1
    while at < json.count, json[at] != UInt8(ascii: "\"") {
      at += json[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    // Behind the value's last quote: a comma, the summary and its quotes.
    guard at + 3 < json.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: json[(at + 3)..<(json.count - 1)])
  }
}
