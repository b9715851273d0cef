import CSodium
import Casework
import Glibc
import Synchronization
import Testing

@testable import Sodium

/// One after the other, because they share the two hashing turns of this process.
@Suite(.serialized) struct PasswordHashingTests {
  let hashing = SodiumPasswordHashing()

  @Test func `the right password verifies and a near one does not`() throws {
    let hash = try hashing.hash("西湖的水 2026")
    #expect(try hashing.verify("西湖的水 2026", against: hash))
    #expect(try !hashing.verify("西湖的水 2027", against: hash))
    #expect(try !hashing.verify("", against: hash))
  }

  @Test func `a zero byte does not cut a password short`() throws {
    let hash = try hashing.hash("abc\0def")
    #expect(try hashing.verify("abc\0def", against: hash))
    #expect(try !hashing.verify("abc", against: hash))
  }

  @Test func `equal passwords give different hashes`() throws {
    #expect(try hashing.hash("same") != hashing.hash("same"))
  }

  @Test func `the dummy costs what every hash costs and matches nothing typed`() throws {
    let real = try hashing.hash("whatever")
    #expect(Argon2Hash(hashing.dummy)?.cost == .interactive)
    #expect(Argon2Hash(real)?.cost == .interactive)
    #expect(hashing.dummy.stored.utf8.count == real.stored.utf8.count)
    #expect(try !hashing.verify("", against: hashing.dummy))
  }

  @Test(arguments: [
    "$argon2id$v=19$m=8,t=1,p=1$QANaN6AL2D0oaB06Ck/OfQ$M4LwDsjNk+bVwVMa4tPb7UCxuOm1Vu",
    "$argon2id$v=19$m=4194304,t=2,p=1$QANaN6AL2D0oaB06Ck/OfQ$M4LwDsjNk+bVwVMa4tPb7UCxuOm1Vu",
    "$argon2id$v=19$m=65536,t=2,p=1$QANaN6AL2D0oaB06Ck/OfQ$",
    "$argon2i$v=19$m=65536,t=4,p=1$QANaN6AL2D0oaB06Ck/OfQ$M4LwDsjNk+bVwVMa4tPb7UCxuOm1Vu",
    "$7$C6..../....SodiumChloride$kBGj9fHznVYFQMEn/qDCfrDevf9YDtcDdKvEqHJLV8D", "plain:secret",
  ])
  func `a weaker, costlier or damaged hash is refused, not compared`(stored: String) throws {
    let hash = try #require(PasswordHash(stored: stored))
    #expect(throws: PasswordHashingFailure.other) { try hashing.verify("secret", against: hash) }
  }

  @Test func `without the library nobody signs in`() throws {
    let lost = SodiumPasswordHashing(library: SodiumLibrary(named: "libnothing.so.1"))
    #expect(throws: PasswordHashingFailure.libraryMissing) { try lost.hash("a") }
    #expect(throws: PasswordHashingFailure.libraryMissing) {
      try lost.verify("a", against: lost.dummy)
    }
  }

  /// libsodium's own comparison calls this a wrong password.
  @Test func `lack of memory is never reported as a wrong password`() throws {
    let hash = try hashing.hash("right")
    var functions = try #require(SodiumLibrary().functions)
    functions.hash_password = { _, _, _, _, _ in
      errno = ENOMEM
      return -1
    }
    functions.derive = { _, _, _, _, _, _, _, _ in
      errno = ENOMEM
      return -1
    }
    let poor = SodiumPasswordHashing(library: SodiumLibrary(functions: functions))
    #expect(throws: PasswordHashingFailure.outOfMemory) { try poor.verify("right", against: hash) }
    #expect(throws: PasswordHashingFailure.outOfMemory) { try poor.hash("right") }
  }

  @Test func `a hash that libsodium made elsewhere verifies`() throws {
    let stored =
      "$argon2id$v=19$m=65536,t=2,p=1$"
      + "w7qTMHsw+G2gfMaLTVLoRw$BZEkQfteA6DXXsdlt5O2arx/PnM+cfcAR4ezc21n72k"
    let hash = try #require(PasswordHash(stored: stored))
    #expect(try hashing.verify("juzhu 居住", against: hash))
  }

  @Test func `a third hash waits until one of two is done`() async throws {
    let sodium = try #require(SodiumLibrary().functions)
    let hash = try hashing.hash("queue")
    let stored = try #require(Argon2Hash(hash))
    juzhu_hashing_turn_take()
    #expect(juzhu_hashing_turn_try())
    #expect(!juzhu_hashing_turn_try())
    let finished = Atomic(false)
    let third = Task.detached { [hashing] in
      defer { finished.store(true, ordering: .releasing) }
      return try hashing.verify("queue", against: hash)
    }
    // Hashing past the queue is the clock: time enough for the third, had it not to wait.
    for _ in 0..<4 { _ = stored.verify(by: sodium, password: "clock", length: 5) }
    let ranPast = finished.load(ordering: .acquiring)
    #expect(!ranPast)
    juzhu_hashing_turn_give()
    juzhu_hashing_turn_give()
    #expect(try await third.value)
    #expect(juzhu_hashing_turn_try(), "the third gave its turn back")
    juzhu_hashing_turn_give()
  }
}
