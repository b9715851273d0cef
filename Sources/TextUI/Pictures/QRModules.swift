/// The dark and light squares of a QR code of version 1 to 4, without the quiet zone.
public struct QRModules: Sendable, Hashable {
  /// Modules of one side: 21, 25, 29 or 33.
  public let side: Int
  private let squares: [Bool]

  /// The widest there is: version 4 still fits a page of 80×24 cells.
  public static let mostSide = 33

  /// - Parameter dark: row by row; nil unless they are the square of a version 1 to 4.
  public init?(dark: [Bool]) {
    guard let side = [21, 25, 29, Self.mostSide].first(where: { $0 * $0 == dark.count }) else {
      return nil
    }
    self.side = side
    squares = dark
  }

  /// Whether the module is dark; none outside the code is, for there is the quiet zone.
  public func isDark(_ x: Int, _ y: Int) -> Bool {
    guard (0..<side).contains(x), (0..<side).contains(y) else { return false }
    return squares[y * side + x]
  }
}
