/// A short message to an applicant. Kept with the change it tells of, delivered later.
public struct Message: Codable, Sendable, Hashable {
  public enum State: String, Codable, Sendable, Hashable {
    /// 待发
    case waiting
    /// A deliverer has it in hand; unless that one died, it is something else within minutes.
    case underWay
    /// The gateway has it; whether it went out is told later.
    case handedOver
    /// 已发
    case sent
    /// 失败
    case failed
    /// What it told of no longer held before it left.
    case withdrawn

    /// Whether something is still to be done about it.
    public var isOpen: Bool {
      switch self {
      case .waiting, .underWay, .handedOver: true
      case .sent, .failed, .withdrawn: false
      }
    }
  }

  /// The application's number and which of its messages it is: A0000000001-2, or
  /// A0000000001-d20261127 for the reminder of that day's visit, or A0000000001-l20261127 for word
  /// that the day went by.
  public let id: String
  public let account: UserName
  public let to: Mobile
  public let text: String
  public let at: Moment
  public internal(set) var state: State
  /// Nothing is done about it before; nil: at once.
  public internal(set) var notBefore: Moment?
  /// How often it was handed over, or was about to be.
  public internal(set) var attempts: Int?
  /// Why the last attempt failed, in the gateway's words.
  public internal(set) var failure: String?
  public internal(set) var sentAt: Moment?
  /// It may have gone out once more: nobody knows whether the attempt before reached the person.
  public internal(set) var mayBeTwice: Bool?
  /// The visit that it reminds of: once that is no longer ahead, it is not sent.
  public let visitDay: CalendarDay?

  /// When the deliverer looks at it next; nil when it is over. By this the outbox is sorted.
  public var dueAt: Moment? { state.isOpen ? notBefore ?? at : nil }

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
    // An office that has replaced its list may no longer know the station.
    values[.station] = office.stations.station(application.info.station)?.name ?? "派出所"
    values[.day] = (day ?? application.slot?.day).map { "\($0.month)月\($0.day)日" }
    guard let text = office.messages.message(kind, filling: values) else { return nil }
    id = Self.id(kind, about: application, day: day)
    visitDay = kind == .dayBefore ? application.slot?.day : nil
    account = application.account
    to = application.info.mobile
    self.text = text
    at = moment
    state = .waiting
  }

  /// What the passing of days calls for is known by its day, so that no change of the case sends it
  /// again.
  static func id(
    _ kind: MessageTemplates.Kind,
    about application: Application,
    day: CalendarDay? = nil
  ) -> String {
    let letter = kind == .dayBefore ? "d" : kind == .dayLapsed ? "l" : nil
    if let letter, let day = day ?? application.slot?.day {
      return "\(application.number.text)-\(letter)\(day.description.filter { $0 != "-" })"
    }
    return "\(application.number.text)-\(application.revision)"
  }

  /// The application that a message of this id is about.
  static func application(of id: String) -> ApplicationNumber? {
    guard id.utf8.count <= 64, let end = id.firstIndex(of: "-") else { return nil }
    return ApplicationNumber(storedText: String(id[..<end]))
  }
}
