import Casework
import TestSupport
import Testing

@Suite("Registering")
struct RegistrationTests {
  private let desk = FrontDesk(
    store: MemoryStore(),
    office: SampleOffice.office,
    surroundings: FixedSurroundings().surroundings
  )

  private func problems(
    _ change: (inout Registration) -> Void
  ) -> [Registration.Field: Refusal] {
    var typed = SamplePerson.meiMingqiang.registration
    change(&typed)
    do {
      _ = try desk.register(typed)
      return [:]
    } catch let refused as RegistrationRefused {
      return refused.problems
    } catch {
      return [.consent: .nothingToSubmit]
    }
  }

  @Test func `everything that is wrong is said at once`() {
    let problems = problems { $0 = Registration() }
    #expect(
      problems == [
        .userName: .userName(.empty), .realName: .realName(.empty),
        .identityNumber: .identityNumber(.empty), .mobile: .mobile(.empty),
        .password: .password(.empty), .consent: .consentMissing,
      ]
    )
  }

  @Test func `the two passwords must be the same`() {
    #expect(problems { $0.passwordAgain += "x" } == [.passwordAgain: .passwordsDiffer])
  }

  @Test(arguments: [
    ("meimq19881", PasswordProblem.sameAsUserName), ("1234567", .tooShort(7)),
    ("password", .tooCommon), (String(repeating: "长", count: 200), .tooLong),
  ])
  func `a password that anybody would guess is refused`(
    password: String,
    problem: PasswordProblem
  ) {
    let problems = problems {
      $0.userName = "meimq19881"
      $0.password = password
      $0.passwordAgain = password
    }
    #expect(problems[.password] == .password(problem))
  }

  @Test func `without consent there is no account`() {
    #expect(problems { $0.consents = false } == [.consent: .consentMissing])
  }

  @Test func `a name is taken once, in whatever case`() {
    #expect(problems { _ in }.isEmpty)
    #expect(problems { $0.userName = "MEIMQ1988" } == [.userName: .userNameTaken])
  }

  @Test func `somebody with a permit of another kind may still be an agent`() throws {
    #expect(problems { $0.identityNumber = "810000199408230021" }.isEmpty)
  }

  @Test func `the password can be changed with the old one only`() throws {
    let session = try desk.register(SamplePerson.meiMingqiang.registration)
    #expect(throws: Refusal.passwordWrong) {
      try session.changePassword(from: "wrong", to: "another-one-9", again: "another-one-9")
    }
    #expect(throws: Refusal.passwordsDiffer) {
      try session.changePassword(
        from: SamplePerson.password,
        to: "another-one-9",
        again: "another-one-8"
      )
    }
    try session.changePassword(
      from: SamplePerson.password,
      to: "another-one-9",
      again: "another-one-9"
    )
    #expect(try session.confirms(password: "another-one-9"))
    #expect(try !session.confirms(password: SamplePerson.password))
  }
}
