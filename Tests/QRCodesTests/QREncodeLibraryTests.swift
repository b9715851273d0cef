import Casework
import QRCodes
import TestSupport
import Testing
import TextUI

struct QREncodeLibraryTests {
  private let library = QREncodeLibrary()

  @Test func `the usual library is found with every function`() {
    #expect(library.isPresent)
  }

  @Test(arguments: ["libnothing.so.1", "libm.so.6", "", "/dev/null"])
  func `a library without the functions counts as missing, and draws nothing`(name: String) {
    #expect(!QREncodeLibrary(named: name).isPresent)
    #expect(QREncodeLibrary(named: name).modules(of: "A0000000001") == nil)
  }

  @Test(arguments: [1, 42, 9_999_999_999])
  func `an application number is the smallest code there is`(serial: Int) {
    #expect(library.modules(of: ApplicationNumber(serial: serial).text)?.side == 21)
  }

  @Test func `the sample of the pictures is what the library draws`() {
    #expect(library.modules(of: "A0000000001") == SampleQRDrawing().modules(of: "A0000000001"))
  }

  @Test func `other texts are other codes`() {
    #expect(library.modules(of: "A0000000001") != library.modules(of: "A0000000002"))
    #expect(library.modules(of: "A0000000001") != library.modules(of: "a0000000001"))
  }

  @Test func `what needs more than version 4 is not drawn`() {
    #expect(library.modules(of: String(repeating: "1", count: 187))?.side == 33)
    #expect(library.modules(of: String(repeating: "居", count: 26))?.side == 33)
    #expect(library.modules(of: String(repeating: "居", count: 27)) == nil)
    #expect(library.modules(of: String(repeating: "A", count: 1_000_000)) == nil)
  }

  @Test func `nothing, and a text with a zero in it, are no codes`() {
    #expect(library.modules(of: "") == nil)
    #expect(library.modules(of: "A00\u{0}00000001") == nil)
  }
}
