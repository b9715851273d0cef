import Casework
import TestSupport
import Testing

@Suite("Signing in")
struct SignInTests {
  private let world = FixedSurroundings()
  private let desk: FrontDesk

  init() throws {
    desk = FrontDesk(
      store: MemoryStore(),
      office: SampleOffice.office,
      surroundings: world.surroundings
    )
    _ = try desk.register(SamplePerson.meiMingqiang.registration)
  }

  private func signIn(
    _ name: String,
    _ password: String = SamplePerson.password
  ) throws -> ApplicantSession {
    let captcha = desk.captchaOfSum()
    guard case .sum(let first, let second) = captcha.task else { throw Refusal.captchaWrong }
    return try desk.signIn(
      name: name,
      password: password,
      captcha: captcha,
      answer: "\(first + second)"
    )
  }

  @Test func `the name counts in any case, the password as typed`() throws {
    #expect(try signIn("MeiMQ1988").account.name.text == "meimq1988")
    #expect(throws: Refusal.signInWrong) {
      try signIn("meimq1988", SamplePerson.password.uppercased())
    }
  }

  @Test(arguments: ["meimq1988", "nobody_here"])
  func `a wrong password and an unknown name get the same answer`(name: String) {
    #expect(throws: Refusal.signInWrong) { try signIn(name, "wrong-password") }
  }

  @Test(arguments: ["", "汉字", "1abc", String(repeating: "a", count: 10_000)])
  func `what is no user name at all is answered like a wrong one`(name: String) {
    #expect(throws: Refusal.signInWrong) { try signIn(name) }
  }

  @Test(arguments: ["meimq1988", "nobody_here"])
  func `after ten failures the name waits, whether anybody has it or not`(name: String) {
    for _ in 0..<10 { #expect(throws: Refusal.signInWrong) { try signIn(name, "wrong") } }
    let until = world.now.adding(seconds: 15 * 60)
    #expect(throws: Refusal.signInWaits(until: until)) { try signIn(name) }
  }

  @Test func `the wait ends 15 minutes after the first failure`() throws {
    for _ in 0..<10 { _ = try? signIn("meimq1988", "wrong") }
    world.wait(seconds: 15 * 60 - 1)
    #expect(throws: Refusal.self) { try signIn("meimq1988") }
    world.wait(seconds: 1)
    #expect(try signIn("meimq1988").account.realName.text == "梅明强")
  }

  @Test func `a clock set back neither frees nor locks for ever`() throws {
    for _ in 0..<10 { _ = try? signIn("meimq1988", "wrong") }
    world.wait(seconds: -86_400)
    let until = world.now.adding(seconds: 15 * 60)
    #expect(throws: Refusal.signInWaits(until: until)) { try signIn("meimq1988") }
  }

  @Test func `a success forgets the failures before it`() throws {
    for _ in 0..<9 { _ = try? signIn("meimq1988", "wrong") }
    _ = try signIn("meimq1988")
    for _ in 0..<9 { _ = try? signIn("meimq1988", "wrong") }
    #expect(try signIn("meimq1988").account.name.text == "meimq1988")
  }
}

@Suite("The captcha")
struct CaptchaTests {
  private let world = FixedSurroundings()
  private let desk: FrontDesk

  init() throws {
    desk = FrontDesk(
      store: MemoryStore(),
      office: SampleOffice.office,
      surroundings: world.surroundings
    )
    _ = try desk.register(SamplePerson.meiMingqiang.registration)
  }

  private func signIn(_ captcha: Captcha, _ answer: String) throws {
    _ = try desk.signIn(
      name: "meimq1988",
      password: SamplePerson.password,
      captcha: captcha,
      answer: answer
    )
  }

  @Test func `letters are taken in either case, full width and with blanks`() throws {
    let captcha = desk.captchaOfLetters()
    guard case .letters(let letters) = captcha.task else { return #expect(Bool(false)) }
    try signIn(captcha, letters.lowercased())
    try signIn(captcha, letters.map(String.init).joined(separator: " "))
    let wide = letters.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
    try signIn(captcha, String(String.UnicodeScalarView(wide)))
  }

  @Test(arguments: ["", "0", "AAAAA", String(repeating: "A", count: 100_000)])
  func `a wrong answer is refused before the password counts`(answer: String) {
    #expect(throws: Refusal.captchaWrong) { try signIn(desk.captchaOfSum(), answer) }
  }

  @Test func `it is good for five minutes`() throws {
    let captcha = desk.captchaOfSum()
    guard case .sum(let first, let second) = captcha.task else { return #expect(Bool(false)) }
    world.wait(seconds: 299)
    try signIn(captcha, "\(first + second)")
    world.wait(seconds: 1)
    #expect(throws: Refusal.captchaExpired) { try signIn(captcha, "\(first + second)") }
  }

  @Test func `letters that look alike are never drawn`() {
    for _ in 0..<500 {
      guard case .letters(let letters) = desk.captchaOfLetters().task else { continue }
      #expect(letters.count == 5)
      #expect(!letters.contains { "0O1IL2Z5S8BQV".contains($0) })
    }
  }
}
