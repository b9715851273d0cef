/// A JSON text that has been found right, ready to be asked for values.
///
/// Nothing is copied out of the bytes before it is asked for. It belongs to one decoding.
final class ParsedText {
  let bytes: [UInt8]
  let tokens: [JSONToken]
  private let orders: [Int32]
  /// Whether each name was ever asked for; empty when nobody wants to know.
  private(set) var isKnown: [Bool]
  /// Where the last search ended, because fields are mostly asked for in a fixed order.
  private var lastObject = -1
  private var lastName = 0

  init(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    _ limits: StrictJSONLimits,
    notingNames: Bool
  ) throws(JSONFailure) {
    if range.count > limits.bytes {
      throw JSONFailure(.tooLong(limit: limits.bytes), at: range.lowerBound + limits.bytes)
    }
    // The places in tokens are 32 bits wide, also in a long text of which a range is read.
    guard range.upperBound <= StrictJSONLimits.mostBytes else {
      throw JSONFailure(.tooLong(limit: StrictJSONLimits.mostBytes), at: range.lowerBound)
    }
    var scanner = TokenScanner(bytes, range, deepest: limits.depth)
    try scanner.scan()
    self.bytes = bytes
    tokens = scanner.tokens
    orders = scanner.orders
    isKnown = notingNames ? Array(repeating: false, count: scanner.tokens.count) : []
  }

  /// The value of a name in an object; nil when the object has no such name.
  func value(of name: String, in object: Int) -> Int? {
    let found: Int?
    let search: (UnsafeBufferPointer<UInt8>) -> Int? = { self.find($0, in: object) }
    if let quick = name.utf8.withContiguousStorageIfAvailable(search) {
      found = quick
    } else {
      found = Array(name.utf8).withUnsafeBufferPointer(search)
    }
    guard let found else { return nil }
    if !isKnown.isEmpty { isKnown[found] = true }
    return found + 1
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
    if tokens[object].order >= 0 { return findSorted(name, in: object) }
    let end = Int(tokens[object].next)
    let isGoingOn = object == lastObject
    let start = isGoingOn ? lastName : object + 1
    for range in [start..<end, object + 1..<start] {
      var token = range.lowerBound
      while token < range.upperBound {
        if order(token, name) == 0 {
          lastObject = object
          lastName = token
          return token
        }
        token = Int(tokens[token + 1].next)
      }
    }
    return nil
  }

  private func findSorted(_ name: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
    let first = Int(tokens[object].order)
    var (low, high) = (first, first + Int(tokens[object].count))
    while low < high {
      let middle = (low + high) / 2
      let order = order(Int(orders[middle]), name)
      if order == 0 { return Int(orders[middle]) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Below 0, 0 or above 0, as the token stands before, is, or stands after the name.
  private func order(_ token: Int, _ name: UnsafeBufferPointer<UInt8>) -> Int {
    let token = tokens[token]
    if token.mark {
      let text = TokenText.unescaped(token, bytes)
      return text.elementsEqual(name) ? 0 : text.lexicographicallyPrecedes(name) ? -1 : 1
    }
    let count = token.range.count
    let start = Int(token.start)
    for index in 0..<min(count, name.count) where bytes[start + index] != name[index] {
      return bytes[start + index] < name[index] ? -1 : 1
    }
    return count - name.count
  }
}
