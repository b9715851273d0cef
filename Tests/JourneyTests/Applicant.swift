import TestSupport
import TextUI

/// A person at a kiosk: the real program on a pseudo-terminal, and what one does with it.
struct Applicant: AtTerminal {
  let person: SamplePerson
  let folders: JourneyFolders
  let terminal: PseudoTerminal
  var password = SamplePerson.password

  /// Starts a kiosk and waits for its first page.
  /// - Parameters:
  ///   - arguments: behind those that name the folders.
  ///   - environment: beside that of `PseudoTerminal`.
  init(
    _ person: SamplePerson = .meiMingqiang,
    at folders: JourneyFolders? = nil,
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24,
    isControlling: Bool = true
  ) throws {
    self.person = person
    let folders = try folders ?? JourneyFolders()
    self.folders = folders
    let places = ["--data", folders.data, "--files", folders.files, "--slips", folders.slips]
    terminal = try PseudoTerminal(
      BuiltProgram.path("juzhu"),
      ["kiosk"] + places + arguments,
      environment: ["HOME": folders.path].merging(environment) { $1 },
      columns: columns,
      rows: rows,
      isControlling: isControlling
    )
    try terminal.wait(until: "the first page", seconds: Self.patience) { screen in
      screen.rows.contains { $0.contains("居住证预约受理") || $0.contains("Apply and book") }
    }
  }
}

/// The account.
extension Applicant {
  /// From the first page to the person's home page.
  func register() throws {
    try type("3", thenSee: "阅读隐私告知")
    type("\(person.userName)\t\(person.name)\t\(person.identityNumber)\t\(person.mobile)\t")
    type("\(password)\t\(password)\t \t\t")
    try type("\r", thenSee: "注册成功")
  }

  /// From the first page to the person's home page.
  func signIn() throws {
    try type("2", thenSee: "F6 改为算术题")
    try answerSignIn(password: password)
    try see("我的申请人")
  }

  /// Fills the sign-in page, its sum answered, and presses 登录.
  func answerSignIn(password: String) throws {
    type("\(person.userName)\t\(password)")
    if !shows("F6 改为字母") { try press(.function(6), thenSee: "F6 改为字母") }
    type("\(try SumOnScreen.answer(on: terminal.rows))\r")
  }

  /// From any page to the first one.
  func signOut() throws {
    try press(.function(10), thenSee: "要退出登录吗")
    try type("y", thenSee: "已退出登录")
  }

  /// From the first page out of the program.
  /// - Returns: its exit status.
  func leave() throws -> Int {
    try press(.function(10), thenSee: "要退出程序吗")
    type("y")
    return Int(try terminal.waitForExit().status)
  }
}
