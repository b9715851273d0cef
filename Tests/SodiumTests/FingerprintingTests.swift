import Casework
import Testing

@testable import Sodium

struct FingerprintingTests {
  /// The examples of FIPS 180-4.
  static let examples: [(bytes: [UInt8], hex: String)] = [
    ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      [UInt8](repeating: 0x61, count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: 0..<4)
  func `the published SHA-256 examples come out`(number: Int) throws {
    let example = Self.examples[number]
    let fingerprint = try SodiumFingerprinting().fingerprint(of: example.bytes)
    #expect(fingerprint.hex == example.hex)
  }

  @Test func `without the library there is no fingerprint`() {
    let lost = SodiumFingerprinting(library: SodiumLibrary(named: "libnothing.so.1"))
    #expect(throws: SodiumFingerprinting.Failure.libraryMissing) {
      try lost.fingerprint(of: [1])
    }
  }

  @Test(arguments: ["", "ab", String(repeating: "A", count: 64), String(repeating: "é", count: 32)])
  func `anything but 64 lower-case digits is no fingerprint`(text: String) {
    #expect(Fingerprint(hex: text) == nil)
  }
}
