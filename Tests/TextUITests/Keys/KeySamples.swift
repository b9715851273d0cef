import TextUI

/// Byte sequences with the keys they stand for, as xterm, foot, tmux, rxvt and the console send.
enum KeySamples {
  struct Sample: Sendable, CustomStringConvertible {
    let bytes: [UInt8]
    let keys: [Key]

    init(_ text: String, _ keys: Key...) {
      bytes = Array(text.utf8)
      self.keys = keys
    }

    init(bytes: [UInt8], _ keys: Key...) {
      self.bytes = bytes
      self.keys = keys
    }

    var description: String { "\(String(decoding: bytes, as: UTF8.self).debugDescription) \(keys)" }
  }

  static let all = typed + moves + functions + mouse + pastes + strays

  private static let typed = [
    Sample("a", .character("a")), Sample("好", .character("好")), Sample("𠮷", .character("𠮷")),
    Sample("e\u{301}", .character("e"), .character("\u{301}")),
    Sample("\r", .enter), Sample("\n", .enter), Sample("\t", .tab), Sample("\u{7F}", .backspace),
    Sample("\u{8}", .backspace), Sample("\0"), Sample("\u{85}"), Sample("\u{1}", .control("a")),
    Sample("\u{1A}", .control("z")), Sample("\u{1C}", .control("\\")),
    Sample("\u{1D}", .control("]")), Sample("\u{1E}", .control("^")),
    Sample("\u{1F}", .control("_")), Sample("\u{1B}a", .alt("a")), Sample("\u{1B} ", .alt(" ")),
    Sample("\u{1B}\r", .escape, .enter), Sample("\u{1B}好", .escape, .character("好")),
  ]

  private static let moves = [
    Sample("\u{1B}[A", .up), Sample("\u{1B}[B", .down), Sample("\u{1B}[C", .right),
    Sample("\u{1B}[D", .left), Sample("\u{1B}OA", .up), Sample("\u{1B}OD", .left),
    Sample("\u{1B}[1;2A", .up), Sample("\u{1B}[1;5C", .wordRight), Sample("\u{1B}[1;3D", .wordLeft),
    Sample("\u{1B}O5C", .wordRight), Sample("\u{1B}Od", .wordLeft), Sample("\u{1B}[a", .up),
    Sample("\u{1B}[H", .home), Sample("\u{1B}OF", .end), Sample("\u{1B}[1~", .home),
    Sample("\u{1B}[8~", .end), Sample("\u{1B}[1;5H", .first), Sample("\u{1B}[1;5F", .last),
    Sample("\u{1B}[7^", .first), Sample("\u{1B}[2~", .insert), Sample("\u{1B}[3~", .delete),
    Sample("\u{1B}[3$", .delete), Sample("\u{1B}[5~", .pageUp), Sample("\u{1B}[6;2~", .pageDown),
    Sample("\u{1B}[Z", .backTab), Sample("\u{1B}[I", .focusGained), Sample("\u{1B}[O", .focusLost),
    Sample("\u{1B}OM", .enter), Sample("\u{1B}Ow", .character("7")),
    Sample("\u{1B}\u{1B}[A", .escape, .up),
  ]

  private static let functions =
    [
      Sample("\u{1B}[[A", .function(1)), Sample("\u{1B}[[E", .function(5)),
      Sample("\u{1B}OP", .function(1)), Sample("\u{1B}OS", .function(4)),
      Sample("\u{1B}[1;2P", .function(13)), Sample("\u{1B}[24;2~", .function(24)),
      Sample("\u{1B}[1;5S"), Sample("\u{1B}[17;5~"),
    ]
    + zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34], 1...)
    .map { Sample("\u{1B}[\($0)~", .function($1)) }

  private static let mouse = [
    Sample("\u{1B}[<0;1;1M", .mouse(Mouse(button: .left, action: .press, column: 0, row: 0))),
    Sample(
      "\u{1B}[<2;80;24m",
      .mouse(Mouse(button: .right, action: .release, column: 79, row: 23))
    ),
    Sample(
      "\u{1B}[<33;300;200M",
      .mouse(Mouse(button: .middle, action: .move, column: 299, row: 199))
    ),
    Sample("\u{1B}[<35;5;6M", .mouse(Mouse(button: .none, action: .move, column: 4, row: 5))),
    Sample("\u{1B}[<64;5;6M", .mouse(Mouse(button: .wheelUp, action: .press, column: 4, row: 5))),
    Sample("\u{1B}[<81;5;6M", .mouse(Mouse(button: .wheelDown, action: .press, column: 4, row: 5))),
    Sample("\u{1B}[<66;5;6M"), Sample("\u{1B}[<0;0;6M"),
    Sample("\u{1B}[<0;99999999999999999999;6M"),
    Sample("\u{1B}[<0;1M"), Sample("\u{1B}[M !!"), Sample("\u{1B}[32;5;6M"),
    Sample(bytes: [0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0xC3]),
    Sample(bytes: [0x1B, 0x5B, 0x4D, 0x20, 0x0D], .enter),
  ]

  private static let pastes = [
    Sample("\u{1B}[200~大学路\r23\u{1B}[201~", .paste("大学路\r23")),
    Sample("\u{1B}[200~\u{1B}[201~", .paste("")),
    Sample("\u{1B}[200~\u{1B}[20\u{1B}\u{1B}[201~x", .paste("\u{1B}[20\u{1B}"), .character("x")),
    Sample("\u{1B}[200~\u{1B}[20\u{1B}[201~y", .paste("\u{1B}[20"), .character("y")),
    Sample("\u{1B}[201~"),
    Sample(
      bytes: Array("\u{1B}[200~a".utf8) + [0xFF, 0xE5, 0xA5] + Array("b\u{1B}[201~".utf8),
      .paste("ab")
    ),
  ]

  private static let strays = [
    Sample(bytes: [0xFF, 0x61], .character("a")),
    Sample(bytes: [0xC0, 0x80, 0x62], .character("b")),
    Sample(bytes: [0xED, 0xA0, 0x80]), Sample(bytes: [0xF4, 0x90, 0x80, 0x80]),
    Sample(bytes: [0xE0, 0x9F, 0xBF]), Sample(bytes: [0xF0, 0x8F, 0xBF, 0xBF]),
    Sample(bytes: [0xE5, 0xA5, 0x0D], .enter), Sample(bytes: [0xE5, 0xC3, 0xA9], .character("é")),
    Sample(bytes: [0xE5, 0x1B, 0x5B, 0x41], .up), Sample(bytes: [0x9B, 0x41], .character("A")),
    Sample("\u{1B}[1;\u{1B}[B", .down), Sample("\u{1B}[1;好", .character("好")),
    Sample("\u{1B}[>1;2c"), Sample("\u{1B}[?1;2$y"), Sample("\u{1B}[1;2;3A"),
    Sample("\u{1B}[200;1~"),
    Sample("\u{1B}]11;rgb:0/0/0\u{7}"), Sample("\u{1B}P>|xterm\u{1B}\\"),
    Sample("\u{1B}_x\r", .enter), Sample("\u{1B}Xab\u{1B}[A", .up),
  ]
}
