/// Why a JSON text cannot be used: where, and what is wrong there.
public struct StrictJSONProblem: Error, Equatable, Sendable {
  /// The byte, counted from 0 in the bytes that were handed in.
  public let offset: Int
  /// The same place as an editor shows it.
  public let place: TextPlace
  /// Where in the contents, as `rules[3].mark`; empty for the whole, and when the form is broken.
  public let path: String
  public let fault: JSONFault

  /// What is wrong in English, with the path when there is one; without place and full stop.
  public var english: String { (path.isEmpty ? "" : path + ": ") + fault.english }

  /// What is wrong in Chinese, with the path when there is one; without place and full stop.
  public var chinese: String { (path.isEmpty ? "" : path + "：") + fault.chinese }

  init(_ failure: JSONFailure, path: String = "", in bytes: [UInt8]) {
    offset = failure.offset
    place = TextPlace(of: failure.offset, in: bytes)
    self.path = path
    fault = failure.fault
  }
}

extension StrictJSONProblem: CustomStringConvertible {
  /// One line for the log: `3:14: rules[3].mark: a text is wanted, not a number`.
  public var description: String { "\(place): \(english)" }
}
