/// What a JSON value is.
public enum JSONKind: UInt8, Equatable, Sendable {
  case object
  case array
  case text
  case number
  case bool
  case null
}
