import Casework

/// Numbers of ID cards and mobiles that are valid and, here, nobody's twice.
struct MadeUpNumbers {
  /// Six digits of places in force outside Hangzhou's urban districts, by province.
  private let regions: [[Int]]
  private let weights: [Int]
  private var taken: Set<Int> = []

  /// Where people come to Hangzhou from, more or less: province and weight.
  private static let origins = [
    (33, 200), (34, 180), (36, 120), (41, 130), (42, 60), (43, 50), (52, 80), (51, 50), (32, 40),
    (37, 30), (35, 20), (50, 25), (53, 25), (61, 20), (62, 20), (14, 15), (45, 15), (13, 15),
    (23, 12), (21, 10), (22, 10), (44, 10), (65, 5), (63, 3), (64, 3), (15, 6), (46, 2), (31, 5),
    (11, 3), (12, 3), (54, 1),
  ]

  init(_ office: Office) {
    let counties = Array(1...35) + Array(81...85)
    regions = Self.origins.map { province, _ in
      (1...35).flatMap { city in
        counties.compactMap { county in
          let code = province * 10_000 + city * 100 + county
          // Whoever comes from the city's own districts needs no permit.
          guard !(330_101...330_114).contains(code),
            office.regions.place(of: String(code))?.standing == .inForce
          else { return nil }
          return code
        }
      }
    }
    weights = zip(Self.origins, regions).map { $1.isEmpty ? 0 : $0.1 }
  }

  /// A number of somebody born then, from the province of the relatives when one is given.
  mutating func identity(
    birth: CalendarDay,
    isWoman: Bool,
    province: Int,
    _ dice: inout Dice
  ) -> IdentityNumber? {
    for _ in 0..<1000 {
      let place = dice.pick(regions[province])
      let day = birth.year * 10_000 + birth.month * 100 + birth.day
      let serial = dice.below(499) * 2 + (isWoman ? 2 : 1)
      let number = (place * 100_000_000 + day) * 1000 + serial
      guard taken.insert(number).inserted else { continue }
      return IdentityNumber(storedText: Self.withCheck(number))
    }
    return nil
  }

  /// Where a family comes from.
  func province(_ dice: inout Dice) -> Int { dice.place(weights: weights) }

  func mobile(_ dice: inout Dice) -> Mobile? {
    Mobile(storedText: String(dice.pick(Self.prefixes) * 100_000_000 + dice.below(100_000_000)))
  }

  private static let prefixes = [
    130, 131, 135, 136, 137, 138, 139, 150, 151, 152, 157, 158, 159, 173, 177, 178, 180, 181, 182,
    183, 185, 186, 187, 188, 189, 191, 198, 199,
  ]

  /// GB 11643: the weighted sum of the 17 digits, modulo 11, gives the 18th.
  private static func withCheck(_ number: Int) -> String {
    var (rest, sum, weight) = (number, 0, 2)
    while rest > 0 {
      sum += rest % 10 * weight
      weight = weight * 2 % 11
      rest /= 10
    }
    let check = (12 - sum % 11) % 11
    return String(number) + (check == 10 ? "X" : String(check))
  }
}
