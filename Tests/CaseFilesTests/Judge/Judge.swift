import Foundation

/// Judges a data folder from outside, by the description of its format alone (store.md 3.1, 3.4,
/// 3.7 and README): none of the store's own code reads anything here.
struct Judge {
  private(set) var journal: JudgedJournal
  private(set) var cases = JudgedCases()
  private(set) var index: JudgedIndex
  /// The sequence of the line that an actor has written, and how many.
  private(set) var lines: [String: [Int]] = [:]
  /// What is wrong, in words; at most a few of each kind.
  private(set) var complaints: [String] = []

  /// - Parameter places: of every half day at every station.
  init(_ folder: String, places: Int = .max) throws {
    journal = try JudgedJournal(folder)
    index = JudgedIndex(folder)
    cases.places = places
    while let line = try journal.next() {
      lines[line.actor, default: []].append(line.sequence)
      cases.take(line)
      if line.sequence == index.upto {
        index.compare(
          with: cases.keys,
          applications: cases.applications.count,
          entries: cases.desk.entries
        )
      }
    }
    cases.finish()
    complaints = journal.complaints + cases.complaints + index.complaints
    complaints += JudgedFiles(folder).complaints(about: cases)
  }
}

/// Collects complaints, and stops at forty.
protocol Complaining {
  var complaints: [String] { get set }
}

extension Complaining {
  /// Complains unless the condition holds.
  mutating func expect(_ condition: Bool, _ what: String) {
    if !condition, complaints.count < 40 { complaints.append(what) }
  }
}
