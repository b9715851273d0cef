import Casework
import Synchronization

/// Takes appointment slips and remembers them.
public final class SampleSlips: SlipOutlet {
  public let canPrint: Bool
  private let kept = Mutex<[String: String]>([:])
  private let printed = Mutex<[String]>([])
  private let refused = Mutex<SystemFailure?>(nil)

  public init(canPrint: Bool = true) { self.canPrint = canPrint }

  /// The slips written to the stick, by file name.
  public var files: [String: String] { kept.withLock { $0 } }
  /// The slips printed, oldest first.
  public var papers: [String] { printed.withLock { $0 } }

  /// Lets every slip from now on fail like this; nil mends it again.
  public func fail(with failure: SystemFailure?) { refused.withLock { $0 = failure } }

  public func save(_ slip: String, named name: String) throws -> String {
    if let failure = refused.withLock({ $0 }) { throw failure }
    kept.withLock { $0[name] = slip }
    return "/media/usb/\(name)"
  }

  public func print(_ slip: String) throws {
    if let failure = refused.withLock({ $0 }) { throw failure }
    printed.withLock { $0.append(slip) }
  }
}
