/// Every fact of the office that the rules ask for, and nothing of any person.
///
/// The large tables are handed in as closures and asked for when they are needed, because the
/// kiosk must paint its first page before anybody opens a picker; the closure keeps what it made.
public struct Office: Sendable {
  private let divisionsNow: @Sendable () -> Divisions
  private let stationsNow: @Sendable () -> Stations
  private let materialsNow: @Sendable () -> MaterialsMatrix
  private let guideNow: @Sendable () -> Guide
  private let samplesNow: @Sendable () -> Samples
  private let messagesNow: @Sendable () -> MessageTemplates
  private let reasonsNow: @Sendable () -> PresetReasons

  /// Which days the office works.
  public let workdays: Workdays
  /// The places that stand in ID numbers.
  public let regions: IdentityRegions
  /// Places a day at the windows.
  public let quota: Quota
  /// Days on which a station is shut.
  public let closures: Closures
  /// Passwords that nobody may choose.
  public let commonPasswords: CommonPasswords
  /// Pinyin, and finding names by it.
  public let romanization: Romanization
  /// When the kiosk warns and wipes.
  public let idle: IdleTimes
  /// When the windows are open and reviews are made.
  public let hours: OfficeHours

  /// Districts, streets, communities.
  public var divisions: Divisions { divisionsNow() }
  /// The police stations.
  public var stations: Stations { stationsNow() }
  /// Which materials are asked of whom.
  public var materials: MaterialsMatrix { materialsNow() }
  /// 办事指南.
  public var guide: Guide { guideNow() }
  /// The marked samples.
  public var samples: Samples { samplesNow() }
  /// The texts of the short messages.
  public var messages: MessageTemplates { messagesNow() }
  /// What reviewers usually find wrong.
  public var reasons: PresetReasons { reasonsNow() }

  /// The seven tables are evaluated at every use: hand in a stored value, not a computation.
  public init(
    divisions: @autoclosure @escaping @Sendable () -> Divisions,
    stations: @autoclosure @escaping @Sendable () -> Stations,
    materials: @autoclosure @escaping @Sendable () -> MaterialsMatrix,
    guide: @autoclosure @escaping @Sendable () -> Guide,
    samples: @autoclosure @escaping @Sendable () -> Samples,
    messages: @autoclosure @escaping @Sendable () -> MessageTemplates,
    reasons: @autoclosure @escaping @Sendable () -> PresetReasons = PresetReasons(),
    workdays: Workdays,
    regions: IdentityRegions,
    quota: Quota = Quota(),
    closures: Closures = Closures(),
    commonPasswords: CommonPasswords,
    romanization: Romanization,
    idle: IdleTimes = IdleTimes(),
    hours: OfficeHours = .usual
  ) {
    divisionsNow = divisions
    stationsNow = stations
    materialsNow = materials
    guideNow = guide
    samplesNow = samples
    messagesNow = messages
    reasonsNow = reasons
    self.workdays = workdays
    self.regions = regions
    self.quota = quota
    self.closures = closures
    self.commonPasswords = commonPasswords
    self.romanization = romanization
    self.idle = idle
    self.hours = hours
  }
}
