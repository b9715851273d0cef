/// A fault at a byte, before its line and path are looked for.
struct JSONFailure: Error, Equatable {
  /// Counted from 0.
  let offset: Int
  let fault: JSONFault

  init(_ fault: JSONFault, at offset: Int) {
    self.offset = offset
    self.fault = fault
  }
}
