/// Where something was found.
struct FindingPlace {
  /// Beneath the data folder.
  let file: String
  var line: Int?
  /// The byte in the line, counted from 1.
  var column: Int?

  init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Another byte of the same line.
  func at(_ column: Int) -> FindingPlace { FindingPlace(file, line: line, column: column) }
}
