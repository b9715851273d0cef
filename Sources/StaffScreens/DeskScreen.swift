import Casework
import TextUI

/// A page of a signed-in member of staff: it shows cases, and goes when they do.
protocol DeskScreen: Screen {
  var session: StaffSession { get }
  /// Keys are text for a field now: letters are no shortcuts.
  var takesText: Bool { get }
  /// There is something left for `settle` to do.
  var isPending: Bool { get }
  /// Another process has written: reads what is shown anew, the chosen row stays where it is.
  mutating func refresh() throws
  /// A key was pressed: what is in hand stays there.
  mutating func stayInHand() throws
  /// The member goes away from it without a further key: what is held is laid back.
  func leave() throws
}

extension DeskScreen {
  var takesText: Bool { false }
  var isPending: Bool { false }
  var pause: Int? { isPending ? 0 : nil }
  mutating func refresh() throws {}
  mutating func stayInHand() throws {}
  func leave() throws {}
}
