import Casework
import StrictJSON

/// Why a file of the office cannot be used: which file, where, what, and what to do about it.
public struct OfficeDataProblem: Error, Sendable, Equatable {
  /// The file's name without its folder.
  public let file: String
  /// As an editor shows it; nil when it is the contents that do not fit together.
  public let place: TextPlace?
  /// What is wrong.
  public let what: BilingualText

  /// What the administrator can do in every case.
  public static let advice = BilingualText(
    zh: "请改正该文件；或将其移走，改用内置数据。",
    en: "Correct the file, or move it away to use the built-in data."
  )

  init(_ file: String, at place: TextPlace? = nil, zh: String, en: String) {
    self.file = file
    self.place = place
    what = BilingualText(zh: zh, en: en)
  }
}

extension OfficeDataProblem: CustomStringConvertible {
  /// One line for the log, in English.
  public var description: String {
    let position = place.map { ":\($0)" } ?? ""
    return "office data \(file)\(position): \(what.en). \(Self.advice.en)"
  }
}
