import Casework
import FoundationEssentials
import Testing

struct PasswordHashTests {
  @Test func `a hash shows itself in no print, interpolation or dump`() throws {
    let hash = try #require(PasswordHash(stored: "$argon2id$canary"))
    var dumped = ""
    dump(hash, to: &dumped)
    #expect(!"\(hash) \(String(reflecting: hash)) \(dumped)".contains("canary"))
  }

  @Test(arguments: ["", "a b", "line\n", "中", String(repeating: "a", count: 128)])
  func `what cannot be a hash is refused, also when read from a file`(text: String) throws {
    #expect(PasswordHash(stored: text) == nil)
    let json = try JSONEncoder().encode([text])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([PasswordHash].self, from: json)
    }
  }

  @Test func `a hash and a fingerprint are stored as one string each`() throws {
    let hash = try #require(PasswordHash(stored: "$argon2id$x"))
    let json = try JSONEncoder().encode([hash])
    #expect(try JSONDecoder().decode([String].self, from: json) == ["$argon2id$x"])
    #expect(try JSONDecoder().decode([PasswordHash].self, from: json) == [hash])
    let digits = try JSONEncoder().encode([String(repeating: "0a", count: 32)])
    #expect(try JSONDecoder().decode([Fingerprint].self, from: digits).count == 1)
  }
}
