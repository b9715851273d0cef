import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// Folders damaged at random: something is said of the right file, or nothing has changed.
struct CheckChanceTests {
  /// A store in memory, as files by their paths.
  private struct Kept {
    var disk = SimulatedDisk()
    let names: [String]

    init(seed: UInt64) throws {
      let store = try FileCaseStore(
        folder: StoreFolder(path: "/data"),
        disk: disk,
        now: { .sample },
        lockPatience: .seconds(1),
        segmentBytes: 8 << 10
      )
      let visit = StoreVisit(store, seed: seed)
      for person in [SamplePerson.meiMingqiang, .zhangWei] {
        let session = try visit.register(person)
        let number = try visit.submit(person, by: session).number
        _ = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
        _ = try session.cancelBooking(number)
        _ = try session.newDraft()
      }
      names = disk.state.withLock { state in
        state.names.filter { $0.key.hasPrefix("/data/") && $0.value != 0 }.map(\.key)
      }
      .filter { name in
        ["1-journal/0", "3-attachments/", "drafts/"].contains { name.contains("/data/\($0)") }
      }
      .sorted()
      disk.restartProcess()
      // After a restart of the machine nobody can be writing.
      disk.state.withLock { $0.files[1]?.bytes = Array("another\n".utf8) }
    }

    subscript(name: String) -> [UInt8] {
      get {
        disk.state.withLock { state in
          state.names[name].flatMap { state.files[$0]?.bytes } ?? []
        }
      }
      nonmutating set {
        disk.state.withLock { state in
          if let number = state.names[name] { state.files[number]?.bytes = newValue }
        }
      }
    }

    /// - Parameter hashes: also the attachments' bytes.
    func findings(hashes: Bool = true) -> [StoreFinding] {
      StoreCheck(
        folder: StoreFolder(path: "/data"),
        disk: disk,
        now: .sample,
        fingerprints: hashes ? FixedSurroundings(seed: 1).surroundings.fingerprints : nil
      ).run().findings
    }
  }

  @Test func `whatever is damaged, the check names its file or nothing has changed`() throws {
    let (store, other) = (try Kept(seed: 1), try Kept(seed: 2))
    #expect(store.findings().filter { $0.severity == .damage } == [])
    var chance = SeededChance(seed: LongForm.seed(of: "damaged folders"))
    for round in 0..<LongForm.count("STORE_DAMAGES", short: 5_000, long: 60_000) {
      let name = try #require(store.names.randomElement(using: &chance))
      let whole = store[name]
      let fault = Fault.allCases.randomElement(using: &chance) ?? .flip
      // A draft has no past: another whole one of the same account is as good.
      if fault == .foreign, name.contains("/drafts/") { continue }
      let damaged = fault.damage(whole, foreign: other[name], &chance)
      guard Self.content(damaged) != Self.content(whole) else { continue }
      store[name] = damaged
      let findings = store.findings(hashes: name.contains("/3-attachments/"))
      store[name] = whole
      let file = String(name.dropFirst("/data/".count))
      let isNamed = findings.contains { finding in
        finding.file == file || Self.follows(finding.file, file)
      }
      #expect(isNamed, "round \(round): \(fault) of \(file)")
      if !isNamed { break }
    }
  }

  /// What counts in a file: everything but the newlines at its end.
  private static func content(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[..<((bytes.lastIndex { $0 != 10 } ?? -1) + 1)]
  }

  /// Where a segment ends is known from the next one: either may be named.
  private static func follows(_ one: String, _ other: String) -> Bool {
    guard let first = SegmentFile.number(String(one.dropFirst("1-journal/".count))),
      let second = SegmentFile.number(String(other.dropFirst("1-journal/".count)))
    else { return false }
    return abs(first - second) <= 1
  }
}

/// What may happen to a file.
private enum Fault: CaseIterable {
  case flip
  case cut
  case swap
  case twice
  case zeroes
  case foreign
  case older

  func damage(
    _ bytes: [UInt8],
    foreign: [UInt8],
    _ chance: inout SeededChance
  ) -> [UInt8] {
    guard let last = bytes.lastIndex(where: { $0 != 10 }) else { return bytes }
    var bytes = bytes
    let at = Int.random(in: 0...last, using: &chance)
    let newline = bytes[at...].firstIndex(of: 10) ?? last
    let end = bytes[min(newline + 1, last)...].firstIndex(of: 10) ?? last
    switch self {
    case .flip: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    case .cut: bytes.removeSubrange(at...)
    case .swap:
      guard newline < end, at < newline else { return bytes }
      let (one, two) = (bytes[at...newline], bytes[(newline + 1)...end])
      bytes.replaceSubrange(at...end, with: Array(two) + Array(one))
    case .twice: bytes.insert(contentsOf: Array(bytes[at...newline]), at: newline + 1)
    case .zeroes:
      let start = at / 512 * 512
      for place in start..<min(start + 512, bytes.count) { bytes[place] = 0 }
    case .foreign: bytes = foreign
    case .older:
      // As the file was when it had fewer lines.
      for place in bytes.indices where place > newline { bytes[place] = 10 }
    }
    return bytes
  }
}
