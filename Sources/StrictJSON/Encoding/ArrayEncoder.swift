/// Takes the elements of a list in turn.
struct ArrayEncoder: UnkeyedEncodingContainer {
  let text: TextInMaking
  let array: Int

  var codingPath: [any CodingKey] { [] }
  var count: Int { text.tree.nodes[array].count }

  private func new() -> ValueEncoder {
    ValueEncoder(text: text, node: text.tree.add(within: array, name: nil))
  }

  func encodeNil() { new().encodeNil() }

  func encode(_ value: some Encodable) throws { try value.encode(to: new()) }

  func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) -> KeyedEncodingContainer<Key> {
    new().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { new().unkeyedContainer() }

  func superEncoder() -> any Encoder { new() }
}
