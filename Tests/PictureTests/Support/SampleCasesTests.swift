import Casework
import TestSupport
import Testing

@Suite struct SampleCasesTests {
  @Test(arguments: ApplicationStatus.allCases)
  func `every status can be reached through the public doors`(status: ApplicationStatus) throws {
    let kiosk = try SampleKiosk()
    #expect(try kiosk.application(in: status).status == status)
  }

  @Test(arguments: SamplePerson.all + [SamplePerson.somebody(0), SamplePerson.somebody(57)])
  func `every sample person is accepted`(person: SamplePerson) throws {
    let office = SampleOffice.office
    let info = try BasicInfo(person.answers, office: office, today: Moment.sample.day)
    #expect(info.name.text == person.name)
  }

  @Test func `twenty people fill a morning`() throws {
    let kiosk = try SampleKiosk()
    try kiosk.occupy(20, on: "2026-11-27", .morning)
    let offers = kiosk.session.offers(for: try kiosk.submitted())
    #expect(
      try offers.offer(of: SampleKiosk.day("2026-11-27")) == .open(morning: 0, afternoon: 20)
    )
  }

  @Test func `the sample clock shows a Monday morning in Shanghai`() {
    let now = Moment.sample
    #expect(now.day.description == "2026-11-23")
    #expect(now.day.weekday == .monday)
    #expect((now.hour, now.minute, now.second) == (9, 41, 7))
  }

  @Test(arguments: SampleShelf.usual.keys.filter { $0.hasPrefix("居住证材料/") })
  func `every paper on the sample stick is taken`(path: String) throws {
    let bytes = try #require(SampleShelf.usual[path])
    #expect(throws: Never.self) { try FileInspection(bytes) }
  }
}
