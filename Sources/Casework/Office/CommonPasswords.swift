/// The commonest passwords, which nobody may choose (NIST 800-63B).
public struct CommonPasswords: Sendable {
  private let lookUp: @Sendable (String) -> Bool

  /// `lookUp` is handed the password in lower case.
  public init(lookUp: @escaping @Sendable (String) -> Bool) {
    self.lookUp = lookUp
  }

  /// Whether it is among them, in whatever case it is written.
  public func contains(_ password: String) -> Bool {
    lookUp(password.lowercased())
  }
}
