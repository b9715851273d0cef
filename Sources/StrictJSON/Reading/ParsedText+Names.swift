extension ParsedText {
  /// The names of an object, as they stand.
  func names(in object: Int) -> [String] {
    var names: [String] = []
    var token = object + 1
    while token < tokens[object].next {
      names.append(TokenText.string(tokens[token], bytes))
      token = Int(tokens[token + 1].next)
    }
    return names
  }

  /// The first name that nobody asked for, leaving out these, whose values may hold anything.
  func unknownName(but remarks: Set<String>) -> Int? {
    unknownName(in: 0, but: remarks)
  }

  // The depth of a text is limited before.
  private func unknownName(in value: Int, but remarks: Set<String>) -> Int? {
    var token = value + 1
    switch tokens[value].kind {
    case .text, .number, .bool, .null: break
    case .array:
      while token < tokens[value].next {
        if let unknown = unknownName(in: token, but: remarks) { return unknown }
        token = Int(tokens[token].next)
      }
    case .object:
      while token < tokens[value].next {
        if !remarks.contains(TokenText.string(tokens[token], bytes)) {
          if !isKnown[token] { return token }
          if let unknown = unknownName(in: token + 1, but: remarks) { return unknown }
        }
        token = Int(tokens[token + 1].next)
      }
    }
    return nil
  }
}
