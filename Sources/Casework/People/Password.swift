/// What is wrong with a password that somebody wants to choose.
public enum PasswordProblem: Error, Sendable, Hashable {
  case empty
  /// Fewer than 8 characters; how many there are.
  case tooShort(Int)
  /// More than 128 characters or 512 bytes.
  case tooLong
  /// Among the commonest, which everybody tries first.
  case tooCommon
  case sameAsUserName
  /// The new one is the old one.
  case sameAsBefore
}

/// A new password that may be chosen: 8 to 128 characters of any kind, no composition rules
/// (NIST 800-63B).
///
/// It cannot be stored or compared, only handed to the hashing, and prints itself as dots.
public struct Password: Sendable {
  /// The longest that is looked at, in bytes.
  public static let mostBytes = 512

  /// Exactly as typed: blanks at the ends count.
  public let text: String

  /// `isCommon` says whether a password is among the commonest.
  public init(_ typed: String, for userName: UserName?, isCommon: (String) -> Bool)
    throws(PasswordProblem)
  {
    guard typed.utf8.count <= Self.mostBytes else { throw .tooLong }
    if typed.isEmpty { throw .empty }
    let count = typed.count
    guard count >= 8 else { throw .tooShort(count) }
    guard count <= 128 else { throw .tooLong }
    if let userName, typed.lowercased() == userName.text { throw .sameAsUserName }
    if isCommon(typed) { throw .tooCommon }
    text = typed
  }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { "••••••••" }
  public var debugDescription: String { description }
}
