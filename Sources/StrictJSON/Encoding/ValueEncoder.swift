/// Takes one value of the text.
struct ValueEncoder: Encoder, SingleValueEncodingContainer {
  let text: TextInMaking
  let node: Int

  /// Empty: an encoding that fails is a fault of the program, and names its value.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    text.make(node, .object)
    return KeyedEncodingContainer(ObjectEncoder<Key>(text: text, object: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    text.make(node, .array)
    return ArrayEncoder(text: text, array: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() { text.set(node, .null, "null") }
  func encode(_ value: some Encodable) throws { try value.encode(to: self) }
  func encode(_ value: Bool) { text.set(node, .bool, value ? "true" : "false") }
  func encode(_ value: String) { text.set(node, text: value) }
  func encode(_ value: Double) throws { try text.set(node, fraction: value) }
  func encode(_ value: Float) throws { try text.set(node, fraction: value) }
  func encode(_ value: Int) { text.set(node, .number, String(value)) }
  func encode(_ value: Int8) { text.set(node, .number, String(value)) }
  func encode(_ value: Int16) { text.set(node, .number, String(value)) }
  func encode(_ value: Int32) { text.set(node, .number, String(value)) }
  func encode(_ value: Int64) { text.set(node, .number, String(value)) }
  func encode(_ value: UInt) { text.set(node, .number, String(value)) }
  func encode(_ value: UInt8) { text.set(node, .number, String(value)) }
  func encode(_ value: UInt16) { text.set(node, .number, String(value)) }
  func encode(_ value: UInt32) { text.set(node, .number, String(value)) }
  func encode(_ value: UInt64) { text.set(node, .number, String(value)) }
}
