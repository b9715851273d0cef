/// 办事指南: what the permit gives, who may apply, the steps, the materials.
public struct Guide: Codable, Sendable {
  /// The pages of the guide, in the order they are read.
  public enum Topic: String, Codable, Sendable, CaseIterable {
    /// The six conveniences of 条例第十三条.
    case conveniences
    /// The four further benefits.
    case benefits
    case eligibility
    case steps
    case materials
  }

  /// One page: a heading, a line that leads in, and its points.
  public struct Section: Codable, Sendable {
    public let topic: Topic
    public let title: BilingualText
    public let lead: BilingualText
    public let points: [BilingualText]
    /// Where the text stands in law or in the service's guide.
    public let basis: BilingualText

    public init(
      topic: Topic,
      title: BilingualText,
      lead: BilingualText,
      points: [BilingualText],
      basis: BilingualText
    ) {
      self.topic = topic
      self.title = title
      self.lead = lead
      self.points = points
      self.basis = basis
    }
  }

  public let sections: [Section]

  public init(sections: [Section]) {
    self.sections = sections
  }

  public func section(_ topic: Topic) -> Section? {
    sections.first { $0.topic == topic }
  }
}
