extension ParsedText {
  /// A step from the whole to a value.
  enum Step {
    case name(String)
    case index(Int)
  }

  /// The steps to the token: a value, or a name, which leads to itself.
  func steps(to token: Int) -> [Step] {
    var steps: [Step] = []
    var value = 0
    while value < token, let (step, inner) = step(from: value, towards: token) {
      steps.append(step)
      value = inner
    }
    return steps
  }

  private func step(from value: Int, towards token: Int) -> (Step, Int)? {
    var inner = value + 1
    switch tokens[value].kind {
    case .text, .number, .bool, .null: return nil
    case .array:
      var index = 0
      while tokens[inner].next <= token {
        inner = Int(tokens[inner].next)
        index += 1
      }
      return (.index(index), inner)
    case .object:
      while tokens[inner + 1].next <= token { inner = Int(tokens[inner + 1].next) }
      return (.name(TokenText.string(tokens[inner], bytes)), inner + 1)
    }
  }

  /// As `rules[3].mark`.
  func path(to token: Int) -> String {
    var path = ""
    for step in steps(to: token) {
      switch step {
      case .name(let name): path += (path.isEmpty ? "" : ".") + name
      case .index(let index): path += "[\(index)]"
      }
    }
    return path
  }

  func codingPath(to token: Int) -> [any CodingKey] {
    steps(to: token).map { step in
      switch step {
      case .name(let name): JSONCodingKey(stringValue: name)
      case .index(let index): JSONCodingKey(index: index)
      }
    }
  }

  /// The value at the end of the keys, or the last one on the way there.
  func token(at keys: [any CodingKey]) -> Int {
    var value = 0
    for key in keys {
      switch tokens[value].kind {
      case .text, .number, .bool, .null: return value
      case .object:
        guard let inner = self.value(of: key.stringValue, in: value) else { return value }
        value = inner
      case .array:
        guard let index = key.intValue, 0..<Int(tokens[value].count) ~= index else { return value }
        value += 1
        for _ in 0..<index { value = Int(tokens[value].next) }
      }
    }
    return value
  }
}
