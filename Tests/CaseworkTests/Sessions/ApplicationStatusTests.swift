import Casework
import TestSupport
import Testing

@Suite("The statuses of an application")
struct ApplicationStatusTests {
  /// From each status, those that the station's and the office's steps may lead to.
  private static let table: [(ApplicationStatus, Set<ApplicationStatus>)] = [
    (.awaitingBooking, [.expired]),
    (.awaitingReview, [.passed, .returned, .ineligible, .arrived]),
    (.passed, [.arrived, .noShow]),
    (.returned, [.expired]),
    (.arrived, [.accepted, .returned, .ineligible]),
    (.accepted, [.completed]),
    (.noShow, [.expired]),
    (.ineligible, []), (.completed, []), (.cancelled, []), (.expired, []),
  ]

  @Test(arguments: table)
  func `only the steps of the table are possible`(
    from: ApplicationStatus,
    to allowed: Set<ApplicationStatus>
  ) throws {
    let kiosk = try SampleKiosk()
    let application = try kiosk.application(in: from)
    let steps: [(ApplicationStatus, (inout Application) throws -> Void)] = [
      (.passed, { try $0.pass(at: .sample) }),
      (.returned, { try $0.giveBack(SampleKiosk.marks, at: .sample) }),
      (.ineligible, { try $0.declareIneligible(SampleKiosk.marks[0], at: .sample) }),
      (.arrived, { try $0.arrive(at: .sample) }), (.accepted, { try $0.accept(at: .sample) }),
      (.completed, { try $0.complete(at: .sample) }), (.noShow, { try $0.miss(at: .sample) }),
      (.expired, { try $0.expire(at: .sample) }),
    ]
    for (status, step) in steps {
      var copy = application
      if allowed.contains(status) {
        try step(&copy)
        #expect(copy.status == status)
        #expect(copy.revision == application.revision + 1)
      } else {
        #expect(throws: Refusal.notPossible(in: from)) { try step(&copy) }
        #expect(copy == application)
      }
    }
  }

  @Test func `those on their way keep their number taken, the others do not`() {
    let live = Set(ApplicationStatus.allCases.filter(\.isLive))
    #expect(
      live == [
        .awaitingBooking, .awaitingReview, .passed, .returned, .arrived, .accepted, .noShow,
      ]
    )
  }

  @Test func `a permit is due fifteen days after it was accepted`() throws {
    let application = try SampleKiosk().application(in: .accepted)
    #expect(application.certificateDue?.description == "2026-12-08")
  }

  @Test(arguments: ["A0000000001", "a0123456789", "A9999999999"])
  func `a number is known by its eleven places`(typed: String) {
    #expect(ApplicationNumber(typed)?.text == typed.uppercased())
  }

  @Test(arguments: ["", "A1", "B0000000001", "A00000000012", "A000000000１", "A00000000 1"])
  func `what is not such a number is none`(typed: String) {
    #expect(ApplicationNumber(typed) == nil)
  }
}
