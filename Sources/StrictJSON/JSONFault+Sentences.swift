extension JSONFault {
  /// Whether the text is no JSON at all; otherwise it is, and holds what is not expected.
  public var isOfForm: Bool {
    switch self {
    case .endsTooEarly, .tooLong, .tooDeep, .byteOrderMark, .notUTF8, .unexpected, .trailingComma,
      .comment, .controlCharacter, .unknownEscape, .badHexEscape, .loneSurrogate, .unknownWord,
      .leadingNought, .digitMissing, .nameTwice:
      true
    case .wrongKind, .nameMissing, .nameUnknown, .tooFewElements, .notWhole, .outOfRange, .refused:
      false
    }
  }

  /// The fault in plain English, without a full stop.
  public var english: String {
    switch self {
    case .endsTooEarly: "the file ends too early"
    case .tooLong(let limit): "longer than \(limit) bytes"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .byteOrderMark: "a byte order mark at the start; save it as UTF-8 without BOM"
    case .notUTF8(let broken): "not UTF-8: \(broken.english)"
    case .unexpected(let sign, let wanted): "\(wanted.english) is wanted, not \(sign)"
    case .trailingComma: "a comma after the last entry"
    case .comment: "a comment; JSON has none"
    case .controlCharacter(let byte): "a control character (\(Self.hex(byte))) in a text"
    case .unknownEscape: "an unknown escape after a backslash"
    case .badHexEscape: "four hexadecimal digits are wanted after \\u"
    case .loneSurrogate: "half of a \\u pair"
    case .unknownWord: "an unknown word; only true, false and null stand without quotes"
    case .leadingNought: "a number with a leading nought"
    case .digitMissing: "a digit is missing in a number"
    case .nameTwice(let name): "the name \"\(name)\" stands twice"
    case .wrongKind(let wanted, let found): "\(wanted.english) is wanted, not \(found.english)"
    case .nameMissing(let name): "\"\(name)\" is missing"
    case .nameUnknown(let name): "unknown name \"\(name)\""
    case .tooFewElements(let count): "more than \(count) elements are wanted"
    case .notWhole(let text): "a whole number is wanted, not \(text)"
    case .outOfRange(let text): "the number \(text) is too large or too small"
    case .refused(let what): what
    }
  }

  /// The fault in plain Chinese, without a full stop.
  public var chinese: String {
    switch self {
    case .endsTooEarly: "文件不完整，提前结束"
    case .tooLong(let limit): "超过\(limit)字节"
    case .tooDeep(let limit): "嵌套超过\(limit)层"
    case .byteOrderMark: "开头有BOM，请存为不带BOM的UTF-8"
    case .notUTF8(let broken): "不是UTF-8编码：\(broken.chinese)"
    case .unexpected(let sign, let wanted): "此处应为\(wanted.chinese)，而不是 \(sign)"
    case .trailingComma: "最后一项之后多了逗号"
    case .comment: "JSON中不能有注释"
    case .controlCharacter(let byte): "文字中有控制字符(\(Self.hex(byte)))"
    case .unknownEscape: "反斜杠之后的字符无效"
    case .badHexEscape: "\\u 之后应为四位十六进制数字"
    case .loneSurrogate: "\\u 代理对缺少另一半"
    case .unknownWord: "未知的单词；不加引号的只有 true、false、null"
    case .leadingNought: "数字不能以0开头"
    case .digitMissing: "数字不完整"
    case .nameTwice(let name): "名称重复：\"\(name)\""
    case .wrongKind(let wanted, let found): "应为\(wanted.chinese)，而不是\(found.chinese)"
    case .nameMissing(let name): "缺少 \"\(name)\""
    case .nameUnknown(let name): "未知的名称 \"\(name)\""
    case .tooFewElements(let count): "应多于\(count)项"
    case .notWhole(let text): "应为整数，而不是 \(text)"
    case .outOfRange(let text): "数字超出范围：\(text)"
    case .refused(let what): what
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
