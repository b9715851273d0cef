/// The texts of the short messages, with {placeholders}; the office may reword them.
public struct MessageTemplates: Codable, Sendable {
  /// What a message tells.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case submitted
    case passed
    /// Passed only when the booked day had gone by.
    case passedLate
    case returned
    case ineligible
    case dayClosed
    case dayBefore
    /// The booked day went by without a review in time: another is to be chosen.
    case dayLapsed
    case cancelled
    case noShow
    case endorsement

    /// What there is a value for when the message is written.
    public var placeholders: Set<Placeholder> {
      switch self {
      case .submitted, .passed, .dayClosed, .dayBefore, .dayLapsed, .cancelled, .noShow,
        .endorsement:
        [.number, .name, .station, .day]
      case .passedLate, .ineligible: [.number, .name, .station]
      case .returned: [.number, .name, .station, .count]
      }
    }
  }

  /// What is filled in. The ID number is not among them: it never stands in a message.
  public enum Placeholder: String, Sendable, CaseIterable {
    /// The number of the application.
    case number = "编号"
    /// The day the message is about.
    case day = "日期"
    /// The name, masked (梅**).
    case name = "姓名"
    /// The police station of the appointment.
    case station = "派出所"
    /// How many places need correcting.
    case count = "处数"
  }

  /// By the raw value of `Kind`.
  public let texts: [String: String]

  public init(texts: [String: String]) {
    self.texts = texts
  }

  /// The message with its placeholders filled in; nil when the office has no text of the kind.
  ///
  /// What is filled in is not searched again; a placeholder without value stays as it is written.
  public func message(_ kind: Kind, filling values: [Placeholder: String]) -> String? {
    guard let template = texts[kind.rawValue] else { return nil }
    var message = ""
    var rest = template[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      message += rest[..<open]
      rest = rest[open...]
      guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = String(rest.utf8[rest.utf8.index(after: open)..<close]) ?? ""
      let value = Placeholder(rawValue: name).flatMap { values[$0] }
      message += value ?? String(rest[...close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    return message + rest
  }
}
