/// What a key stands for.
enum IndexContent: Equatable, Sendable {
  /// The key was deleted.
  case gone
  /// A value is text, or a line's place: "000031:62905313:001363".
  case kept(value: String, summary: String?)
}

extension IndexContent {
  /// As tail and runs keep it behind the key: `"VALUE"`, `"VALUE","SUMMARY"` or `null`.
  var json: [UInt8] {
    switch self {
    case .gone:
      return Array("null".utf8)
    case .kept(let value, let summary):
      var text = LineText()
      text.addString(value)
      if let summary {
        text.add(",")
        text.addString(summary)
      }
      return text.bytes
    }
  }

  /// nil unless the bytes are exactly what `json` writes.
  init?(json: UnsafeRawBufferPointer) {
    let bytes = Array(json)
    var scanner = ByteScanner(bytes, bytes.indices)
    if scanner.skip("null") {
      self = .gone
    } else {
      guard let value = scanner.string() else { return nil }
      var summary: String?
      if scanner.skip(",") {
        summary = scanner.string()
        if summary == nil { return nil }
      }
      self = .kept(value: value, summary: summary)
    }
    guard scanner.isAtEnd else { return nil }
  }
}
