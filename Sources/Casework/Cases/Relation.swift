/// What the person at the kiosk is to the person applied for (N§9, H§22).
public enum Relation: String, Codable, Sendable, Hashable, CaseIterable {
  case parent
  /// 监护人 other than a parent.
  case guardian
  case spouse
  case child
  case sibling
  case grandparent
  case otherRelative

  /// Only parents and guardians apply for somebody under 16.
  public var mayActForChild: Bool {
    switch self {
    case .parent, .guardian: true
    case .spouse, .child, .sibling, .grandparent, .otherRelative: false
    }
  }
}
