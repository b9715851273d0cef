/// Hands out the elements of a list in turn.
struct ArrayDecoder: UnkeyedDecodingContainer {
  private let text: ParsedText
  private let array: Int
  private var element: Int
  private(set) var currentIndex = 0

  init(text: ParsedText, array: Int) throws {
    guard text.tokens[array].kind == .array else { throw text.wrongKind(.array, array) }
    self.text = text
    self.array = array
    element = array + 1
  }

  var codingPath: [any CodingKey] { text.codingPath(to: array) }
  var count: Int? { Int(text.tokens[array].count) }
  var isAtEnd: Bool { currentIndex == Int(text.tokens[array].count) }

  /// What the body makes of the next element, which is then behind; it stays when the body throws.
  private mutating func next<Value>(_ body: (Int) throws -> Value) throws -> Value {
    if isAtEnd { throw DecodingFailure(.tooFewElements(currentIndex), at: array) }
    let value = try body(element)
    element = Int(text.tokens[element].next)
    currentIndex += 1
    return value
  }

  private mutating func decoder() throws -> ValueDecoder {
    let text = text
    return try next { ValueDecoder(text: text, token: $0) }
  }

  mutating func decodeNil() throws -> Bool {
    if isAtEnd { throw DecodingFailure(.tooFewElements(currentIndex), at: array) }
    guard text.isNull(element) else { return false }
    _ = try decoder()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let text = text
    return try next { try Value(from: ValueDecoder(text: text, token: $0)) }
  }

  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try decoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try decoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try decoder() }
}
