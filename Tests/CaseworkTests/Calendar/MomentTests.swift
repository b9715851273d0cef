import Casework
import Testing

struct MomentTests {
  @Test func `the day of a moment is Shanghai's, eight hours ahead`() throws {
    let late = try #require(Moment(iso: "2026-11-23T15:59:59.999Z"))
    let midnight = try #require(Moment(iso: "2026-11-23T16:00:00.000Z"))
    #expect(late.day.description == "2026-11-23")
    #expect((late.hour, late.minute, late.second) == (23, 59, 59))
    #expect(midnight.day.description == "2026-11-24")
    #expect((midnight.hour, midnight.minute, midnight.second) == (0, 0, 0))
  }

  @Test(
    arguments: [
      0, 1, -1, 999, -86_400_001, 1_795_397_400_123, -5_364_576_000_000, 32_503_420_799_999,
    ] as [Int64]
  )
  func `a moment survives being written and read`(_ milliseconds: Int64) {
    let moment = Moment(milliseconds: milliseconds)
    #expect(moment.milliseconds == milliseconds)
    #expect(Moment(iso: moment.iso) == moment)
  }

  @Test func `moments are written in universal time with milliseconds`() throws {
    let day = try #require(CalendarDay("2026-11-23"))
    let moment = try #require(Moment(day: day, hour: 9, minute: 30, second: 5))
    #expect(moment.iso == "2026-11-23T01:30:05.000Z")
    #expect(Moment(milliseconds: -1).iso == "1969-12-31T23:59:59.999Z")
    #expect(Moment(milliseconds: 7).iso == "1970-01-01T00:00:00.007Z")
    #expect(Moment(day: day, hour: 24) == nil)
    #expect(Moment(day: day, hour: 0, minute: 60) == nil)
  }

  @Test(arguments: [
    "", "2026-11-23T09:30:00Z", "2026-11-23T09:30:00.123", "2026-11-23 09:30:00.123Z",
    "2026-11-23T24:00:00.000Z", "2026-11-23T23:60:00.000Z", "2026-11-23T23:59:60.000Z",
    "2026-02-29T00:00:00.000Z", "1800-01-01T00:00:00.000Z", "2026-11-23T09:30:00.12３Z",
    "2026-11-23T09:30:00.123+",
  ])
  func `any other spelling of a moment is refused`(_ text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test func `hostile sums stop at the range's ends`() {
    let now = Moment(milliseconds: 0)
    #expect(now.adding(seconds: .max) == Moment(milliseconds: .max))
    #expect(now.adding(seconds: .min) == Moment(milliseconds: .min))
    #expect(Moment(milliseconds: .max).day.year == 2999)
    #expect(Moment(milliseconds: .min).iso == "1800-01-02T00:00:00.000Z")
    #expect(now.adding(seconds: -90).seconds(since: now) == -90)
    #expect(now < now.adding(seconds: 1))
  }
}
