import Foundation
import TestSupport
import Testing

/// Files made to hurt, each in a child: every one has an answer that people know, within the
/// limits, and neither memory nor a file nor a child is left behind.
///
/// `HOSTILE_FILES=50000` makes it many; `HOSTILE_SEED=N` repeats a run.
@Suite struct HostileFileTests {
  /// By what `hostile-files` says, each line once.
  private struct Report {
    let lines: [String: String]

    init(_ text: String) {
      lines = Dictionary(
        text.split(separator: "\n").compactMap { line in
          let parts = line.split(separator: ":", maxSplits: 1)
          return parts.count == 2
            ? (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)) : nil
        },
        uniquingKeysWith: { first, _ in first }
      )
    }

    func number(_ name: String) -> Int { lines[name].flatMap { Int($0) } ?? .max }

    /// The limits of a child, and what reading leaves in the parent.
    func expectWithinLimits(mostParent: Int) {
      #expect(number("slowest ms") <= 6_000)
      #expect(number("child KiB") <= 256 << 10)
      #expect(number("parent peak KiB") <= mostParent)
      #expect(number("files left open") == 0)
      #expect(lines["children left"] == "false")
    }
  }

  /// In KiB: the largest page, and as much again as is lent and given back in between.
  private static let pages = 3 * 16_000_000 / 1024 + 32 << 10

  private static func setting(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  @Test func `damaged files have answers that people know`() throws {
    let count = Self.setting("HOSTILE_FILES").flatMap { Int($0) } ?? 2_000
    let given = Self.setting("HOSTILE_SEED").flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 0...UInt64.max / 2)
    print("damaged files: HOSTILE_SEED=\(seed)")
    let program = BuiltProgram.path("hostile-files")
    let halves = (0..<2).map { half in
      ShellCommand("'\(program)' damaged \(seed + UInt64(half)) \((count + half) / 2)")
    }
    var answered = 0
    for half in halves {
      let (text, status) = half.finish()
      #expect(status == 0)
      let report = Report(text)
      report.expectWithinLimits(mostParent: Self.pages)
      let known = [
        "pixels", "notDecodable", "tooManyPixels", "tooCostly", "noSuchPage", "died",
      ]
      answered += known.compactMap { report.lines[$0].flatMap { Int($0) } }.reduce(0, +)
      #expect(report.number("pixels") > count / 20)
    }
    #expect(answered == count)
  }

  /// What the structure shows, and what the page may be: "pixels", or a reason. Where two are
  /// named, it depends on how fast the machine is.
  private static let named: [(name: String, structure: String, pages: [String])] = [
    ("png 30000×30000", "tooManyPixels", ["tooManyPixels"]),
    ("png 64 megapixels", "whole, png", ["pixels 4000×4000", "tooCostly"]),
    ("png 64 interlaced", "whole, png", ["pixels 4000×4000", "tooCostly"]),
    ("png 64 deep", "whole, png", ["pixels 4000×4000", "tooCostly"]),
    ("png too little data", "whole, png", ["notDecodable"]),
    ("png too much data", "whole, png", ["pixels 4000×4000", "tooCostly"]),
    ("png long texts", "whole, png", ["pixels 200×200"]),
    ("png and zip", "whole, png", ["pixels 200×200"]),
    ("jpeg 65500×65500", "tooManyPixels", ["tooManyPixels"]),
    ("jpeg 64 megapixels", "whole, jpeg", ["pixels 4000×4000", "tooCostly"]),
    ("jpeg 64 progressive", "whole, jpeg", ["tooCostly"]),
    ("jpeg 12 bits", "whole, jpeg", ["notDecodable"]),
    ("jpeg lossless", "whole, jpeg", ["notDecodable"]),
    ("jpeg no height", "damaged", ["notDecodable"]),
    ("jpeg 2000 scans", "whole, jpeg", ["notDecodable"]),
    ("jpeg and pdf", "whole, jpeg", ["pixels 200×160"]),
    ("pdf 420 MB", "whole, pdf", ["pixels 1626×2300", "tooCostly"]),
    ("pdf 420 MB in 1.6 KB", "whole, pdf", ["pixels 1626×2300", "tooCostly"]),
    ("pdf form in itself", "whole, pdf", ["pixels 1626×2300"]),
    ("pdf picture 30000×30000", "whole, pdf", ["tooCostly", "notDecodable", "pixels 1626×2300"]),
    ("pdf wide page", "whole, pdf", ["pixels 2300×1"]),
    ("pdf encrypted", "encryptedPDF", ["notDecodable"]),
    ("pdf late", "unknownType", ["pixels 1626×2300"]),
    ("pdf of 64 layers", "whole, pdf", ["tooCostly", "pixels 1626×2300"]),
    ("pdf cut", "damaged", ["notDecodable"]),
    ("png of nothing", "empty", ["notDecodable"]),
    ("png of zeros", "unknownType", ["notDecodable"]),
    ("jpeg of nothing", "empty", ["notDecodable"]),
    ("jpeg of zeros", "unknownType", ["notDecodable"]),
    ("pdf of nothing", "empty", ["notDecodable"]),
    ("pdf of zeros", "unknownType", ["notDecodable"]),
  ]

  @Test func `bombs and chimeras have their answers`() {
    let (text, status) = ShellCommand.run("'\(BuiltProgram.path("hostile-files"))' named")
    #expect(status == 0)
    let report = Report(text)
    report.expectWithinLimits(mostParent: Self.pages)
    for (name, structure, pages) in Self.named {
      let parts = (report.lines[name] ?? "").components(separatedBy: " | ")
      #expect(parts.first == structure && parts.count == 3, "\(name): \(parts)")
      #expect(parts.dropFirst().first.map { pages.contains($0) } == true, "\(name): \(parts)")
    }
  }
}
