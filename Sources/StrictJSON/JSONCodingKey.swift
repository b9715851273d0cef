/// A name or an index on the way to a value.
struct JSONCodingKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init?(intValue: Int) { self.init(index: intValue) }

  init(index: Int) {
    stringValue = String(index)
    intValue = index
  }

  static var `super`: JSONCodingKey { JSONCodingKey(stringValue: "super") }
}
