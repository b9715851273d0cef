import Foundation

/// How much of a proof is run: the short form always, the long one when `JUZHU_LONG_TESTS` is set.
/// A figure of its own name in the environment wins over both.
enum LongForm {
  static let isAsked = ProcessInfo.processInfo.environment["JUZHU_LONG_TESTS"] != nil

  static func count(_ name: String, short: Int, long: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? (isAsked ? long : short)
  }

  /// `STORE_SEED` repeats a run; it is printed, because a failure is worth nothing without it.
  static func seed(of proof: String) -> UInt64 {
    let given = ProcessInfo.processInfo.environment["STORE_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 0...UInt64.max)
    print("\(proof): STORE_SEED=\(seed)")
    return seed
  }
}
