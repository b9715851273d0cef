import TestSupport
import TextUI

/// A member of staff at the review desk: the real program on a pseudo-terminal.
struct Officer: AtTerminal {
  let member: DeskMember
  let folders: JourneyFolders
  let terminal: PseudoTerminal

  /// Starts a desk and waits for its first page.
  init(
    _ member: DeskMember,
    at station: StationFolder,
    columns: Int = 80,
    rows: Int = 24,
    isControlling: Bool = true
  ) throws {
    self.member = member
    folders = station.folders
    terminal = try PseudoTerminal(
      BuiltProgram.path("juzhu"),
      ["review", "--data", folders.data],
      environment: ["HOME": folders.path].merging(station.clock.environment) { $1 },
      columns: columns,
      rows: rows,
      isControlling: isControlling
    )
    try see("工作人员登录")
  }

  /// Starts a desk and signs in: the queue is seen.
  static func signedIn(
    _ member: DeskMember,
    at station: StationFolder,
    columns: Int = 80,
    rows: Int = 24,
    isControlling: Bool = true
  ) throws -> Officer {
    let officer = try Officer(
      member,
      at: station,
      columns: columns,
      rows: rows,
      isControlling: isControlling
    )
    try officer.signIn()
    return officer
  }

  /// From the first page to the queue.
  func signIn() throws {
    type("\(member.userName)\t\(SampleStation.password)\r")
    try see("待初审 ")
  }

  /// From the queue to the case under the cursor, in this officer's hand.
  func openCase() throws { try press(.enter, thenSee: "✓ 由您审核") }

  /// On a case, the cursor on the first item: the address and the lease are not in order, with
  /// the office's first reason each, all else is.
  func findTwoFaults(of count: Int) throws {
    for _ in 0..<6 { terminal.press(.down) }
    try type("x", thenSee: "不合格：详细地址")
    try press(.enter, thenSee: "✗ 请写明")
    terminal.press(.end)
    try type("x", thenSee: "不合格：房屋租赁合同")
    try press(.enter, thenSee: "核对 2/\(count)")
    try type("a", thenSee: "核对 \(count)/\(count)")
  }

  /// From a case that is judged whole over the page of decisions to the next page.
  func decide(_ mark: String, thenSee status: String) throws {
    try press(.enter, thenSee: "作出决定")
    try see("(•) \(mark)")
    try type("y", thenSee: "\(status)   按 U 撤回")
  }
}
