import Casework
import Foundation
import TestSupport
import Testing

@testable import CaseFiles

/// A damaged journal is named or sealed off, and never believed.
struct DamageTests {
  /// A journal of thirty lines: an account, and sign-ins that failed.
  private struct Sample {
    let disk = SimulatedDisk()
    let name: UserName
    let path = StoreFolder(path: "/data").segment(1)

    init() throws {
      let script = try CaseScript()
      let store = try DamageTests.open(disk)
      try script.steps[0](store)
      name = script.account.name
      let visit = StoreVisit(store)
      for _ in 0..<30 {
        visit.world.wait(seconds: 900)
        let captcha = visit.desk.captchaOfSum()
        guard case .sum(let one, let other) = captcha.task else { return }
        _ = try? visit.desk.signIn(
          name: name.text,
          password: "wrong password",
          captcha: captcha,
          answer: "\(one + other)"
        )
      }
    }

    var content: [UInt8] {
      disk.state.withLock { state in
        state.names[path].flatMap { state.files[$0]?.bytes } ?? []
      }
    }

    /// The same disk after a restart with other bytes in the segment.
    func put(_ bytes: [UInt8], withMark: Bool) {
      disk.restartProcess()
      disk.state.withLock { state in
        if let number = state.names[path] { state.files[number]?.bytes = bytes }
        state.names = state.names.filter { !$0.key.contains("0000000002.jsonl") }
        // What is derived is made anew, as after a power cut.
        state.names["/data/run/control"] = nil
        if !withMark { state.names["/data/run/durable.json"] = nil }
      }
    }
  }

  private static func open(_ disk: SimulatedDisk, evenIfDamaged: Bool = false) throws
    -> FileCaseStore
  {
    var limits = StoreLimits.usual
    limits.tailBytes = 256 << 10
    limits.segmentBytes = 32 << 10
    return try FileCaseStore(
      folder: StoreFolder(path: "/data"),
      disk: disk,
      now: { .sample },
      lockPatience: .milliseconds(1),
      limits: limits,
      maintenance: .none,
      evenIfDamaged: evenIfDamaged
    )
  }

  /// The bytes of the journal in a segment, with the last newline.
  private static func used(_ bytes: [UInt8]) throws -> Int {
    try #require(bytes.lastIndex { $0 != UInt8(ascii: "\n") }) + 2
  }

  @Test func `a flipped bit in any byte of a journal is named`() throws {
    let sample = try Sample()
    let whole = sample.content
    let used = try Self.used(whole)
    // The header and the last lines byte by byte; the rest too when there is time.
    let isLong = ProcessInfo.processInfo.environment["JUZHU_LONG_TESTS"] != nil
    for at in 0..<used where isLong || at < 300 || at > used - 900 || at % 11 == 0 {
      var bytes = whole
      bytes[at] ^= 1 << UInt8(at % 8)
      sample.put(bytes, withMark: true)
      let failure = #expect(throws: SystemFailure.self, "byte \(at)") {
        try Self.open(sample.disk)
      }
      #expect(failure?.kind == .damaged, "byte \(at)")
    }
  }

  @Test func `the failure names the segment, the line and the byte`() throws {
    let sample = try Sample()
    var bytes = sample.content
    let third = try #require(
      bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.dropFirst(2).first
    )
    bytes[third + 100] ^= 1
    sample.put(bytes, withMark: false)
    let failure = #expect(throws: SystemFailure.self) { try Self.open(sample.disk) }
    #expect(failure?.attempt.hasPrefix("\(sample.path) line 4, byte \(third + 1): ") == true)
  }

  @Test func `a damaged store can be read up to the damage and never changed`() throws {
    let sample = try Sample()
    var bytes = sample.content
    let middle = try Self.used(bytes) / 2
    bytes[middle] ^= 1
    sample.put(bytes, withMark: true)
    let store = try Self.open(sample.disk, evenIfDamaged: true)
    #expect(try store.account(sample.name) != nil)
    #expect(throws: SystemFailure.self) { try store.change(by: "test") { _ in } }
    #expect(sample.content == bytes)
  }

  @Test func `without the mark, a cut anywhere in the last line is sealed off`() throws {
    let sample = try Sample()
    let whole = sample.content
    let last = try #require(whole.lastIndex { $0 != UInt8(ascii: "\n") }) + 1
    let start = try #require(whole[..<last].lastIndex(of: UInt8(ascii: "\n"))) + 1
    for end in start...last {
      sample.put(Array(whole[..<end]), withMark: false)
      let store = try Self.open(sample.disk)
      let isTorn = end > start
      let names = try sample.disk.names(in: "/data/4-quarantine")
      #expect(names.contains { $0.hasSuffix(".torn") } || !isTorn)
      try store.change(by: "test") { $0.put(SignInAttempts(), of: sample.name) }
      #expect(try Self.open(sample.disk).signInAttempts(of: sample.name) == SignInAttempts())
    }
  }

  @Test func `with the mark, a cut anywhere is named as damage`() throws {
    let sample = try Sample()
    let whole = sample.content
    let last = try #require(whole.lastIndex { $0 != UInt8(ascii: "\n") }) + 1
    for end in stride(from: 0, to: last, by: 17) {
      sample.put(Array(whole[..<end]), withMark: true)
      let failure = #expect(throws: SystemFailure.self) { try Self.open(sample.disk) }
      #expect(failure?.kind == .damaged, "cut at \(end)")
    }
  }

  @Test func `two lines in the wrong order, or one twice, are not believed`() throws {
    let sample = try Sample()
    let lines = sample.content.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    for (one, other) in [(5, 6), (9, 8), (10, 12)] {
      var changed = lines
      changed[one] = lines[other]
      sample.put(Array(changed.joined(separator: [10])) + [10], withMark: true)
      let failure = #expect(throws: SystemFailure.self) { try Self.open(sample.disk) }
      #expect(failure?.kind == .damaged)
    }
  }

  @Test func `a segment of another store is not believed`() throws {
    let (sample, other) = (try Sample(), try Sample())
    sample.put(other.content, withMark: true)
    #expect(throws: SystemFailure.self) { try Self.open(sample.disk) }
  }

  @Test func `a whole line that chains to another past is not believed`() throws {
    let sample = try Sample()
    let whole = sample.content
    let last = try #require(whole.lastIndex { $0 != UInt8(ascii: "\n") }) + 1
    let start = try #require(whole[..<last].lastIndex(of: UInt8(ascii: "\n"))) + 1
    let stranger = NewTransaction(
      settings: [],
      deletions: ["f/\(sample.name.text)"],
      documents: [],
      at: .sample,
      request: "1",
      actor: "test"
    )
    let sequence = whole[..<start].count { $0 == UInt8(ascii: "\n") }
    let line = stranger.line(sequence: sequence, previous: 1, durable: 0).bytes
    sample.put(whole[..<start] + line, withMark: false)
    #expect(try Self.open(sample.disk).signInAttempts(of: sample.name) != SignInAttempts())
  }

  @Test func `lines behind a hole are found, and the hole is named`() throws {
    let sample = try Sample()
    var bytes = sample.content
    let used = try Self.used(bytes)
    let ends = bytes[..<used].indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    // The last line but one becomes blank.
    for at in ends[ends.count - 3]..<ends[ends.count - 2] { bytes[at] = UInt8(ascii: "\n") }
    sample.put(bytes, withMark: false)
    let failure = #expect(throws: SystemFailure.self) { try Self.open(sample.disk) }
    #expect(failure?.kind == .damaged)
  }
}
