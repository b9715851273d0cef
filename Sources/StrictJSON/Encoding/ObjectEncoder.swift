/// Takes the values of an object by their names.
struct ObjectEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let text: TextInMaking
  let object: Int

  var codingPath: [any CodingKey] { [] }

  private func new(_ key: any CodingKey) -> ValueEncoder {
    ValueEncoder(text: text, node: text.tree.add(within: object, name: key.stringValue))
  }

  func encodeNil(forKey key: Key) { new(key).encodeNil() }

  func encode(_ value: some Encodable, forKey key: Key) throws { try value.encode(to: new(key)) }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type,
    forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    new(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    new(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { new(JSONCodingKey.super) }
  func superEncoder(forKey key: Key) -> any Encoder { new(key) }

  func encode(_ value: Bool, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) throws { try new(key).encode(value) }
  func encode(_ value: Float, forKey key: Key) throws { try new(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) { new(key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) { new(key).encode(value) }
}
