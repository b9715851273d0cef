import TestSupport
import TextUI

/// Somebody before the real program on a pseudo-terminal, and what one does there.
protocol AtTerminal {
  var folders: JourneyFolders { get }
  var terminal: PseudoTerminal { get }
}

extension AtTerminal {
  /// The seconds to wait for anything, on a machine that does a lot besides.
  static var patience: Double { 20 }

  /// Waits until the screen shows a text; gives its row, counted from 0.
  @discardableResult
  func see(_ text: String) throws -> Int {
    try terminal.waitUntil(contains: text, seconds: Self.patience)
  }

  func seeNo(_ text: String) throws {
    try terminal.waitUntil(gone: text, seconds: Self.patience)
  }

  /// Whether the screen shows a text now.
  func shows(_ text: String) -> Bool { terminal.rows.contains { $0.contains(text) } }

  func type(_ text: String) { terminal.type(text) }

  func press(_ key: Key, thenSee text: String) throws {
    terminal.press(key)
    try see(text)
  }

  func type(_ keys: String, thenSee text: String) throws {
    terminal.type(keys)
    try see(text)
  }
}

/// Comparing pages.
extension AtTerminal {
  /// What a page says between its title and the line of notices.
  var body: [String] { Array(terminal.rows.dropFirst(2).dropLast(2)) }

  /// Waits until all that was typed is answered and painted to the last row: F3 twice changes
  /// nothing, and what it changes for a moment stands at the bottom.
  func settle() throws {
    try press(.function(3), thenSee: "F3 中文")
    try press(.function(3), thenSee: "F3 English")
  }

  /// Waits until the page is one that was seen before.
  func seeAgain(_ body: [String]) throws {
    try terminal.wait(until: "the page as before:\n\(body.joined(separator: "\n"))\nbut") { _ in
      self.body == body
    }
  }
}
