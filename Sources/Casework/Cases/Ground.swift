/// Why a person may apply, besides half a year of registered living (N§2, H§16).
public enum Ground: String, Codable, Sendable, CaseIterable, Hashable {
  /// 合法稳定就业: works here and has paid social insurance continuously.
  case employment
  /// 合法稳定住所: owns, rents, borrows or lodges.
  case dwelling
  /// 连续就读: full-time school.
  case study
}
