import TextUI

/// Tells a scanner's keys from a person's where letters and blanks are answers: an application
/// number is A and digits, and no person types a digit after the letter there.
///
/// The first keys have been taken for answers by then, so the state before them is kept.
struct ScannerKeys<State: Sendable>: Sendable {
  enum Event: Sendable {
    /// A person's key, as far as can be told yet.
    case typed
    /// Part of a number: what its first keys did is to be undone.
    case scanning(before: State)
    /// Enter after a number, or a number pasted.
    case scanned
  }

  private enum Run: Sendable {
    case none
    /// Blanks.
    case blank(before: State)
    /// And A.
    case letter(before: State)
    /// And digits.
    case digits(before: State)
  }

  private var run = Run.none

  mutating func take(_ key: Key, before state: State) -> Event {
    switch (run, key) {
    case (_, .paste): return .scanned
    case (.none, .character(" ")):
      run = .blank(before: state)
    case (.blank, .character(" ")): break
    case (.none, .character("a")), (.none, .character("A")):
      run = .letter(before: state)
    case (.blank(let before), .character("a")), (.blank(let before), .character("A")),
      (.letter(let before), .character("a")), (.letter(let before), .character("A")):
      run = .letter(before: before)
    case (.letter(let before), .character("0"..."9")),
      (.digits(let before), .character("0"..."9")),
      (.digits(let before), .character(" ")):
      run = .digits(before: before)
      return .scanning(before: before)
    case (.digits, .enter):
      run = .none
      return .scanned
    default:
      run = .none
    }
    return .typed
  }
}
