import TestSupport

/// What a file may be called.
enum FileNames {
  private static let kinds = ["struct", "enum", "class", "protocol", "actor", "extension"]

  /// A type it declares, `Type+Subject`, or the subject of extensions (HomeDrawing).
  static func fits(_ file: SwiftFile) -> Bool {
    let words = file.code.split { " \n<:,({})[]".contains($0) }.map(String.init)
    let declared = zip(words, words.dropFirst()).filter { kinds.contains($0.0) }
    let types = declared.flatMap { [$0.1] + $0.1.split(separator: ".").map(String.init) }
    let isOfExtensions = declared.first?.0 == "extension"
    return types.contains(file.name) || isOfExtensions || several.contains(file.path)
  }

  /// Files of a few types so small and so close that no one of them names it.
  private static let several: Set = ["TextUI/Frame/Geometry.swift"]
}
