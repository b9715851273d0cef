import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// A writer that was killed between any two of its steps is finished by the next one.
struct DeadWriterTests {
  let data = DataFolder()
  let script: CaseScript

  /// How far the writer has come.
  enum Death: CaseIterable, Sendable {
    /// The page says that a line may be there, and none is.
    case announced
    /// Half a line.
    case torn
    /// The line, and nothing of it in the tail.
    case written
    /// The line, and some of its keys.
    case halfIndexed
    /// All its keys, and the page does not say so.
    case indexed
  }

  init() throws { script = try CaseScript() }

  @Test(arguments: Death.allCases)
  func `a writer that was killed is finished by the next`(_ death: Death) throws {
    let store = try data.open()
    try script.steps[0](store)
    try die(death, store)
    let isThere = death != .announced && death != .torn
    #expect(try store.account(script.account.name) == script.account)
    let other = try data.open()
    try other.change(by: "test") { change in
      let attempts = try change.signInAttempts(of: script.account.name)
      #expect((attempts == script.failedOnce) == isThere, "what is in the journal counts")
    }
    for reader in [store, other, try data.open()] {
      let attempts = try reader.signInAttempts(of: script.account.name)
      #expect((attempts == script.failedOnce) == isThere)
    }
    let kept = try LocalDisk().names(in: data.folder.quarantine).filter { $0.hasSuffix(".torn") }
    #expect(kept.isEmpty == (death != .torn))
    try script.steps[3](other)
    #expect(try store.applicationCount() == 1)
  }

  private func die(_ death: Death, _ store: FileCaseStore) throws {
    try store.holdingWriter {
      let settled = try store.settle()
      var changed = CaseChange(
        to: CasesAt(store: store, view: settled.view, sequence: settled.control.end)
      )
      changed.put(script.failedOnce, of: script.account.name)
      let changes = try KeyChanges(
        changed,
        to: CasesAt(store: store, view: settled.view, sequence: settled.control.end)
      )
      let new = NewTransaction(
        settings: changes.settings + [.init(key: "k/one")],
        deletions: [],
        documents: changes.documents,
        at: .sample,
        request: "one",
        actor: "test"
      )
      let control = settled.control
      control.begin = control.end + 1
      if death == .announced { return }
      var journal = try store.journal(at: control.position)
      if death == .torn {
        let line = new.line(
          sequence: control.end + 1,
          previous: journal.lastChecksum,
          durable: 0
        )
        return try store.disk.write(
          Array(line.bytes[..<60]),
          to: journal.file,
          at: journal.end
        )
      }
      let place = try journal.append(new, durable: control.durable)
      if death == .written { return }
      let all = try IndexChanges(settings: new.settings, deletions: [], at: place) { _ in nil }
      for entry in all.entries.prefix(death == .halfIndexed ? 1 : .max) {
        _ = try settled.view.tail.insert(entry.key, entry.content, at: control.end + 1)
      }
    }
  }
}
