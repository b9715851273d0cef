import TestSupport
import TextUI

/// A program with a form of fields, as the bench drives it.
protocol FormProgram {
  var name: String { get }
  /// What its first screen shows when it is complete.
  var firstScreen: String { get }
  /// The bytes of the key that leads to the next field of the form.
  var nextField: [UInt8] { get }
  /// How often Esc is measured in one round: once where it ends the program.
  var escapes: Int { get }

  func start() throws -> PseudoTerminal
  /// From the first screen to the form.
  func openForm(on terminal: PseudoTerminal, round: Int) throws
  /// From any field to one that takes letters, empty.
  func goToText(on terminal: PseudoTerminal) throws
  /// Opens what Esc leaves.
  func openForEscape(on terminal: PseudoTerminal) throws
}
