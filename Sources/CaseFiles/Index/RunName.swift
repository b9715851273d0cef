/// Which transactions a run covers; its file is named for them, so that names sort by age.
struct RunName: Equatable, Sendable {
  /// The first transaction whose keys it holds.
  let first: Int
  /// The last one.
  let last: Int

  init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// As every block of the run says it: "0000000001-0000004096".
  var range: String { "\(StoreFolder.padded(first))-\(StoreFolder.padded(last))" }
  /// The file's name beneath 2-index.
  var file: String { "run-\(range).jsonl" }
  /// The file's name until it is whole.
  var temporary: String { "run-\(range).tmp" }

  /// nil unless it is exactly a finished run's file name.
  init?(file: String) {
    let numbers = file.dropFirst(4).dropLast(6).split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    self.init(first: numbers[0], last: numbers[1])
    guard first > 0, first <= last, self.file == file else { return nil }
  }
}
