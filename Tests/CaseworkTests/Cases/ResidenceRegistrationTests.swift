import Casework
import Testing

struct ResidenceRegistrationTests {
  @Test(arguments: [
    ("2026-08-31", "2027-02-28"), ("2023-08-31", "2024-02-29"), ("2026-08-29", "2027-02-28"),
    ("2026-03-31", "2026-09-30"), ("2026-05-31", "2026-11-30"), ("2026-02-28", "2026-08-28"),
    ("2024-02-29", "2024-08-29"), ("2026-05-23", "2026-11-23"), ("2026-12-31", "2027-06-30"),
  ])
  func `half a year ends on the same day or the month's last`(_ from: String, to: String) throws {
    let registered = try #require(CalendarDay(from))
    let earliest = ResidenceRegistration.earliestApplication(registeredOn: registered)
    #expect(earliest.description == to)
  }

  @Test func `an application is judged early, on the day and before registration`() throws {
    let registration = ResidenceRegistration(registeredOn: try #require(CalendarDay("2026-08-31")))
    let earliest = try #require(CalendarDay("2027-02-28"))
    #expect(registration.judgement(on: earliest) == .eligible)
    #expect(
      registration.judgement(on: earliest.adding(days: -1)) == .tooEarly(earliest: earliest)
    )
    #expect(registration.judgement(on: registration.registeredOn) == .tooEarly(earliest: earliest))
    #expect(registration.judgement(on: registration.registeredOn.adding(days: -1)) == .future)
  }
}
