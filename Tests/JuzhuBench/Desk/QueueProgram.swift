import TestSupport
import TextUI

/// A program with a long list, as the bench drives it.
protocol QueueProgram {
  var name: String { get }
  /// What its first page shows.
  var firstPage: String { get }
  /// What it shows when the list is there and nothing is read any more.
  var listMark: String { get }
  var down: [UInt8] { get }
  var toHead: [UInt8] { get }
  var end: [UInt8] { get }
  /// What the screen shows at the end of the list.
  var endMark: String { get }

  func start() throws -> PseudoTerminal
  /// From the first page to the list.
  func openList(on terminal: PseudoTerminal, _ samples: inout Samples<DeskFigure>) throws
  /// Looks for something in the middle of the list, and leaves the search again.
  func search(on terminal: PseudoTerminal, _ samples: inout Samples<DeskFigure>) throws
}
