/// Takes one value of the text.
struct ValueEncoder: Encoder, SingleValueEncodingContainer {
  let text: TextInMaking
  let node: Int

  /// Empty: an encoding that fails is a fault of the program, and names its value.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    text.tree.make(node, .object)
    return KeyedEncodingContainer(ObjectEncoder<Key>(text: text, object: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    text.tree.make(node, .array)
    return ArrayEncoder(text: text, array: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() { text.tree.set(node, .null, "null") }
  func encode(_ value: some Encodable) throws { try value.encode(to: self) }
  func encode(_ value: Bool) { text.tree.set(node, .bool, value ? "true" : "false") }
  func encode(_ value: String) { text.tree.set(node, text: value) }
  func encode(_ value: Double) throws { try text.tree.set(node, fraction: value) }
  func encode(_ value: Float) throws { try text.tree.set(node, fraction: value) }
  func encode(_ value: Int) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: Int8) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: Int16) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: Int32) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: Int64) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: UInt) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: UInt8) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: UInt16) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: UInt32) { text.tree.set(node, .number, String(value)) }
  func encode(_ value: UInt64) { text.tree.set(node, .number, String(value)) }
}
