import Foundation
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Submitting, booking, deciding and reading by several processes, on five people: there is an
/// order in which all of it could have happened one after the other.
struct RaceTests {
  let data = DataFolder()

  @Test func `what six processes are told could have happened one after the other`() throws {
    let attempts = try race(
      processes: 6,
      count: LongForm.count("RACE_COUNT", short: 800, long: 5000)
    )
    let byPerson = Dictionary(grouping: attempts.values) { $0.arguments[0] }
    #expect(byPerson.count == 5)
    for (person, attempts) in byPerson {
      let order = OneAfterTheOther(attempts)
      #expect(order.exists(), "\(person): \(attempts.count) attempts")
    }
    // Two who decide on the same revision: exactly one is told that it is done.
    let decisions = Dictionary(grouping: attempts.values.filter { $0.kind == "decide" }) {
      $0.arguments
    }
    let contested = decisions.values.filter { $0.count > 1 }
    #expect(contested.count > 0)
    for attempts in contested {
      #expect(attempts.count { $0.outcome == .acknowledged } <= 1)
    }
    print("race: \(attempts.count) attempts, \(contested.count) contested decisions")
  }

  @Test(arguments: ["lost", "old", "twice"])
  func `an order that cannot be is seen`(_ fault: String) throws {
    var attempts = try race(processes: 3, count: 60).values.sorted { $0.start < $1.start }
    let place = try #require(attempts.lastIndex { $0.kind == "book" && $0.lines == 1 })
    let booked = attempts[place]
    switch fault {
    case "lost": attempts.remove(at: place)
    case "twice": attempts[place].result[1] += "0"
    default:
      let read = JudgedAttempt(
        id: "read",
        kind: "read",
        arguments: Array(booked.arguments.prefix(2)),
        start: booked.end + 1,
        end: booked.end + 2,
        outcome: .acknowledged,
        result: [booked.arguments[1], "\((Int(booked.result[1]) ?? 0) - 1)"]
      )
      attempts.append(read)
    }
    // Somebody has read what was booked, so that its absence is noticed.
    attempts.append(
      JudgedAttempt(
        id: "look",
        kind: "read",
        arguments: Array(booked.arguments.prefix(2)),
        start: booked.end + 1,
        end: booked.end + 2,
        outcome: .acknowledged,
        result: booked.result
      )
    )
    let person = booked.arguments[0]
    let order = OneAfterTheOther(attempts.filter { $0.arguments[0] == person })
    #expect(!order.exists())
  }

  /// What the processes tell of their attempts.
  private func race(processes: Int, count: Int) throws -> [String: JudgedAttempt] {
    _ = try data.open()
    let folder = data.path + ".events"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let seed = LongForm.seed(of: "race")
    var events: [Substring] = []
    let running = try (1...processes).map { worker in
      let words = [
        data.path, "\(worker)", "race", "\(count)", "\(seed &+ UInt64(worker))", "65536",
      ]
      return try BuiltProgram.start("store-storm", words, to: "\(folder)/\(worker)")
    }
    for (place, process) in running.enumerated() {
      var status: Int32 = 0
      waitpid(process, &status, 0)
      #expect(status == 0)
      events += try String(contentsOfFile: "\(folder)/\(place + 1)", encoding: .utf8)
        .split(separator: "\n")
    }
    let history = JudgedHistory(events)
    #expect(history.complaints.isEmpty)
    return history.attempts
  }
}
