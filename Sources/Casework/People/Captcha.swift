/// A small task that a person solves and a program does not: letters drawn large, or a sum.
///
/// It is for one try and for five minutes.
public struct Captcha: Sendable, Hashable {
  public enum Task: Sendable, Hashable {
    /// Letters and digits to read; none that look alike.
    case letters(String)
    /// An addition, for those who see poorly.
    case sum(Int, Int)
  }

  /// How long it is good for, in seconds.
  public static let lifetime = 5 * 60

  public let task: Task
  /// Shapes the noise of the drawing.
  public let seed: UInt64
  let issuedAt: Moment

  /// Letters without 0/O, 1/I/L, 2/Z, 5/S, 8/B, Q, V.
  static let letters = Array("ACDEFGHJKMNPRTUWXY34679")

  init(letters chance: () -> UInt64, at moment: Moment) {
    let drawn = (0..<5).map { _ in Self.letters[Int(chance() % UInt64(Self.letters.count))] }
    task = .letters(String(drawn))
    seed = chance()
    issuedAt = moment
  }

  init(sum chance: () -> UInt64, at moment: Moment) {
    task = .sum(Int(chance() % 20) + 1, Int(chance() % 9) + 1)
    seed = chance()
    issuedAt = moment
  }

  /// - Throws: `.captchaExpired` or `.captchaWrong`.
  func check(_ typed: String, at now: Moment) throws(Refusal) {
    let age = now.seconds(since: issuedAt)
    guard age >= 0, age < Self.lifetime else { throw .captchaExpired }
    guard typed.utf8.count <= 64 else { throw .captchaWrong }
    let answer = typed.unicodeScalars.filter { $0 != " " }.map(Self.plain).joined()
    switch task {
    case .letters(let letters):
      guard answer == letters else { throw .captchaWrong }
    case .sum(let first, let second):
      guard answer == String(first + second) else { throw .captchaWrong }
    }
  }

  /// Full-width letters and digits count as their ASCII ones, small letters as capitals.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    let folded =
      (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    return String(folded).uppercased()
  }
}
