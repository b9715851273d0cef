import Casework

/// What the office has chosen to send its short messages; every path is absolute.
public enum GatewayChoice: Sendable, Hashable {
  case smstools(folder: String)
  case gammu(folder: String)
  case command(program: String)
}

extension OfficeFiles {
  /// The office's own `gateway.json`; nil when there is none, and messages wait.
  ///
  /// - Parameter folder: where the office keeps its files (`DATA/office`).
  public static func gateway(in folder: String) throws(OfficeDataProblem) -> GatewayChoice? {
    try OverrideFolder(path: folder).fact(GatewayFile.self)
  }
}
