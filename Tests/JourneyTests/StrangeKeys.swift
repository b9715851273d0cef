/// Keys that mean nothing to any page, and would stop, kill or suspend a careless program.
enum StrangeKeys {
  static let all: [(name: String, bytes: [UInt8])] = [
    ("Ctrl-C", [0x03]), ("Ctrl-Z", [0x1A]), ("Ctrl-\\", [0x1C]), ("Ctrl-S", [0x13]),
    ("Ctrl-Q", [0x11]), ("Ctrl-D", [0x04]), ("Ctrl-Y", [0x19]),
    ("bytes that are no UTF-8", [0xFF, 0xFE, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF8]),
    ("an unknown CSI", Array("\u{1B}[99;99~".utf8)), ("an unknown SS3", Array("\u{1B}Oz".utf8)),
    ("a cursor report", Array("\u{1B}[12;34R".utf8)), ("F20", Array("\u{1B}[34~".utf8)),
    ("a click beside everything", Array("\u{1B}[<0;80;3M\u{1B}[<0;80;3m".utf8)),
    ("the focus gone and back", Array("\u{1B}[O\u{1B}[I".utf8)),
  ]
}
