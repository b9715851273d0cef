import CQRCodes
import TextUI

/// libqrencode, opened at run time; a value that exists even when the library does not.
public struct QREncodeLibrary: Sendable {
  /// The file that Debian's package `libqrencode4` installs.
  public static let usualName = "libqrencode.so.4"

  /// What was asked for, to be named by `juzhu doctor`.
  public let name: String

  /// The library's functions; nil when it is not installed or lacks one of them.
  private let functions: juzhu_qrencode?

  /// Looks for the library by the system's search rules. Opening it twice is cheap.
  public init(named name: String = QREncodeLibrary.usualName) {
    var found = juzhu_qrencode()
    self.name = name
    functions = juzhu_qrencode_open(name, &found) ? found : nil
  }

  /// Whether codes can be made.
  public var isPresent: Bool { functions != nil }
}

extension QREncodeLibrary: QRDrawing {
  /// The smallest code, and of those of one size the one of which most may be lost: an application
  /// number is 21 modules wide, and a quarter of it may be covered by a thumb.
  public func modules(of text: String) -> QRModules? {
    guard (1...Self.mostBytes).contains(text.utf8.count), !text.utf8.contains(0) else { return nil }
    var best: QRModules?
    for correction: Int32 in [3, 2, 1, 0] {
      guard let found = modules(of: text, correction: correction) else { continue }
      if best.map({ found.side < $0.side }) ?? true { best = found }
    }
    return best
  }

  /// What the largest code allowed, version 4, holds in bytes: more need not be tried.
  private static let mostBytes = 187

  private func modules(of text: String, correction: Int32) -> QRModules? {
    guard let functions, let release = functions.release,
      let code = juzhu_qrencode_encode(functions, text, correction)
    else { return nil }
    defer { release(code) }
    guard let data = code.pointee.data, code.pointee.width <= QRModules.mostSide else { return nil }
    let count = Int(code.pointee.width * code.pointee.width)
    return QRModules(dark: UnsafeBufferPointer(start: data, count: count).map { $0 & 1 == 1 })
  }
}
