import TestSupport
import TextUI

@testable import ApplicantScreens
@testable import StaffScreens

/// A whole program of pages before a person: the kiosk, or the review desk.
protocol Stand: Sendable {
  var pages: ScreenStack { get set }
  var isOver: Bool { get }
  /// Whether a curtain, a question or a warning hides the page's own last line.
  var isCovered: Bool { get }
  mutating func handle(_ key: Key) -> TerminalRequest?
  mutating func settle() -> Bool
  mutating func tick() -> TerminalRequest?
  mutating func frame(size: Size) -> Frame
  mutating func keepAll()
}

extension Kiosk: Stand {
  var isCovered: Bool { curtain != nil || question != nil || isWarning }
}

extension Desk: Stand {
  var isCovered: Bool { curtain != nil || question != nil || isWarning }
}
