/// The places whose six digits stand in front of resident numbers, looked up one at a time.
///
/// The look-up is a closure so that the office's table of 6,000 places can stay as it lies in the
/// program: a kiosk start reads none of it.
public struct IdentityRegions: Sendable {
  /// The place of one six-digit code.
  public struct Place: Sendable, Hashable {
    /// Spelled out from the province down: 安徽省合肥市肥东县.
    public let name: String
    public let standing: Standing

    public init(name: String, standing: Standing) {
      self.name = name
      self.standing = standing
    }
  }

  /// How surely a code is known; every one of these is good in a number, as a number keeps the
  /// place of its first issue for life.
  public enum Standing: Sendable, Hashable, CaseIterable {
    case inForce
    /// The place was renamed or merged away; its code ended.
    case retired
    /// Only the ministry's printed yearly lists have it: say that it is an old code.
    case printedLists
    /// Grouping codes that a single public list has: the weakest evidence.
    case otherLists
  }

  private let lookup: @Sendable (String) -> Place?

  /// `lookup` is handed six ASCII digits and answers `nil` for a code in no list at all.
  public init(lookup: @escaping @Sendable (String) -> Place?) {
    self.lookup = lookup
  }

  /// For lists short enough to be held whole.
  public init(places: [String: Place]) {
    self.init { places[$0] }
  }

  /// The place of this code; `nil` when no list has it.
  public func place(of code: String) -> Place? { lookup(code) }
}
