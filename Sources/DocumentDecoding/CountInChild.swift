import Casework
import Synchronization

/// The pages of a PDF that a child of ours is counting.
final class CountInChild: PageCountInMaking {
  /// The child and what it has said; without a child it is over.
  private struct Work: ~Copyable {
    var child: DecodingChild?
    var said: [UInt8] = []
    var count: Int?
  }

  /// What is heard of a child; a damaged file makes it say a lot.
  private static let mostBytes = 64 << 10

  private let work: Mutex<Work>

  init(_ task: DecodingTask, _ file: [UInt8]) {
    do throws(NotStarted) {
      work = Mutex(Work(child: try task.start(file)))
    } catch {
      work = Mutex(Work(child: nil, count: 0))
    }
  }

  func advance(milliseconds: Int) -> Int? {
    work.withLock { work in
      if let count = work.count { return count }
      var said = work.said
      let ending = work.child?.listen(milliseconds: milliseconds) { bytes in
        said += bytes.prefix(Self.mostBytes - said.count)
        return true
      }
      work.said = said
      guard ending != nil else { return nil }
      work.child = nil
      work.count = Self.count(told: said)
      return work.count
    }
  }

  /// Asked for a page that cannot be, pdftoppm says "… can not be after the last page (12)."
  static func count(told said: [UInt8]) -> Int {
    let words = Array("the last page (".utf8)
    let start = said.indices.first { place in
      said[place] == words[0] && said[place...].starts(with: words)
    }
    guard let start else { return 0 }
    let digits = said[(start + words.count)...].prefix { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    guard 1...4 ~= digits.count else { return 0 }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
