extension TokenScanner {
  /// Byte order marks, UTF-16 and UTF-32, by their first bytes.
  func refuseOtherEncodings() throws(JSONFailure) {
    let first = bytes[at..<min(at + 4, end)]
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFailure(.byteOrderMark, at: at) }
    let isMarked = first.starts(with: [0xFE, 0xFF]) || first.starts(with: [0xFF, 0xFE])
    // JSON begins with an ASCII character, and holds no nought byte in UTF-8.
    let isWide = first.count >= 2 && first.prefix(2).contains(0)
    if isMarked || isWide { throw JSONFailure(.notUTF8(.wide), at: at) }
  }

  /// What stands here instead of what the form asks for.
  func unexpected(_ wanted: JSONFault.Wanted) -> JSONFailure {
    guard at < end else { return JSONFailure(.endsTooEarly, at: end) }
    let byte = bytes[at]
    if byte >= 0x80 {
      switch MultiByteCharacter.read(bytes, at, end) {
      case .broken(let broken): return JSONFailure(.notUTF8(broken), at: at)
      case .length(let length):
        let sign = String(decoding: bytes[at..<at + length], as: UTF8.self)
        return JSONFailure(.unexpected(sign: sign, wanted: wanted), at: at)
      }
    }
    if byte == UInt8(ascii: "/"), at + 1 < end, "/*".utf8.contains(bytes[at + 1]) {
      return JSONFailure(.comment, at: at)
    }
    let sign = String(decoding: CollectionOfOne(byte), as: UTF8.self)
    return JSONFailure(.unexpected(sign: sign, wanted: wanted), at: at)
  }

  /// Objects with more names than this have them sorted, so that no text makes a search slow.
  static var longestSearch: Int { 12 }

  /// Throws at the second of two equal names, however each is spelled.
  mutating func refuseEqualNames(_ object: Int) throws(JSONFailure) {
    let count = Int(tokens[object].count)
    guard count > 1 else { return }
    var twice: Int?
    if count <= Self.longestSearch {
      twice = equalByTurns(object)
    } else {
      twice = equalBySorting(object)
    }
    guard let twice else { return }
    let name = TokenText.string(tokens[twice], bytes)
    throw JSONFailure(.nameTwice(name), at: tokens[twice].place)
  }

  private func equalByTurns(_ object: Int) -> Int? {
    var name = object + 1
    while name < tokens.count {
      var earlier = object + 1
      while earlier < name {
        if TokenText.order(tokens[earlier], tokens[name], bytes) == 0 { return name }
        earlier = Int(tokens[earlier + 1].next)
      }
      name = Int(tokens[name + 1].next)
    }
    return nil
  }

  private mutating func equalBySorting(_ object: Int) -> Int? {
    var names: [Int32] = []
    var name = object + 1
    while name < tokens.count {
      names.append(Int32(truncatingIfNeeded: name))
      name = Int(tokens[name + 1].next)
    }
    names.sort {
      let order = TokenText.order(tokens[Int($0)], tokens[Int($1)], bytes)
      return order == 0 ? $0 < $1 : order < 0
    }
    var twice: Int?
    for (one, other) in zip(names, names.dropFirst())
    where TokenText.order(tokens[Int(one)], tokens[Int(other)], bytes) == 0 {
      twice = min(twice ?? Int(other), Int(other))
    }
    tokens[object].order = Int32(truncatingIfNeeded: orders.count)
    orders += names
    return twice
  }
}
