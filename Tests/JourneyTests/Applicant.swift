import TestSupport
import TextUI

/// A person at a kiosk: the real program on a pseudo-terminal, and what one does with it.
struct Applicant {
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

  /// The seconds to wait for anything, on a machine that does a lot besides.
  static let patience = 20.0

  /// Waits until the screen shows a text; gives its row, counted from 0.
  @discardableResult
  func see(_ text: String) throws -> Int {
    try terminal.waitUntil(contains: text, seconds: Self.patience)
  }

  func seeNo(_ text: String) throws {
    try terminal.waitUntil(gone: text, seconds: Self.patience)
  }

  /// Whether the screen shows a text now.
  func shows(_ text: String) -> Bool { terminal.rows.contains { $0.contains(text) } }

  func type(_ text: String) { terminal.type(text) }

  func press(_ key: Key, thenSee text: String) throws {
    terminal.press(key)
    try see(text)
  }

  func type(_ keys: String, thenSee text: String) throws {
    terminal.type(keys)
    try see(text)
  }
}

/// Comparing pages.
extension Applicant {
  /// What a page says between its title and the line of notices.
  var body: [String] { Array(terminal.rows.dropFirst(2).dropLast(2)) }

  /// Waits until all that was typed is answered and painted to the last row: F3 twice changes
  /// nothing, and what it changes for a moment stands at the bottom.
  func settle() throws {
    try press(.function(3), thenSee: "F3 中文")
    try press(.function(3), thenSee: "F3 English")
  }

  /// Waits until the page is one that was seen before.
  func seeAgain(_ body: [String]) throws {
    try terminal.wait(until: "the page as before:\n\(body.joined(separator: "\n"))\nbut") { _ in
      self.body == body
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
