import Casework
import FoundationEssentials
import Testing

/// What the case files hold is judged again when it is read.
struct StoredValuesTests {
  @Test func `values are stored as one text and read back`() throws {
    let day = try #require(CalendarDay("2026-11-23"))
    let moment = try #require(Moment(day: day, hour: 9))
    try expect(day, storedAs: "2026-11-23")
    try expect(moment, storedAs: "2026-11-23T01:00:00.000Z")
    try expect(
      try SamplePlaces.number("340122198805099975"),
      storedAs: "340122198805099975"
    )
    try expect(try PersonName("买买提.艾力"), storedAs: "买买提·艾力")
    try expect(try Mobile("+86 13800138000"), storedAs: "13800138000")
    try expect(try UserName("Mei_Lan"), storedAs: "mei_lan")
  }

  @Test(arguments: [
    "2026-02-29", "2026-11-23T01:00:00Z", "330106198805090000", "410105200102299983",
    "34012219880509997x", "340122198805099975 ", "9999", "梅", "买买提.艾力", "+8613800138000",
    "Mei_Lan",
  ])
  func `a text that typing would not leave is refused from a file`(_ text: String) {
    #expect(throws: DecodingError.self) { try read(CalendarDay.self, text) }
    #expect(throws: DecodingError.self) { try read(Moment.self, text) }
    #expect(throws: DecodingError.self) { try read(IdentityNumber.self, text) }
    #expect(throws: DecodingError.self) { try read(PersonName.self, text) }
    #expect(throws: DecodingError.self) { try read(Mobile.self, text) }
    #expect(throws: DecodingError.self) { try read(UserName.self, text) }
  }

  @Test func `a stored number of a place in no list stays readable`() throws {
    let text = SamplePlaces.completed("31099919880509001")
    #expect(try read(IdentityNumber.self, text).text == text)
    #expect(try SamplePlaces.problem(text) == .unknownRegion("310999"))
  }

  private func expect<Value: Codable & Equatable>(_ value: Value, storedAs text: String) throws {
    #expect(String(decoding: try JSONEncoder().encode([value]), as: UTF8.self) == "[\"\(text)\"]")
    #expect(try read(Value.self, text) == value)
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    let values = try JSONDecoder().decode([Value].self, from: Data("[\"\(text)\"]".utf8))
    return try #require(values.first)
  }
}
