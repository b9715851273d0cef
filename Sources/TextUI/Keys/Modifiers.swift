/// The modifier keys of a sequence, as far as they change a key here.
enum Modifiers: Sendable {
  case none, shift, alt, control, several

  /// From xterm's parameter: 1 + Shift 1 + Alt 2 + Ctrl 4 (+ Meta 8).
  init(_ parameter: Int) {
    switch parameter {
    case 0, 1: self = .none
    case 2: self = .shift
    case 3: self = .alt
    case 5: self = .control
    default: self = .several
    }
  }

  /// Whether an arrow goes by words: Ctrl, or Alt as on a Mac.
  var areByWord: Bool { self == .control || self == .alt }
}
