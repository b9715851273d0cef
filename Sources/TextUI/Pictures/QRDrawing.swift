/// Makes QR codes, where something on this machine can.
public protocol QRDrawing: Sendable {
  /// - Returns: nil when nothing here makes codes, or the text would need more than version 4.
  func modules(of text: String) -> QRModules?
}

/// A machine without anything that makes codes.
public struct NoQRDrawing: QRDrawing {
  public init() {}

  public func modules(of text: String) -> QRModules? { nil }
}
