/// One application as the station's queue shows it, known without reading its document.
public struct QueueRow: Sendable, Hashable {
  public let place: QueuePlace
  public let name: PersonName
  /// nil in records older than the search by initials.
  public let initials: NameInitials?
  /// The last four characters of the ID number.
  public let identityTail: String
  /// nil in records older than the search by mobile.
  public let mobile: Mobile?
  /// The visit that holds a place of the quota.
  public let visit: Visit?
  /// 1 for a first submission, more after corrections (复审).
  public let submissions: Int
  /// nil in records older than the filter by it; likewise the community.
  public let ground: Ground?
  public let community: DivisionCode?
  /// Who made the last decision that stands; nil when there is none.
  public let reviewer: UserName?

  /// A half day at the row's own station.
  public struct Visit: Sendable, Hashable {
    public let day: CalendarDay
    public let half: DayHalf

    public init(day: CalendarDay, half: DayHalf) {
      self.day = day
      self.half = half
    }
  }

  public var number: ApplicationNumber { place.number }
  public var status: ApplicationStatus { place.status }
  /// When it was last submitted.
  public var received: Moment { place.received }

  public init(
    place: QueuePlace,
    name: PersonName,
    initials: NameInitials?,
    identityTail: String,
    mobile: Mobile?,
    visit: Visit?,
    submissions: Int,
    ground: Ground? = nil,
    community: DivisionCode? = nil,
    reviewer: UserName? = nil
  ) {
    self.place = place
    self.name = name
    self.initials = initials
    self.identityTail = identityTail
    self.mobile = mobile
    self.visit = visit
    self.submissions = submissions
    self.ground = ground
    self.community = community
    self.reviewer = reviewer
  }

  /// The row of an application as it stands.
  public init(_ application: Application) {
    self.init(
      place: QueuePlace(application),
      name: application.info.name,
      initials: application.info.initials,
      identityTail: String(application.info.identity.text.suffix(4)),
      mobile: application.info.mobile,
      visit: application.heldSlot.map { Visit(day: $0.day, half: $0.half) },
      submissions: application.history.count {
        $0.event == .submitted || $0.event == .resubmitted
      },
      ground: application.info.ground,
      community: application.info.community,
      reviewer: application.review?.last?.by
    )
  }
}

/// Where a row stands in its station's queue: by status, those received first at the head.
public struct QueuePlace: Sendable, Hashable {
  public let status: ApplicationStatus
  public let received: Moment
  public let number: ApplicationNumber

  public init(status: ApplicationStatus, received: Moment, number: ApplicationNumber) {
    self.status = status
    self.received = received
    self.number = number
  }

  init(_ application: Application) {
    self.init(
      status: application.status,
      received: application.submittedAt,
      number: application.number
    )
  }
}
