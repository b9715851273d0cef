import Casework
import Testing

/// A handful of places, and numbers made up on them.
enum SamplePlaces {
  static let regions = IdentityRegions(places: [
    "330106": .init(name: "浙江省杭州市西湖区", standing: .inForce),
    "330103": .init(name: "浙江省杭州市下城区", standing: .retired),
    "330182": .init(name: "浙江省杭州市建德市", standing: .inForce),
    "330185": .init(name: "浙江省杭州市临安市", standing: .retired),
    "340122": .init(name: "安徽省合肥市肥东县", standing: .inForce),
    "360103": .init(name: "江西省南昌市西湖区", standing: .inForce),
    "410105": .init(name: "河南省郑州市金水区", standing: .inForce),
    "520102": .init(name: "贵州省贵阳市南明区", standing: .inForce),
    "650101": .init(name: "新疆维吾尔自治区乌鲁木齐市市辖区", standing: .otherLists),
  ])

  static func number(_ typed: String) throws -> IdentityNumber {
    try IdentityNumber(typed, regions: regions, today: today())
  }

  /// What is wrong with it; `nil` when it is accepted.
  static func problem(_ typed: String) throws -> IdentityNumberProblem? {
    let today = try today()
    do {
      _ = try IdentityNumber(typed, regions: regions, today: today)
      return nil
    } catch {
      return error
    }
  }

  /// Appends the check character, by ISO 7064's recursion instead of the weights of GB 11643.
  static func completed(_ digits: String) -> String {
    let sum = digits.utf8.reduce(0) { ($0 + Int($1) - 48) * 2 % 11 }
    let check = (12 - sum) % 11
    return digits + (check == 10 ? "X" : "\(check)")
  }

  private static func today() throws -> CalendarDay {
    try #require(CalendarDay("2026-11-23"))
  }
}
