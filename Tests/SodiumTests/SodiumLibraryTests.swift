import Testing

@testable import Sodium

struct SodiumLibraryTests {
  @Test func `the usual library is found with every function`() {
    #expect(SodiumLibrary().isPresent)
  }

  @Test(arguments: ["libnothing.so.1", "libm.so.6", "", "/dev/null"])
  func `a library without the functions counts as missing`(name: String) {
    #expect(!SodiumLibrary(named: name).isPresent)
  }
}
