extension JSONFault.Wanted {
  var english: String {
    switch self {
    case .value: "a value"
    case .name: "a quoted name"
    case .colon: "a colon"
    case .commaOrBrace: "a comma or }"
    case .commaOrBracket: "a comma or ]"
    case .end: "the end of the text"
    }
  }

  var chinese: String {
    switch self {
    case .value: "一个值"
    case .name: "带引号的名称"
    case .colon: "冒号"
    case .commaOrBrace: "逗号或 }"
    case .commaOrBracket: "逗号或 ]"
    case .end: "文件结尾"
    }
  }
}

extension JSONFault.BrokenUTF8 {
  var english: String {
    switch self {
    case .wide: "UTF-16 or UTF-32"
    case .overlong: "a character in more bytes than it needs"
    case .surrogate: "half of a UTF-16 pair"
    case .beyondUnicode: "a number beyond Unicode"
    case .cutOff: "a character whose last bytes are missing"
    case .stray: "a byte with which no character begins"
    }
  }

  var chinese: String {
    switch self {
    case .wide: "是UTF-16或UTF-32"
    case .overlong: "字符的字节过多"
    case .surrogate: "UTF-16代理对的一半"
    case .beyondUnicode: "超出Unicode范围"
    case .cutOff: "字符缺少后面的字节"
    case .stray: "无效的字节"
    }
  }
}

extension JSONKind {
  var english: String {
    switch self {
    case .object: "an object {…}"
    case .array: "a list […]"
    case .text: "a text"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }

  var chinese: String {
    switch self {
    case .object: "对象 {…}"
    case .array: "列表 […]"
    case .text: "文字"
    case .number: "数字"
    case .bool: "true 或 false"
    case .null: "null"
    }
  }
}
