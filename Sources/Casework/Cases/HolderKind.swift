/// Whose number it is, told by its first digits.
public enum HolderKind: Sendable, Hashable, CaseIterable {
  case resident
  /// 810000, 820000, 830000: 港澳台居民居住证.
  case hongKongMacaoTaiwan
  /// First digit 9: the foreign permanent resident's card, 2023 form.
  case foreigner

  /// Takes the first six digits of a number.
  init(regionCode: String) {
    switch regionCode {
    case "810000", "820000", "830000": self = .hongKongMacaoTaiwan
    case _ where regionCode.hasPrefix("9"): self = .foreigner
    default: self = .resident
    }
  }
}
