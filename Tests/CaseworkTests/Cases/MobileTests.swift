import Casework
import Testing

struct MobileTests {
  @Test(arguments: [
    "13800138000", "+8613800138000", "008613800138000", "+86 138-0013-8000", "138 0013 8000",
    "１３８００１３８０００", "＋８６ 138—0013—8000",
  ])
  func `the usual spellings are one number`(_ typed: String) throws {
    #expect(try Mobile(typed).text == "13800138000")
  }

  @Test(arguments: [
    ("", MobileProblem.empty), ("+86", .empty), ("1380013800", .length(10)),
    ("138001380000", .length(12)), ("12800138000", .notMobile), ("23800138000", .notMobile),
    ("057188888888", .length(12)), ("1380013800a", .notADigit(place: 11, "a")),
    ("+8513800138000", .notADigit(place: 1, "+")), ("+86+8613800138000", .notADigit(place: 1, "+")),
  ])
  func `what is no mobile number is refused with its reason`(
    _ typed: String,
    problem: MobileProblem
  ) {
    #expect(throws: problem) { try Mobile(typed) }
  }

  @Test func `a number is spaced for reading and masked for printing`() throws {
    let mobile = try Mobile("13912345678")
    #expect(mobile.spaced == "139 1234 5678")
    #expect(mobile.masked == "139****5678")
    #expect("\(mobile)" == mobile.masked)
  }
}
