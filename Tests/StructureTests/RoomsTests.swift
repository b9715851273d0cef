import TestSupport
import Testing

/// Which room may open the door of which: the compiler guards what Package.swift says, and this
/// guards what Package.swift and the files may say.
@Suite struct RoomsTests {
  /// What each room may import; a room that is not named here must be added with care.
  static let doors: [String: Set<String>] = [
    "Casework": [],
    "TextUI": [],
    "StrictJSON": [],
    "CaseWords": ["Casework", "TextUI"],
    "DocumentViewing": ["CaseWords", "Casework", "TextUI"],
    "ApplicantScreens": ["CaseWords", "Casework", "DocumentViewing", "TextUI"],
    "StaffScreens": ["CaseWords", "Casework", "DocumentViewing", "TextUI"],
    "Chafa": ["TextUI", "CChafa"],
    "CaseFiles": [
      "Casework", "StrictJSON", "CLinuxFiles", "CSharedMemory", "FoundationEssentials", "Glibc",
      "Synchronization",
    ],
    "AllowedFolders": ["Casework", "CLinuxFiles", "Glibc"],
    "Words": ["TextUI", "CWords", "StrictJSON"],
    "OfficeData": ["Casework", "COfficeData", "StrictJSON", "Glibc"],
    "Curses": ["TextUI", "CNCurses", "Glibc"],
    "DocumentDecoding": ["Casework", "CDocumentDecoding", "Glibc", "Synchronization"],
    "Gateways": ["Casework", "Glibc"],
    "PaperDrawing": ["Casework"],
    "Sodium": ["Casework", "CSodium", "Glibc", "Synchronization"],
    "QRCodes": ["TextUI", "CQRCodes"],
  ]

  @Test(arguments: SourceTree.files.filter { $0.room != "juzhu" })
  func `a file imports only what its room may`(file: SwiftFile) throws {
    let allowed = try #require(Self.doors[file.room], "the room is not in the table")
    #expect(Set(file.imports).subtracting(allowed) == [])
  }

  @Test(arguments: SourceTree.files)
  func `nobody imports the whole Foundation`(file: SwiftFile) {
    #expect(!file.imports.contains("Foundation"))
  }

  @Test func `only Curses knows ncurses`() {
    let others = SourceTree.files.filter { $0.room != "Curses" && $0.imports.contains("CNCurses") }
    #expect(others.map(\.path) == [])
  }

  @Test func `the rooms are found`() {
    #expect(Set(SourceTree.files.map(\.room)).isSuperset(of: ["Casework", "TextUI", "juzhu"]))
  }
}
