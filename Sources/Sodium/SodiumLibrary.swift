import CSodium

/// libsodium, opened at run time; a value that exists even when the library does not.
public struct SodiumLibrary: Sendable {
  /// The file that Debian's package `libsodium23` installs.
  public static let usualName = "libsodium.so.23"

  /// What was asked for, to be named by `juzhu doctor`.
  public let name: String

  /// The library's functions; nil when it is not installed or lacks one of them.
  let functions: juzhu_sodium?

  /// Looks for the library by the system's search rules. Opening it twice is cheap.
  public init(named name: String = SodiumLibrary.usualName) {
    var found = juzhu_sodium()
    self.name = name
    functions = juzhu_sodium_open(name, &found) ? found : nil
  }

  /// A library of these functions, for tests of what a real one does only in need.
  init(functions: juzhu_sodium) {
    name = Self.usualName
    self.functions = functions
  }

  /// Whether passwords can be hashed and documents fingerprinted.
  public var isPresent: Bool { functions != nil }
}
