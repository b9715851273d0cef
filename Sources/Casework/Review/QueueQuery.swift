/// A page of a station's queue: one status, in the order of receipt.
public struct QueueQuery: Sendable, Hashable {
  public var station: StationCode
  public var status: ApplicationStatus
  /// What the rows must fit; nil for all.
  public var words: SearchWords?
  /// The last row of the page before; nil for the first page. The row itself may have gone since.
  public var after: QueuePlace?
  /// At most so many rows.
  public var limit: Int

  public init(
    at station: StationCode,
    in status: ApplicationStatus,
    matching words: SearchWords? = nil,
    after: QueuePlace? = nil,
    limit: Int
  ) {
    self.station = station
    self.status = status
    self.words = words
    self.after = after
    self.limit = limit
  }
}
