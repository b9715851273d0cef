/// Where an appointment slip goes: a text file on the applicant's stick, or paper.
public protocol SlipOutlet: Sendable {
  /// Whether there is a printer to print on.
  var canPrint: Bool { get }
  /// Writes the slip as a UTF-8 text file.
  /// - Returns: where it was written, for showing.
  /// - Throws: `SystemFailure`.
  func save(_ slip: String, named name: String) throws -> String
  /// - Throws: `SystemFailure`.
  func print(_ slip: String) throws
}
