import Casework

/// The form in which one data file lies on disk, and the fact that it becomes.
protocol OfficeFile: Decodable {
  associatedtype Fact: Sendable
  static var name: String { get }

  /// Throws what is wrong with the contents, although the form is right.
  func fact() throws(OfficeDataProblem) -> Fact
}
