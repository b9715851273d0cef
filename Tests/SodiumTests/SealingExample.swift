/// 居住证 juzhu as another program sealed it once, by libsodium, with a key of 32 sevens.
enum SealingExample {
  static let hex: [Character] = Array(
    "4a5a5345414c00015e13f7a87e972ff80b0f0d18d5f4363ed9c254c81a433f1c58241cfe48425411"
      + "e702715ffaa10c6c50fce4282be6ac5ba4bde16d4a24741a829769802870c74b"
  )
}
