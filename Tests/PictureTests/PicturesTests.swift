import Glibc
import TestSupport
import Testing

/// Compares every picture with its file. `RECORD_SCREENS=1 swift test --filter Pictures` writes
/// the files and fails, so that no run can bless its own drawing.
@Suite struct PicturesTests {
  static let isRecording = getenv("RECORD_SCREENS") != nil

  @Test(arguments: Pictures.all)
  func `the page looks as its file in screens says`(picture: Picture) throws {
    let now = try picture.draw().text
    let file = ScreensFolder.text(of: picture.name)
    guard now != file else { return }
    if Self.isRecording {
      try ScreensFolder.write(now, of: picture.name)
      Issue.record("recorded screens/\(picture.name).txt")
    } else {
      Issue.record("\(PictureDifference(picture.name, file: file, now: now))")
    }
  }

  @Test func `the pictures are compared, not recorded`() {
    #expect(!Self.isRecording, "recorded: look at git diff screens/, then run without the variable")
  }
}
