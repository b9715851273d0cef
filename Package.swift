// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "juzhu",
  products: [
    .executable(name: "juzhu", targets: ["juzhu"]),
    // Only for the journeys: preloaded, it moves the clock of the program under test.
    .library(name: "CTestClock", type: .dynamic, targets: ["CTestClock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The rules: what an application is and what each person may do to it. Imports nothing.
    .target(name: "Casework"),
    // Frames of cells, keys, widgets, the stack of screens. Imports nothing.
    .target(name: "TextUI"),
    // Reads and writes JSON texts: strictly, with the place of every fault. Imports nothing.
    .target(name: "StrictJSON"),
    // What the rules say in a person's words: refusals, statuses, fields, days.
    .target(name: "CaseWords", dependencies: ["Casework", "TextUI"]),
    // The pages an applicant walks through at the kiosk.
    .target(
      name: "ApplicantScreens",
      dependencies: ["CaseWords", "Casework", "DocumentViewing", "TextUI"]
    ),
    // The pages on which the police station reviews and serves.
    .target(
      name: "StaffScreens",
      dependencies: ["CaseWords", "Casework", "DocumentViewing", "TextUI"]
    ),
    // Keeps cases as JSON lines that many processes change safely.
    .target(
      name: "CaseFiles",
      dependencies: ["Casework", "StrictJSON", "CLinuxFiles", "CSharedMemory"]
    ),
    // Atomics, futex and CRC-32C for memory that many processes have mapped.
    .target(name: "CSharedMemory"),
    // The applicant's own files: beneath the allowed folders, and nothing else of the disk.
    .target(name: "AllowedFolders", dependencies: ["Casework", "CLinuxFiles"]),
    .target(name: "CLinuxFiles"),
    // What sends short messages: smstools, gammu, or a program of the office's own.
    .target(name: "Gateways", dependencies: ["Casework"]),
    // The English for every Chinese phrase: one string catalogue, embedded.
    .target(name: "Words", dependencies: ["TextUI", "CWords", "StrictJSON"]),
    .target(name: "CWords", exclude: ["Localizable.xcstrings"]),
    // The office's facts, embedded, and overridden by the office's own files.
    .target(name: "OfficeData", dependencies: ["Casework", "COfficeData", "StrictJSON"]),
    .target(name: "COfficeData", exclude: ["data"]),
    // The real terminal: bytes in, cells out, signals, restore.
    .target(name: "Curses", dependencies: ["TextUI", "CNCurses"]),
    .target(
      name: "CNCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    // libchafa, opened at run time: pictures as cells.
    .target(name: "Chafa", dependencies: ["TextUI", "CChafa"]),
    .target(name: "CChafa"),
    // What applicants and reviewers look at documents with.
    .target(name: "DocumentViewing", dependencies: ["CaseWords", "Casework", "TextUI"]),
    // libsodium, opened at run time: password hashes, fingerprints, sealed documents.
    .target(name: "Sodium", dependencies: ["Casework", "CSodium"]),
    .target(name: "CSodium"),
    // Pages of documents as pixels, decoded in confined children of our own program.
    .target(name: "DocumentDecoding", dependencies: ["Casework", "CDocumentDecoding"]),
    .target(name: "CDocumentDecoding"),
    // Made-up papers as pixels and as PNG files, for the demonstration and for tests.
    .target(name: "PaperDrawing", dependencies: ["Casework"]),
    // libqrencode, opened at run time: the code that is scanned at the window.
    .target(name: "QRCodes", dependencies: ["TextUI", "CQRCodes"]),
    .target(name: "CQRCodes"),
    // The command line: puts the rooms together and runs the loop.
    .executableTarget(
      name: "juzhu",
      dependencies: [
        "Casework", "CaseFiles", "AllowedFolders", "OfficeData", "TextUI", "ApplicantScreens",
        "Chafa", "Curses", "DocumentDecoding", "Gateways", "PaperDrawing", "QRCodes", "Sodium",
        "StaffScreens", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .target(
      name: "TestSupport",
      dependencies: [
        "CaseWords", "Casework", "TextUI", "ApplicantScreens", "OfficeData", "PaperDrawing",
        "Words", "CTestTerminal",
      ],
      path: "Tests/TestSupport"
    ),
    .target(
      name: "CTestTerminal",
      path: "Tests/CTestTerminal",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]
    ),
    .target(name: "CTestClock", path: "Tests/CTestClock"),
    // libsqlite3, opened at run time, for juzhu-bench to compare with.
    .target(name: "CTestSQLite", path: "Tests/CTestSQLite"),
    // The other halves of libturbojpeg and zlib, opened at run time: make what the tests decode.
    .target(name: "CTestCodecs", path: "Tests/CTestCodecs"),
    // Pictures and PDFs of every form, made by hand or by libturbojpeg.
    .target(
      name: "MadeDocuments",
      dependencies: ["CTestCodecs"],
      path: "Tests/MadeDocuments"
    ),
    // Lets children decode damaged files by the thousand, and says what became of them and of it.
    .executableTarget(
      name: "hostile-files",
      dependencies: ["DocumentDecoding", "Casework", "MadeDocuments", "TestSupport"],
      path: "Tests/HostileFiles"
    ),
    // Confines itself as a decoder does, and tries to get out.
    .executableTarget(
      name: "confinement-probe",
      dependencies: ["CDocumentDecoding"],
      path: "Tests/ConfinementProbe",
      // Without Swift's own library, which lies where a confined program cannot read.
      linkerSettings: [.unsafeFlags(["-static-stdlib"])]
    ),
    // A page for the tests of the terminal: says what was typed, leaves, crashes.
    .executableTarget(
      name: "terminal-probe",
      dependencies: ["Curses", "TextUI"],
      path: "Tests/TerminalProbe"
    ),
    // How fast the real program is, beside its peers; the tests only see that it works.
    .executableTarget(
      name: "juzhu-bench",
      dependencies: [
        "TestSupport", "TextUI", "Casework", "CaseFiles", "Sodium", "CTestSQLite",
        "Chafa", "DocumentDecoding", "MadeDocuments",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/JuzhuBench"
    ),
    .testTarget(
      name: "CaseworkTests",
      dependencies: ["Casework", "OfficeData", "PaperDrawing", "TestSupport"]
    ),
    .testTarget(
      name: "StrictJSONTests",
      dependencies: ["StrictJSON", "OfficeData", "CaseFiles", "TestSupport"]
    ),
    .testTarget(name: "ChafaTests", dependencies: ["Chafa", "TestSupport"]),
    .testTarget(name: "TextUITests", dependencies: ["TextUI", "TestSupport"]),
    .testTarget(
      name: "CaseFilesTests",
      dependencies: ["CaseFiles", "Sodium", "TestSupport", "store-storm"],
      exclude: ["StageOneStore"]
    ),
    // One of the many processes that CaseFilesTests lets loose on one store.
    .executableTarget(
      name: "store-storm",
      dependencies: ["CaseFiles", "Casework", "Sodium", "TestSupport"],
      path: "Tests/StoreStorm"
    ),
    .testTarget(
      name: "GatewaysTests",
      dependencies: [
        "Casework", "CaseFiles", "Gateways", "Sodium", "TestSupport", "juzhu", "store-storm",
      ]
    ),
    .testTarget(name: "AllowedFoldersTests", dependencies: ["AllowedFolders", "TestSupport"]),
    .testTarget(name: "OfficeDataTests", dependencies: ["OfficeData", "TestSupport"]),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "TestSupport", "terminal-probe"]),
    .testTarget(name: "PaperDrawingTests", dependencies: ["PaperDrawing", "TestSupport"]),
    .testTarget(name: "SodiumTests", dependencies: ["Sodium", "TestSupport"]),
    .testTarget(name: "QRCodesTests", dependencies: ["QRCodes", "TextUI", "TestSupport"]),
    .testTarget(
      name: "DocumentDecodingTests",
      dependencies: [
        "DocumentDecoding", "CDocumentDecoding", "AllowedFolders", "Casework", "Sodium",
        "MadeDocuments", "TestSupport",
        "confinement-probe", "hostile-files", "juzhu", "juzhu-bench",
      ]
    ),
    .testTarget(
      name: "PictureTests",
      dependencies: [
        "CaseWords", "ApplicantScreens", "DocumentViewing", "StaffScreens", "TestSupport",
      ]
    ),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "PaperDrawing", "TestSupport", "Casework", "CaseFiles", "QRCodes", "Sodium", "juzhu",
        "juzhu-bench",
      ]
    ),
    .testTarget(name: "StructureTests", dependencies: ["TestSupport"]),
  ]
)

if Context.environment["CI"] != nil {
  for target in package.targets where target.type != .plugin {
    let settings = target.swiftSettings ?? []
    target.swiftSettings = settings + [.treatAllWarnings(as: .error)]
  }
}
