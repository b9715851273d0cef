/// The one most useful thing to say about a number that was refused.
public enum IdentityNumberProblem: Error, Sendable, Hashable {
  case empty
  /// So many characters instead of 18 (bytes, when the text was beyond all measure).
  case length(Int)
  /// The place counts from 1, blanks left out; X stands only in the last place.
  case notADigit(place: Int, Character)
  /// The first six digits are in no list of places, old or new.
  case unknownRegion(String)
  /// The eight digits of a birth date that no calendar has, such as 20010229.
  case noSuchDay(String)
  case bornInFuture
  /// Born more than 150 years ago.
  case tooOld
  /// Place 18 does not fit the 17 before it. Any one of the 18 may be the mistyped one, so the
  /// number with this character put right is not offered as a correction.
  case wrongCheck(expected: Character)
  /// An old number, not usable since 2013; the same with "19" and its check character, to be
  /// compared with the card.
  case fifteenDigits(converted: String)
  /// The holder has a residence permit of another kind (港澳台居民居住证) and needs none of ours.
  case hongKongMacaoTaiwan
  /// The holder of a foreign permanent resident's card (2023 form) needs none of ours.
  case foreigner

  /// The number to offer instead, where there is one that follows from what was typed.
  public var corrected: String? {
    switch self {
    case .fifteenDigits(let converted): converted
    case .empty, .length, .notADigit, .unknownRegion, .noSuchDay, .bornInFuture, .tooOld,
      .wrongCheck, .hongKongMacaoTaiwan, .foreigner:
      nil
    }
  }
}
