/// Hands out the values of an object by their names.
struct ObjectDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let text: ParsedText
  private let object: Int

  init(text: ParsedText, object: Int) throws {
    guard text.tokens[object].kind == .object else { throw text.wrongKind(.object, object) }
    self.text = text
    self.object = object
  }

  var codingPath: [any CodingKey] { text.codingPath(to: object) }
  var allKeys: [Key] { text.names(in: object).compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { text.isNull(try value(key)) }

  private func find(_ key: any CodingKey) -> Int? { text.value(of: key.stringValue, in: object) }

  private func value(_ key: any CodingKey) throws -> Int {
    if let value = find(key) { return value }
    throw DecodingFailure(.nameMissing(key.stringValue), at: object)
  }

  private func decoder(_ key: any CodingKey) throws -> ValueDecoder {
    ValueDecoder(text: text, token: try value(key))
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: decoder(key))
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type,
    forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    try decoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try decoder(JSONCodingKey.super) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try text.bool(value(key)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try text.string(value(key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try text.fraction(value(key))
  }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try text.fraction(value(key)) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try text.whole(value(key)) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try text.whole(value(key)) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try text.whole(value(key)) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try text.whole(value(key)) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try text.whole(value(key)) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try text.whole(value(key)) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try text.whole(value(key)) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try text.whole(value(key)) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try text.whole(value(key)) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try text.whole(value(key)) }
}
