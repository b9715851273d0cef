import Casework
import FoundationEssentials
import TestSupport
import Testing

struct AuditCheckTests {
  private let surroundings = FixedSurroundings().surroundings

  private func chain(_ count: Int) throws -> [AuditEntry] {
    var chain: [AuditEntry] = []
    for number in 0..<count {
      let event = AuditEvent(at: .sample, by: "wangli", .viewed, subject: "A\(number)")
      chain.append(try AuditEntry(event, after: chain.last, surroundings.fingerprints))
    }
    return chain
  }

  private func check(_ chain: [AuditEntry]) throws -> AuditCheck {
    try AuditCheck(surroundings.fingerprints) { after, limit in
      Array(chain.dropFirst(after).prefix(min(limit, 7)))
    }
  }

  /// The entry with one text of its stored form put for another.
  private func forged(_ entry: AuditEntry, _ old: String, _ new: String) throws -> AuditEntry {
    let text = String(decoding: try JSONEncoder().encode(entry), as: UTF8.self)
    #expect(text.contains(old))
    let changed = text.replacing(old, with: new)
    return try JSONDecoder().decode(AuditEntry.self, from: Data(changed.utf8))
  }

  @Test(arguments: [0, 1, 30])
  func `a chain as it was written is right`(count: Int) throws {
    let found = try check(chain(count))
    #expect(found.bad == nil)
    #expect(found.sound == count)
    #expect(try found.last == chain(count).last)
  }

  @Test(arguments: [
    ("wangli", "wangla"), ("viewed", "passed"), ("\"A12\"", "\"A13\""), ("01:41:07", "01:41:08"),
  ])
  func `the first changed entry is named`(old: String, new: String) throws {
    var chain = try chain(30)
    chain[12] = try forged(chain[12], old, new)
    chain[20] = try forged(chain[20], "wangli", "wangle")
    let found = try check(chain)
    #expect(found.sound == 12)
    #expect(found.bad == chain[12])
  }

  @Test func `a missing, doubled or swapped entry is named`() throws {
    let whole = try chain(30)
    var chain = whole
    chain.remove(at: 5)
    #expect(try check(chain).sound == 5)
    chain = whole
    chain.insert(whole[5], at: 6)
    #expect(try check(chain).sound == 6)
    chain = whole
    chain.swapAt(5, 6)
    #expect(try check(chain).sound == 5)
    #expect(try check(Array(whole.dropFirst())).sound == 0)
  }
}
