/// A short message to an applicant. Kept with the change it tells of, delivered later.
public struct Message: Codable, Sendable, Hashable {
  public enum State: String, Codable, Sendable, Hashable {
    /// 待发
    case waiting
    /// 已发
    case sent
    /// 失败
    case failed
    /// The decision it told of was taken back before it left.
    case withdrawn
  }

  /// The application's number and which of its messages it is: A0000000001-2.
  public let id: String
  public let account: UserName
  public let to: Mobile
  public let text: String
  public let at: Moment
  public internal(set) var state: State
  /// It is not handed over before; nil: at once.
  public internal(set) var notBefore: Moment?
  /// How often it was handed over, or was about to be.
  public internal(set) var attempts: Int?
  /// Why the last attempt failed, in the gateway's words.
  public internal(set) var failure: String?
  public internal(set) var sentAt: Moment?

  /// The message about an application as it stands now; nil when the office has no text for it.
  public init?(
    _ kind: MessageTemplates.Kind,
    about application: Application,
    day: CalendarDay? = nil,
    office: Office,
    at moment: Moment
  ) {
    var values: [MessageTemplates.Placeholder: String] = [
      .number: application.number.text,
      .name: application.info.name.masked,
      .count: String(application.marks.count),
    ]
    values[.station] = office.stations.station(application.info.station)?.name
    values[.day] = (day ?? application.slot?.day).map { "\($0.month)月\($0.day)日" }
    guard let text = office.messages.message(kind, filling: values) else { return nil }
    id = "\(application.number.text)-\(application.revision)"
    account = application.account
    to = application.info.mobile
    self.text = text
    at = moment
    state = .waiting
  }
}
