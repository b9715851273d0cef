/// 居住证 juzhu as it was sealed once with a key of 32 sevens.
enum SealingExample {
  static let hex: [Character] = Array(
    ""
  )
}
