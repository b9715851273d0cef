/// A valid 18-character number: its date exists and its check character fits (GB 11643-1999).
///
/// Printed or interpolated it shows itself masked, so that no log gets the whole number by mistake.
public struct IdentityNumber: Sendable, Hashable {
  public enum Sex: Sendable, Hashable { case male, female }

  /// 17 ASCII digits and a digit or capital X.
  public let text: String
  public let kind: HolderKind
  public let birth: CalendarDay

  /// Cleans what was typed (blanks dropped, full-width folded, x raised) and judges it.
  ///
  /// Signs come first, then the length, then the number from left to right: region, date, check.
  public init(_ typed: String, regions: IdentityRegions, today: CalendarDay)
    throws(IdentityNumberProblem)
  {
    guard typed.utf8.count <= 256 else { throw .length(typed.utf8.count) }
    let scalars = try IdentityNumber.cleaned(typed)
    switch scalars.count {
    case 15:
      let longer = scalars[..<6] + ["1", "9"] + scalars[6...]
      let converted = longer + [IdentityCheck.character(after: longer)]
      _ = try IdentityNumber(scalars: Array(converted), regions: regions, today: today)
      throw .fifteenDigits(converted: TypedDigits.text(converted))
    case 18:
      try self.init(scalars: scalars, regions: regions, today: today)
    default:
      throw .length(scalars.count)
    }
  }

  /// Takes 18 cleaned scalars.
  private init(scalars: [Unicode.Scalar], regions: IdentityRegions, today: CalendarDay)
    throws(IdentityNumberProblem)
  {
    let regionCode = TypedDigits.text(scalars[..<6])
    let kind = HolderKind(regionCode: regionCode)
    if kind == .resident, regions.place(of: regionCode) == nil {
      throw .unknownRegion(regionCode)
    }
    let birth = try IdentityNumber.birth(scalars[6..<14])
    guard birth <= today else { throw .bornInFuture }
    guard today <= birth.adding(months: 150 * 12) else { throw .tooOld }
    let expected = IdentityCheck.character(after: scalars)
    guard scalars[17] == expected else { throw .wrongCheck(expected: Character(expected)) }
    self.init(text: TypedDigits.text(scalars), kind: kind, birth: birth)
  }

  private init(text: String, kind: HolderKind, birth: CalendarDay) {
    self.text = text
    self.kind = kind
    self.birth = birth
  }

  /// The first six digits: where it was first issued.
  public var regionCode: String { String(text.prefix(6)) }

  /// Place 17 is odd for men and even for women.
  public var sex: Sex {
    text.utf8.dropFirst(16).first.map { $0 % 2 == 1 } == true ? .male : .female
  }

  /// Full years on that day, 0 before the birth; somebody born on 29 February is a year older on
  /// the last day of a short February.
  public func age(on day: CalendarDay) -> Int {
    let years = day.year - birth.year
    return max(0, birth.adding(months: years * 12) <= day ? years : years - 1)
  }

  /// `3401**********9975`: enough to tell two members of a family apart, too little to use.
  public var masked: String { "\(text.prefix(4))**********\(text.suffix(4))" }

  /// First issued in what is 杭州市区 today, also under the counties' former codes: perhaps a local,
  /// who needs no permit. Only a hint, since hukou moves and the number does not.
  public var isHangzhouUrban: Bool {
    switch regionCode {
    case "330101"..."330114", "330121", "330123"..."330125", "330181", "330183"..."330185": true
    default: false
    }
  }

  /// Throws `hongKongMacaoTaiwan` or `foreigner` when the holder cannot apply but only be account
  /// holder or agent: their own permits serve them.
  public func requireApplicant() throws(IdentityNumberProblem) {
    switch kind {
    case .resident: return
    case .hongKongMacaoTaiwan: throw .hongKongMacaoTaiwan
    case .foreigner: throw .foreigner
    }
  }
}

extension IdentityNumber: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { masked }
  public var debugDescription: String { masked }
}

extension IdentityNumber: StoredText {
  public static var storedKind: StaticString { "a resident identity number" }
  public var storedText: String { text }

  /// Checks shape, date and check character only: the lists of places and the clock of the day it
  /// was typed have judged the rest, and a case must not become unreadable when they change.
  public init?(storedText text: String) {
    guard text.utf8.count == 18 else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count == 18, scalars[..<17].allSatisfy(TypedDigits.isDigit),
      scalars[17] == IdentityCheck.character(after: scalars),
      let birth = try? IdentityNumber.birth(scalars[6..<14])
    else { return nil }
    self.init(
      text: text,
      kind: HolderKind(regionCode: TypedDigits.text(scalars[..<6])),
      birth: birth
    )
  }
}
