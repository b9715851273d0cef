import TestSupport
import Testing
import TextUI

/// Nothing is missing from the gallery and nothing in it is stale.
@Suite struct InventoryTests {
  @Test func `every file in screens has its picture, and every picture its file`() throws {
    let names = Set(Pictures.all.map(\.name))
    let files = try ScreensFolder.pictures()
    #expect(files.subtracting(names) == [], "no picture draws these files any more")
    #expect(names.subtracting(files) == [], "record these")
  }

  @Test func `no two pictures share a file`() {
    let names = Pictures.all.map(\.name).sorted()
    let doubles = zip(names, names.dropFirst()).filter { $0 == $1 }.map(\.0)
    #expect(doubles == [])
  }

  @Test(arguments: Self.screenTypes)
  func `every page has Chinese and English pictures`(type: String) {
    let folder = Self.folder(of: type)
    let pictures = Pictures.all.filter { $0.page == folder }
    #expect(pictures.contains { $0.language == .chinese }, "screens/\(folder)")
    #expect(pictures.contains { $0.language == .english }, "screens/\(folder) in English")
  }

  @Test func `every table in Pages is in the gallery`() throws {
    let listed = try #require(Self.source("Pictures.swift"))
    let tables = try Self.tables()
    #expect(!tables.isEmpty)
    let missing = tables.filter { !listed.contains("    \($0),") }
    #expect(missing == [])
  }

  @Test func `a page's folder is its type's name with hyphens`() {
    #expect(Self.folder(of: "BasicInfoScreen") == "basic-info")
    #expect(Self.folder(of: "HelpScreen") == "help")
  }

  /// The types that are pages, found where they are declared.
  static let screenTypes: [String] =
    SourceTree.files(of: "TextUI", "ApplicantScreens", "StaffScreens").flatMap { file in
      file.code.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let name = parts[0].split(separator: " ").last,
          parts[0].contains("struct ")
        else { return nil }
        let protocols = parts[1].split { " ,{".contains($0) }
        let isScreen = protocols.contains { pageProtocols.contains(String($0)) }
        return isScreen ? String(name) : nil
      }
    }

  private static let pageProtocols = [
    "Screen", "SignedInScreen", "HalfFilledScreen", "DeskScreen",
  ]

  /// BasicInfoScreen → basic-info
  static func folder(of type: String) -> String {
    let name = type.hasSuffix("Screen") ? type.dropLast(6) : type[...]
    return name.reduce(into: "") { folder, letter in
      if letter.isUppercase, !folder.isEmpty { folder += "-" }
      folder += letter.lowercased()
    }
  }
}
