/// A paper that an applicant may have to show.
public struct Material: Codable, Sendable, Hashable {
  /// The name by which it is filed.
  public let id: MaterialID
  /// What people call it.
  public let title: BilingualText
  /// What the scan must show to be accepted.
  public let requirement: BilingualText

  public init(id: MaterialID, title: BilingualText, requirement: BilingualText) {
    self.id = id
    self.title = title
    self.requirement = requirement
  }
}
