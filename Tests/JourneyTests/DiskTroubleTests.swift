import Glibc
import TestSupport
import Testing
import TextUI

private let notKept = "暂时不能保存"

/// A kiosk with a data folder that the trouble can befall; nil, and said so, when this machine does
/// not allow it.
private func withKiosk(_ trouble: DiskTrouble, _ body: (Applicant) throws -> Void) throws {
  let folders = try JourneyFolders()
  guard trouble.prepare(folders) else {
    return print("left out, since mounting is not allowed here: \(trouble)")
  }
  defer { trouble.leave(folders) }
  try body(try Applicant(at: folders))
}

@Test(arguments: DiskTrouble.allCases)
func `what is typed stays on the page when the disk fails, and is kept later`(
  trouble: DiskTrouble
) throws {
  try withKiosk(trouble) { mei in
    try mei.go(to: .basicInfo)
    try trouble.begin(mei)
    try mei.type("9幢2单\t", thenSee: notKept)
    try mei.see("大学路23号9幢2单")
    try trouble.end(mei)
    mei.terminal.press(.backTab)
    try mei.type("元\t", thenSee: "大学路23号9幢2单元")
    try mei.seeNo(notKept)
    try mei.settle()
    mei.terminal.signal(SIGKILL)
    try mei.terminal.waitForExit()
    let again = try Applicant(at: mei.folders)
    try again.signIn()
    try again.press(.enter, thenSee: "大学路23号9幢2单元")
  }
}

@Test(arguments: DiskTrouble.allCases)
func `a submission that fails is said, and goes through when the cause is gone`(
  trouble: DiskTrouble
) throws {
  try withKiosk(trouble) { mei in
    try mei.go(to: .check)
    let before = mei.body
    try trouble.begin(mei)
    try mei.press(.end, thenSee: "▸ [ 提交 ]")
    try mei.press(.enter, thenSee: notKept)
    try mei.see("▸ [ 提交 ]")
    #expect(before.contains { $0.contains("梅明强") } && mei.shows("请核对以下内容"))
    try trouble.end(mei)
    try mei.press(.enter, thenSee: "❸")
    try mei.see("A0000000001")
  }
}

@Test(arguments: [DiskTrouble.readOnly, .tooManyFiles, .noFileSize])
func `a booking that fails is said, and goes through when the cause is gone`(
  trouble: DiskTrouble
) throws {
  try withKiosk(trouble) { mei in
    try mei.go(to: .booking)
    try trouble.begin(mei)
    try mei.bookEarliest()
    try mei.see(notKept)
    try trouble.end(mei)
    try mei.bookEarliest()
    try mei.see("预约成功")
  }
}

@Test func `on a full disk a place can still be booked`() throws {
  try withKiosk(.full) { mei in
    try mei.go(to: .booking)
    try DiskTrouble.full.begin(mei)
    try mei.bookEarliest()
    try mei.see("预约成功")
  }
}

@Test func `a lock that another program holds for 5 s is said, and waited for no longer`() throws {
  let mei = try Applicant()
  try mei.go(to: .booking)
  let lock = open(mei.folders.data + "/lock/writer", O_RDWR | O_CLOEXEC)
  #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
  try mei.bookEarliest()
  try mei.see("系统繁忙，请稍候")
  close(lock)
  try mei.bookEarliest()
  try mei.see("预约成功")
}
