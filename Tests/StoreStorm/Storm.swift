import CaseFiles
import Casework
import FoundationEssentials
import Glibc

/// One of many processes that book places in one store until none is left.
///
/// `store-storm FOLDER TEMPLATE CAPACITY SEED`: the template is a file with a booked application;
/// every acknowledged booking is one line on standard output.
@main
struct Storm {
  let store: FileCaseStore
  let template: String
  let capacity: Int
  var chance: UInt64

  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 5, let capacity = Int(words[3]), let seed = UInt64(words[4]) else {
      exit(64)
    }
    let template = try String(decoding: Data(contentsOf: URL(filePath: words[2])), as: UTF8.self)
    let store = try FileCaseStore(
      folder: words[1],
      now: { Moment(milliseconds: 1_795_398_067_000) },
      lockPatience: .seconds(60)
    )
    var storm = Storm(store: store, template: template, capacity: capacity, chance: seed)
    while let booked = try storm.book() { acknowledge(booked) }
  }

  /// Books one place for one of five hundred people. nil when both halves of the day are full.
  private mutating func book() throws -> Application? {
    while true {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let half: DayHalf = chance >> 40 & 1 == 0 ? .morning : .afternoon
      let person = Int(chance >> 45 % 500)
      let outcome = try store.change(by: "storm") { change -> Outcome in
        let application = try made(try change.nextNumber(), half, person)
        guard let slot = application.heldSlot else { return .full }
        let other = Slot(
          station: slot.station,
          day: slot.day,
          half: half == .morning ? .afternoon : .morning
        )
        guard try change.booked(slot) < capacity else {
          return try change.booked(other) < capacity ? .again : .full
        }
        guard try change.liveApplication(of: application.info.identity) == nil else {
          return .again
        }
        change.put(application)
        return .booked(application)
      }
      switch outcome {
      case .booked(let application): return application
      case .full: return nil
      case .again: continue
      }
    }
  }

  private enum Outcome {
    case booked(Application)
    case full
    case again
  }

  private func made(
    _ number: ApplicationNumber,
    _ half: DayHalf,
    _ person: Int
  ) throws -> Application {
    let text = template.split(separator: "@")
      .map { part -> String in
        switch part {
        case "number": number.text
        case "half": half.rawValue
        case "person": Self.identity(person)
        default: String(part)
        }
      }
      .joined()
    return try JSONDecoder().decode(Application.self, from: Data(text.utf8))
  }

  /// A valid number for each of a thousand people (GB 11643, by the recursion of ISO 7064).
  private static func identity(_ person: Int) -> String {
    let digits = "34012219700101" + String(String(1000 + person).suffix(3))
    let sum = digits.utf8.reduce(0) { ($0 + Int($1) - 48) * 2 % 11 }
    let check = (12 - sum) % 11
    return digits + (check == 10 ? "X" : "\(check)")
  }

  private static func acknowledge(_ booked: Application) {
    let line = Array("\(booked.number.text) \(booked.info.identity.text)\n".utf8)
    _ = line.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
  }
}
