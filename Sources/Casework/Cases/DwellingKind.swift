/// How a person comes to live at the address; it decides which proof of the dwelling is asked.
public enum DwellingKind: String, Codable, Sendable, CaseIterable, Hashable {
  /// 自购
  case owned
  /// 租住
  case rented
  /// 借住 or 寄住
  case lent
  /// 单位宿舍
  case dormitory
  /// 学校宿舍
  case school
}
