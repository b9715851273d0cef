/// How long a program took to answer, and how much it sent.
public struct TimedAnswer: Sendable, Hashable {
  /// From the write of the key to the last byte of the answer; the quiet that proved it the last
  /// is not counted. Nil when nothing came.
  public var milliseconds: Double?
  /// From the write of the key to the first byte of the answer.
  public var firstMilliseconds: Double?
  public var bytes: Int
}
