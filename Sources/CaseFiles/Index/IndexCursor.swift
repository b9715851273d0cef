import Casework

/// Entries in the order of their keys' bytes, each key once.
protocol IndexCursor {
  /// The next entry; nil behind the last.
  /// - Throws: `SystemFailure.damaged` naming the place.
  mutating func next() throws(SystemFailure) -> IndexEntry?
}
