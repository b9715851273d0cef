import ArgumentParser
import Casework
import OfficeData

/// Where the data are; the office's own settings among them override the built-in ones.
struct DataOption: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: "数据文件夹；默认 $JUZHU_DATA，否则 ~/.local/share/juzhu (the data folder)"
  )
  var given: String?

  var folder: String { DataFolder.path(given: given) }

  /// The office's facts: the built-in ones, each overridden by a file of the same name in
  /// `office/` of the data folder. Throws `StartProblem`.
  func office() throws -> Office {
    try StartProblem.explaining { try OfficeFiles.load(overridingFrom: folder + "/office") }
  }
}
