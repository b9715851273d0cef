import Casework
import TestSupport
import Testing

struct MessageTextTests {
  private let kiosk: SampleKiosk

  init() throws { kiosk = try SampleKiosk() }

  @Test func `no message of any kind holds an ID number, a whole name or an open brace`() throws {
    let application = try kiosk.booked()
    for kind in MessageTemplates.Kind.allCases {
      let message = try #require(
        Message(kind, about: application, office: kiosk.office, at: .sample)
      )
      #expect(!message.text.contains(application.info.identity.text), "\(kind)")
      #expect(!message.text.contains(application.info.name.text), "\(kind)")
      #expect(!message.text.contains("{"), "\(kind)")
      #expect(message.text.utf16.count <= 70, "\(kind)")
    }
  }

  @Test func `there is no placeholder for an ID number, a mobile or an address`() {
    let names = MessageTemplates.Placeholder.allCases.map(\.rawValue)
    #expect(Set(names) == ["编号", "日期", "姓名", "派出所", "处数"])
  }

  @Test func `a station that the office no longer lists is called 派出所`() throws {
    let application = try kiosk.booked()
    let office = SampleOffice.office(stations: Stations([]))
    let message = Message(.dayBefore, about: application, office: office, at: .sample)
    #expect(message?.text.contains("到派出所办理居住证") == true)
  }
}
