import Casework
import TestSupport

/// Somebody whose application is submitted in the benchmark; a number makes the person.
struct BenchPerson {
  let serial: Int
  let account: UserName
  let identity: IdentityNumber
  let name: PersonName
  let initials: NameInitials
  let slot: Slot

  /// The places of a slot: the most that an office may have. Never full here, always looked at.
  static let capacity = 1000

  /// - Parameter account: which of the benchmark's accounts applies.
  init(_ serial: Int, account: Int) throws {
    self.serial = serial
    self.account = try UserName("p\(account)_x")
    identity = try Self.identity(serial)
    let surnames = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵"]
    let given = ["伟", "子涵", "秀英", "建国", "雨桐", "浩然", "一诺", "晓月"]
    name = try PersonName(surnames[serial % 8] + given[serial / 8 % 8])
    initials = NameInitials(name, SampleOffice.office.romanization)
    let day = Self.firstDay.adding(days: serial / 50 % 60)
    slot = Slot(
      station: Self.stations[serial % 50],
      day: day,
      half: serial / 3000 % 2 == 0 ? .morning : .afternoon
    )
  }

  /// The fifty stations of the benchmark.
  static let stations = SampleOffice.office.stations.all.prefix(50).map(\.code)
  private static let firstDay = Moment.sample.day.adding(days: 4)

  /// Eighteen million people of each of some counties.
  private static func identity(_ serial: Int) throws -> IdentityNumber {
    let regions = [
      "340122", "340123", "410105", "360103", "520102", "420106", "430103", "510104",
      "360102", "360111", "410102", "410103", "420102", "420103", "430102", "510105",
    ]
    let birth = CalendarDay(number: -7000 + serial / 900 % 20_000) ?? .first
    let day = String(birth.year * 10_000 + birth.month * 100 + birth.day)
    let digits = regions[serial / 18_000_000 % regions.count] + day + String(100 + serial % 900)
    let sum = digits.utf8.reduce(0) { ($0 + Int($1) - 48) * 2 % 11 }
    let check = (12 - sum) % 11
    let text = digits + (check == 10 ? "X" : String(check))
    guard let identity = IdentityNumber(storedText: text) else {
      throw SQLiteFailure(description: "\(text) is no number")
    }
    return identity
  }
}
