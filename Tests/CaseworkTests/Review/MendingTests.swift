import Casework
import TestSupport
import Testing

@Suite("Correcting a returned application")
struct MendingTests {
  private let kiosk: SampleKiosk
  private let reviewer: StaffSession
  private let number: ApplicationNumber

  init() throws {
    kiosk = try SampleKiosk()
    reviewer = try SampleStation(kiosk).sign("chenjing")
    number = try kiosk.booked().number
    let faults: [Mark.Item: String] = [
      .answer(.homeAddress): "请写明室号", .material("lease"): "缺少签字盖章页",
    ]
    try reviewer.settle(.giveBack(lateReason: nil), number, faults: faults)
  }

  @Test func `the draft has everything as it was, and is gone on with`() throws {
    let application = try kiosk.session.application(number)
    let draft = try kiosk.session.mend(number)
    #expect(draft.mending == number && draft.documents == application.documents)
    #expect(
      try kiosk.session.check(draft.answers, mending: number) == application.info
    )
    #expect(try kiosk.session.mend(number) == draft)
    #expect(try kiosk.session.draft() == draft)
  }

  @Test func `another draft is not lost for it`() throws {
    _ = try kiosk.newDraft()
    #expect(throws: Refusal.draftUnderWay) { try kiosk.session.mend(number) }
  }

  @Test func `submitted again it begins anew: no day, two and seven days from now`() throws {
    kiosk.world.wait(seconds: 5 * 86_400)
    let mended = try kiosk.mended(number) { $0.answers.homeAddress = "大学路23号1幢102室" }
    #expect(mended.number == number && mended.status == .awaitingBooking)
    #expect(mended.marks.isEmpty && mended.heldSlot == nil)
    let window = mended.bookingWindow(
      workdays: kiosk.office.workdays,
      today: kiosk.world.now.day
    )
    #expect(window.bookable.map(\.description).first == "2026-12-02")
    #expect(window.bookable.map(\.description).last == "2026-12-10")
    #expect(mended.review?.rounds.first?.marks.count == 2)
    #expect(kiosk.store.applicationCount() == 1)
  }

  @Test func `pressed twice it is submitted once, and only from a return`() throws {
    let draft = try kiosk.session.mend(number)
    let first = try kiosk.session.submit(draft)
    #expect(try kiosk.session.submit(draft) == first)
    #expect(throws: Refusal.notPossible(in: .awaitingBooking)) {
      try kiosk.session.mend(number)
    }
  }

  @Test func `the reviewer sees what changed, old and new, and nothing else`() throws {
    let round = try #require(try kiosk.session.application(number).review?.last)
    let mended = try kiosk.mended(number) { draft in
      draft.answers.homeAddress = "大学路23号102室"
      draft.documents.remove(at: 0, from: "lease")
      let file = SampleFiles.jpeg(note: "signed")
      try kiosk.session.attach(file, named: "signed.jpg", to: "lease", of: &draft)
    }
    let found = round.differences(to: mended, reviewer.requirements(of: mended))
    #expect(found.map(\.item) == [.answer(.homeAddress), .material("lease")])
    #expect(found.first?.old == .answer("330102004 大学路23号"))
    #expect(found.first?.new == .answer("330102004 大学路23号102室"))
    #expect(found.last?.old == .pages(round.documents.pages(of: "lease")))
    #expect(found.last?.new == .pages(mended.documents.pages(of: "lease")))
  }

  /// A change of each answer alone.
  private static let changes: [(AnswerField, @Sendable (inout Answers) -> Void)] = [
    (.name, { $0.name = "梅明亮" }),
    (.identityNumber, { $0.identityNumber = SamplePerson.maLan.identityNumber }),
    (.mobile, { $0.mobile = "13800138009" }),
    (.ground, { $0.ground = .study }),
    (.registeredOn, { $0.registeredOn = "2025-03-02" }),
    (.homeAddress, { $0.homeAddress = "大学路24号" }),
    (.employer, { $0.employer = "西湖茶社" }),
  ]

  @Test func `each answer is compared by itself`() throws {
    let application = try kiosk.session.application(number)
    let round = try #require(application.review?.last)
    #expect(round.differences(to: application, reviewer.requirements(of: application)).isEmpty)
    for (field, change) in Self.changes {
      var answers = Answers(application.info, office: kiosk.office)
      change(&answers)
      let info = try BasicInfo(answers, office: kiosk.office, today: kiosk.world.now.day)
      let changed = AnswerField.allCases.filter {
        info.text(of: $0) != application.info.text(of: $0)
      }
      #expect(changed == [field])
    }
  }

  @Test func `a wrong person is put right without taking a second place of five`() throws {
    for place in 0..<4 {
      _ = try kiosk.submitted(.somebody(place))
    }
    let mended = try kiosk.mended(number) { draft in
      draft.answers.identityNumber = SamplePerson.maLan.identityNumber
      draft.answers.name = SamplePerson.maLan.name
      _ = try kiosk.session.check(draft.answers, mending: number)
    }
    #expect(mended.info.name.text == "马兰")
    #expect(try kiosk.session.peopleCount() == 5)
  }

  @Test func `the person another account applies for cannot be put in`() throws {
    let other = try kiosk.register(.maLan)
    _ = try kiosk.submitted(.maLan, by: other)
    var draft = try kiosk.session.mend(number)
    draft.answers.identityNumber = SamplePerson.maLan.identityNumber
    #expect(throws: Refusal.appliedAlready(here: false)) { try kiosk.session.submit(draft) }
  }
}
