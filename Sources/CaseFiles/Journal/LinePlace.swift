/// Where a line of the journal stands.
struct LinePlace: Sendable, Hashable {
  let segment: Int32
  let offset: Int32
  /// Bytes, without the newline.
  let length: Int32
}
