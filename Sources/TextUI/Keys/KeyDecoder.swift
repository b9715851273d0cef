/// Turns the terminal's bytes into keys. A pure value: no clock, no I/O, and the same keys however
/// the bytes were cut into pieces.
///
/// One automaton over single bytes. A byte that fits no sequence ends the sequence and is read
/// again by itself, so a stray byte never eats the keys after it.
public struct KeyDecoder: Sendable {
  /// The bytes kept of one paste; the rest is read and dropped.
  public static let pasteLimit = 65_536
  /// The bytes of parameters a sequence may have before it is given up.
  static let sequenceLimit = 64
  /// The bytes of a terminal's string (DCS, OSC …) before it is given up.
  static let stringLimit = 4096
  /// After so many flushes without a byte between, a paste whose end never came is over.
  static let flushesPerPaste = 80

  private enum State: Sendable {
    case ground, escape
    /// After ESC [ and after ESC O.
    case control, single
    /// After ESC [ [: the function keys of the Linux console.
    case console
    /// The three bytes of an old mouse report, of which so many are missing.
    case oldMouse(missing: Int)
    /// Inside a string that began with ESC and this byte.
    case string(UInt8, length: Int)
    /// After ESC in a string: its end when a \ follows.
    case stringEnd
    case paste(idle: Int)
  }

  private var state = State.ground
  private var utf8 = UTF8Reader()
  private var parameters: [UInt8] = []
  private var paste = PasteCollector(limit: KeyDecoder.pasteLimit)
  private var keys: [Key] = []

  /// Nothing read yet.
  public init() {}

  /// Whether Esc, or a sequence whose rest has not come, is held back. The terminal then calls
  /// `flush` when no byte comes within 25 ms. (Half a character of UTF-8 just waits.)
  public var isWaiting: Bool {
    if case .ground = state { return false }
    return true
  }

  /// Reads `bytes`; returns the keys they complete, in order.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    for byte in bytes { take(byte) }
    return handOver()
  }

  /// The rest did not come: what is held back is a key by itself, or nothing.
  public mutating func flush() -> [Key] {
    switch state {
    case .ground: break
    case .escape, .stringEnd: keys.append(.escape)
    case .control where parameters.isEmpty: keys.append(.alt("["))
    case .single where parameters.isEmpty: keys.append(.alt("O"))
    case .string(let opener, length: 0): keys.append(.alt(Character(Unicode.Scalar(opener))))
    case .paste(let idle) where idle + 1 < KeyDecoder.flushesPerPaste:
      state = .paste(idle: idle + 1)
      return handOver()
    case .paste: endPaste()
    case .control, .single, .console, .oldMouse, .string: break
    }
    state = .ground
    return handOver()
  }

  private mutating func handOver() -> [Key] {
    defer { keys.removeAll() }
    return keys
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeInGround(byte)
    case .escape: takeAfterEscape(byte)
    case .stringEnd where byte == UInt8(ascii: "\\"): state = .ground
    case .stringEnd: takeAfterEscape(byte)
    case .control, .single: takeInSequence(byte)
    case .console:
      state = .ground
      if let key = SequenceTable.console(byte) { keys.append(key) } else { takeInGround(byte) }
    case .oldMouse(let missing):
      state = missing > 1 ? .oldMouse(missing: missing - 1) : .ground
      if byte < 0x20 { startOver(byte) }
    case .string(let opener, let length): takeInString(byte, opener, length)
    case .paste:
      state = .paste(idle: 0)
      if paste.take(byte) { endPaste() }
    }
  }

  private mutating func takeInGround(_ byte: UInt8) {
    switch utf8.take(byte) {
    case .unfinished, .invalid: break
    case .cutOff: takeInGround(byte)
    case .scalar("\u{1B}"): state = .escape
    case .scalar(let scalar):
      if let key = SequenceTable.typed(scalar) { keys.append(key) }
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    parameters.removeAll(keepingCapacity: true)
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"),
      UInt8(ascii: "X"):
      state = .string(byte, length: 0)
    case 0x20..<0x7F:
      state = .ground
      keys.append(.alt(Character(Unicode.Scalar(byte))))
    default:
      // Esc and another key, typed faster than the terminal was read.
      keys.append(.escape)
      startOver(byte)
    }
  }

  private mutating func takeInSequence(_ byte: UInt8) {
    var isControl = false
    if case .control = state { isControl = true }
    switch byte {
    case UInt8(ascii: "[") where isControl && parameters.isEmpty: state = .console
    case UInt8(ascii: "$") where isControl && SequenceTable.isRxvtShift(parameters):
      end(isControl, byte)
    case 0x20..<0x40:
      parameters.append(byte)
      if parameters.count == KeyDecoder.sequenceLimit { state = .ground }
    case 0x40..<0x7F: end(isControl, byte)
    default: startOver(byte)
    }
  }

  private mutating func end(_ isControl: Bool, _ final: UInt8) {
    state = .ground
    guard isControl else {
      if let key = SequenceTable.single(parameters, final) { keys.append(key) }
      return
    }
    switch (final, parameters) {
    case (UInt8(ascii: "M"), []): state = .oldMouse(missing: 3)
    case (UInt8(ascii: "~"), [0x32, 0x30, 0x30]):  // 200
      paste = PasteCollector(limit: KeyDecoder.pasteLimit)
      state = .paste(idle: 0)
    default: if let key = SequenceTable.control(parameters, final) { keys.append(key) }
    }
  }

  private mutating func takeInString(_ byte: UInt8, _ opener: UInt8, _ length: Int) {
    switch byte {
    case 0x07: state = .ground  // BEL
    case 0x1B: state = .stringEnd  // ST is ESC \; any other sequence ends the string too
    case 0x00..<0x20: startOver(byte)
    default:
      state =
        length + 1 < KeyDecoder.stringLimit ? .string(opener, length: length + 1) : .ground
    }
  }

  private mutating func startOver(_ byte: UInt8) {
    state = .ground
    takeInGround(byte)
  }

  private mutating func endPaste() {
    keys.append(.paste(paste.text))
    paste = PasteCollector(limit: KeyDecoder.pasteLimit)
    state = .ground
  }
}
