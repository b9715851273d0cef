import PaperDrawing
import TestSupport
import TextUI

/// The wizard: from the home page to the appointment.
extension Applicant {
  /// From the home page to an empty step ①.
  func startApplication() throws {
    try type("n", thenSee: "❶")
  }

  /// Fills step ① for a rented home at 大学路23号, the places by their pinyin initials.
  ///
  /// Begins at the first field and ends on 下一步.
  func fillBasicInfo() throws {
    type("\t\t\t\t")
    try choose(row: 1, thenSee: "合法稳定住所")
    try choose(row: 1, thenSee: "租住")
    type("2025-03-01\t")
    try pick("scq", thenSee: "上城区")
    try pick("xyjd", thenSee: "小营街道")
    type("大学路23号\t")
    try pick("scq", thenSee: "派出所")
    try pick("xypcs", thenSee: "小营派出所")
    try pick("dxl", thenSee: "大学路社区")
    try type("杭州小营丝绸有限公司\t", thenSee: "▸ [ 下一步 ]")
  }

  /// Opens the list of the field in focus and takes a row of it, counted from 0.
  private func choose(row: Int, thenSee answer: String) throws {
    terminal.press(.enter, .home)
    for _ in 0..<row { terminal.press(.down) }
    try press(.enter, thenSee: answer)
  }

  /// Opens the list of the field in focus by typing, and takes the only one that fits.
  func pick(_ initials: String, thenSee place: String) throws {
    try type(initials, thenSee: "查找：\(initials)")
    terminal.press(.enter)
    try seeNo("查找：")
    try see(place)
  }

  /// From step ①, in focus on 下一步, to step ②.
  func goToDocuments() throws {
    try press(.enter, thenSee: "❷")
  }

  /// A photo after GA 461 as a PNG.
  private static let photo = PNGFile(SamplePictures.picture(of: .portrait)).bytes

  /// The files that a person with a rented home brings: of each kind that is taken.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("front.jpg", SampleFiles.jpeg(note: "front")),
    ("back.jpg", SampleFiles.jpeg(note: "back")),
    ("photo.png", photo),
    ("lease.pdf", SampleFiles.pdf(note: "lease")),
  ]

  func bringFiles() throws {
    for file in Self.files { try folders.put(file.bytes, named: file.name) }
  }

  /// Attaches a file to the material in focus.
  func attach(_ name: String) throws {
    try press(.enter, thenSee: "选择文件：")
    try type(name, thenSee: "1/1")
    try press(.enter, thenSee: "已上传：\(name)")
    try see("❷")
  }

  /// In step ②, the second material in focus: attaches what else there must be.
  func attachTheRest() throws {
    try attach("back.jpg")
    terminal.press(.down)
    try attach("photo.png")
    // The registration slip between is optional.
    terminal.press(.down, .down)
    try attach("lease.pdf")
    try see("必须的材料已齐全")
  }

  /// From step ② to the check page.
  func goToCheck() throws {
    terminal.press(.backTab)
    try press(.enter, thenSee: "请核对以下内容")
  }

  /// From the check page to the calendar.
  func submit() throws {
    try press(.end, thenSee: "▸ [ 提交 ]")
    try press(.enter, thenSee: "❸")
  }

  /// In the calendar: takes the earliest day, in the half that is offered.
  func bookEarliest() throws {
    try type("e", thenSee: "最早可约：")
    try press(.enter, thenSee: "选择时段")
    try press(.enter, thenSee: "确认预约这个时间")
    terminal.press(.enter)
  }
}
