import FoundationEssentials
import PaperDrawing
import TestSupport
import Testing
import TextUI

/// The processes that a process has started and that are not over.
private func children(of process: Int32) -> String {
  let path = "/proc/\(process)/task/\(process)/children"
  return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
}

@Test func `the applicant and then the reviewer see the photo that was handed in`() throws {
  let station = try StationFolder()
  try station.sign(.zhou)
  let mei = try station.applicant()
  try mei.go(to: .check)
  try mei.press(.escape, thenSee: "❷")
  while !mei.shows("Space 查看") {
    mei.terminal.press(.backTab)
    try mei.settle()
  }
  mei.terminal.press(.home, .down, .down)
  try mei.see("photo.png")
  try mei.type(" ", thenSee: "PNG · 358×441")
  // The head, in whatever this machine paints with.
  try mei.see("▀")
  try mei.type("+", thenSee: "1.5×")
  mei.terminal.press(.escape)
  try mei.see("❷")
  mei.terminal.press(.end)
  #expect(children(of: mei.terminal.process).isEmpty)
  try mei.goToCheck()
  try mei.submit()
  try mei.bookEarliest()
  try mei.see("预约成功")
  let zhou = try Officer.signedIn(.zhou, at: station)
  try zhou.see("▸ A0000000001")
  try zhou.openCase()
  try zhou.type("v", thenSee: "SHA-256")
  try zhou.type("\t\t", thenSee: "PNG · 358×441")
  #expect(try station.command("audit", "list").text.contains("documentViewed"))
}

@Test func `a file that cannot be opened is refused in a sentence, and the kiosk goes on`() throws {
  let mei = try Applicant()
  try mei.go(to: .documents)
  let card = PNGFile(SamplePictures.picture(of: .cardFront)).bytes
  let files: [(String, [UInt8], String)] = [
    ("cut.png", Array(card.prefix(card.count / 2)), "文件已损坏或不完整"),
    ("tiny.png", SampleFiles.png, "图片太小"),
    ("locked.pdf", SampleFiles.encryptedPDF, "这个PDF设有密码"),
    ("empty.jpg", [], "这个文件是空的"),
  ]
  for (name, bytes, _) in files { try mei.folders.put(bytes, named: name) }
  mei.terminal.press(.home)
  try mei.press(.enter, thenSee: "选择文件：")
  for (name, _, sentence) in files {
    try mei.type(name, thenSee: "1/1")
    try mei.press(.enter, thenSee: "✗ \(sentence)")
    try mei.press(.escape, thenSee: "/8")
  }
  #expect(children(of: mei.terminal.process).isEmpty)
}
