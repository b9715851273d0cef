/// How inks look: chosen by the office for its rooms, or by the person looking.
public enum Theme: Sendable, Hashable, CaseIterable {
  /// For light text on a dark background.
  case dark
  /// For dark text on a light background.
  case light
  /// White on black, and every ink at a contrast of at least 7 to 1 (WCAG 1.4.6).
  case highContrast
  /// No colours: bold, reversed and underlined only.
  case mono
}
