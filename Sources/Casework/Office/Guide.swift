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
    /// What the page is about.
    public let topic: Topic
    /// Its heading.
    public let title: BilingualText
    /// The line above the points.
    public let lead: BilingualText
    /// In the order they are read.
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

  /// One a topic, in reading order.
  public let sections: [Section]

  public init(sections: [Section]) {
    self.sections = sections
  }

  /// The page of a topic; the built-in guide and every checked file have all of them.
  public func section(_ topic: Topic) -> Section? {
    sections.first { $0.topic == topic }
  }
}
