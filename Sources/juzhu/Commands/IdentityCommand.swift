import ApplicantScreens
import ArgumentParser
import Casework
import FoundationEssentials
import OfficeData
import TextUI

/// `juzhu id`: whether a resident ID number is valid, and what is wrong with it.
struct IdentityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "id",
    abstract: "核对身份证号 (check a resident ID number)",
    discussion: "退出状态：0 有效，1 无效。(Exit status: 0 valid, 1 not.)"
  )

  @Argument(help: "身份证号 (the number)")
  var number: String

  @Flag(help: "以 JSON 输出：valid、reason、corrected、region、birth、sex")
  var json = false

  @OptionGroup var place: DataOption

  func run() throws {
    let answer = IdentityAnswer(
      number,
      regions: try place.office().regions,
      today: Surroundings.system().today
    )
    print(json ? try JSONText.of(answer) : answer.sentence)
    if !answer.valid { throw ExitCode(1) }
  }
}

/// What is said of a number; every key is there, null where there is nothing to say.
private struct IdentityAnswer: Encodable {
  let valid: Bool
  let reason: String?
  /// The number that the typed one should be, where one follows: compare it with the card.
  let corrected: String?
  let region: String?
  let birth: String?
  let sex: String?

  init(_ typed: String, regions: IdentityRegions, today: CalendarDay) {
    do {
      let number = try IdentityNumber(typed, regions: regions, today: today)
      valid = true
      reason = Self.note(on: number)
      corrected = nil
      region = regions.place(of: number.regionCode)?.name
      birth = number.birth.description
      sex = number.sex == .male ? "male" : "female"
    } catch {
      valid = false
      reason = Plain.text(error.explanation)
      corrected = error.corrected ?? Self.withLastPlace(of: error, typed: typed)
      region = nil
      birth = nil
      sex = nil
    }
  }

  /// A valid number may still be one that needs no residence permit of ours.
  private static func note(on number: IdentityNumber) -> String? {
    do {
      try number.requireApplicant()
      return nil
    } catch {
      return Plain.text(error.explanation)
    }
  }

  /// The number with the only last place that fits the 17 before it.
  private static func withLastPlace(of problem: IdentityNumberProblem, typed: String) -> String? {
    guard case .wrongCheck(let expected) = problem else { return nil }
    let digits = typed.unicodeScalars.compactMap { scalar -> Character? in
      switch scalar.value {
      case 0x30...0x39: Character(scalar)
      case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map(Character.init)
      default: nil
      }
    }
    return String(digits.prefix(17)) + String(expected)
  }

  var sentence: String {
    guard valid else { return "✗ \(reason ?? "")" }
    let facts = [region, birth, sex == "male" ? "男" : "女"].compactMap { $0 }
    return "✓ 有效：\(facts.joined(separator: " · "))" + (reason.map { "（\($0)）" } ?? "")
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(valid, forKey: .valid)
    try container.encode(reason, forKey: .reason)
    try container.encode(corrected, forKey: .corrected)
    try container.encode(region, forKey: .region)
    try container.encode(birth, forKey: .birth)
    try container.encode(sex, forKey: .sex)
  }

  private enum Key: String, CodingKey {
    case valid, reason, corrected, region, birth, sex
  }
}
