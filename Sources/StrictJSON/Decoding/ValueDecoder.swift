/// Hands one value of the text to the type that asks.
struct ValueDecoder: Decoder, SingleValueDecodingContainer {
  let text: ParsedText
  let token: Int

  var codingPath: [any CodingKey] { text.codingPath(to: token) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try ObjectDecoder<Key>(text: text, object: token))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try ArrayDecoder(text: text, array: token)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { text.isNull(token) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }
  func decode(_ type: Bool.Type) throws -> Bool { try text.bool(token) }
  func decode(_ type: String.Type) throws -> String { try text.string(token) }
  func decode(_ type: Double.Type) throws -> Double { try text.fraction(token) }
  func decode(_ type: Float.Type) throws -> Float { try text.fraction(token) }
  func decode(_ type: Int.Type) throws -> Int { try text.whole(token) }
  func decode(_ type: Int8.Type) throws -> Int8 { try text.whole(token) }
  func decode(_ type: Int16.Type) throws -> Int16 { try text.whole(token) }
  func decode(_ type: Int32.Type) throws -> Int32 { try text.whole(token) }
  func decode(_ type: Int64.Type) throws -> Int64 { try text.whole(token) }
  func decode(_ type: UInt.Type) throws -> UInt { try text.whole(token) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try text.whole(token) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try text.whole(token) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try text.whole(token) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try text.whole(token) }
}
