import Foundation

/// What stands beside the journal: attached files under their SHA-256, and drafts.
struct JudgedFiles: Complaining {
  var complaints: [String] = []
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  func complaints(about cases: JudgedCases) -> [String] {
    var copy = self
    for digits in Set(cases.applications.values.flatMap(\.documents)).sorted() {
      let path = "3-attachments/\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))/\(digits)"
      let bytes = try? JudgedJournal.bytes("\(folder)/\(path)")
      copy.expect(bytes != nil, "\(path) is missing")
      if let bytes { copy.expect(JudgedDigest.hex(of: bytes) == digits, "\(path) is another") }
    }
    for name in drafts() {
      copy.expect(Self.draft(folder, name) != nil, "the draft of \(name) is damaged")
    }
    return copy.complaints
  }

  private func drafts() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/drafts")) ?? []
    return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
  }

  /// The draft of an account; nil when it is missing or damaged.
  static func draft(_ folder: String, _ account: String) -> [String: Any]? {
    guard let bytes = try? JudgedJournal.bytes("\(folder)/drafts/\(account).json"),
      bytes.last == 10, let read = JudgedChecksum.object(bytes.dropLast())
    else { return nil }
    return read.object["draft"] as? [String: Any]
  }
}
