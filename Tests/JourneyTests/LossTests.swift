import Glibc
import TestSupport
import Testing
import TextUI

/// The ways in which a program ends without being asked.
enum Loss: CaseIterable {
  /// Power or kill −9: the program does nothing more.
  case killed
  /// The window is closed, with and without a signal that says so.
  case hungUp, hungUpUntold
  case signalledHangUp, signalledTerm

  /// The program is told, and leaves by itself.
  static let told = allCases.filter { $0 != .killed }

  func strike(_ person: some AtTerminal) {
    switch self {
    case .killed: person.terminal.signal(SIGKILL)
    case .hungUp, .hungUpUntold: person.terminal.hangUp()
    case .signalledHangUp: person.terminal.signal(SIGHUP)
    case .signalledTerm: person.terminal.signal(SIGTERM)
    }
  }
}

extension Applicant {
  /// What the program has taken of the processor so far.
  fileprivate var processorSeconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(terminal.process, &clock) == 0 else { return 0 }
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// From the first page of another kiosk to where the draft was left.
  fileprivate func signInAndGoOn() throws {
    try signIn()
    try press(.enter, thenSee: "F1 帮助")
    try seeNo("我的申请人")
  }
}

@Test(arguments: Page.allCases)
func `a kiosk that loses its terminal ends within 2 s`(page: Page) throws {
  try expectEnd(page, .hungUp)
}

@Test(arguments: [Page.welcome, .basicInfo, .appointment], Loss.told)
func `a kiosk ends within 2 s however it is told`(page: Page, loss: Loss) throws {
  try expectEnd(page, loss)
}

/// The program's end within 2 s, without burning the processor.
private func expectEnd(_ page: Page, _ loss: Loss) throws {
  let mei = try Applicant(isControlling: loss != .hungUpUntold)
  try mei.go(to: page)
  let before = mei.processorSeconds
  loss.strike(mei)
  let end = try mei.terminal.waitForExit(seconds: 2)
  #expect(end.status == 0)
  #expect(end.cpu_seconds - before < 0.5)
}

@Test(arguments: [Page.basicInfo, .documents, .check], [Loss.killed, .hungUp, .signalledTerm])
func `a draft is found again as it was left`(page: Page, loss: Loss) throws {
  let mei = try Applicant()
  try mei.go(to: page)
  let before = mei.body
  loss.strike(mei)
  try mei.terminal.waitForExit()
  let again = try Applicant(at: mei.folders)
  try again.signInAndGoOn()
  try again.see(page.mark)
  try again.seeAgain(before)
}

@Test(arguments: [(Page.list, Page.basicInfo), (.fileChooser, .documents), (.sample, .documents)])
func `a draft is found again beneath what lay over it`(page: Page, beneath: Page) throws {
  let mei = try Applicant()
  try mei.go(to: page)
  Loss.killed.strike(mei)
  try mei.terminal.waitForExit()
  let again = try Applicant(at: mei.folders)
  try again.signInAndGoOn()
  try again.see(beneath.mark)
}

@Test(arguments: Loss.told)
func `half a word is kept when the terminal is lost`(loss: Loss) throws {
  let mei = try Applicant(isControlling: loss != .hungUpUntold)
  try mei.go(to: .basicInfo)
  try mei.type("9幢2单", thenSee: "大学路23号9幢2单")
  loss.strike(mei)
  try mei.terminal.waitForExit(seconds: 2)
  let again = try Applicant(at: mei.folders)
  try again.signInAndGoOn()
  try again.see("大学路23号9幢2单")
}

@Test(arguments: [Page.booking, .appointment])
func `what was submitted is found again after kill −9`(page: Page) throws {
  let mei = try Applicant()
  try mei.go(to: page)
  let before = mei.body
  Loss.killed.strike(mei)
  try mei.terminal.waitForExit()
  let again = try Applicant(at: mei.folders)
  try again.signInAndGoOn()
  try again.see(page.mark)
  try again.seeAgain(before)
}
