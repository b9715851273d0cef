/// Why the office's list of allowed folders cannot be used.
public enum UnusableRoot: Error, Hashable, Sendable {
  /// The path does not begin with a slash, holds `..`, or holds a zero byte.
  case notAbsolute(String)
  /// The path is `/`: that would show the kiosk's whole disk.
  case wholeDisk
}
