import Casework

extension SystemFailure {
  /// How the attempt begins when nobody may write until the machine was restarted.
  static let readOnly = "read only since "

  /// Whether a flush has failed since the machine was started: nothing is damaged as far as anybody
  /// knows, the disk needs looking at, and only a restart helps. A backup does not.
  public var asksForRestart: Bool { attempt.hasPrefix(Self.readOnly) }
}
