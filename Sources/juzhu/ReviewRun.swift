import CaseFiles
import Casework
import Curses
import StaffScreens
import TextUI
import Words

/// One run of the review desk: puts the rooms together, and tells the desk when others have written.
struct ReviewRun {
  let folder: String
  let office: Office
  let screen: ScreenOptions
  var banner: Phrase?
  var notice: Notice?
  /// Made once: it opens libraries.
  private let system = Surroundings.system()

  init(folder: String, office: Office, screen: ScreenOptions) {
    self.folder = folder
    self.office = office
    self.screen = screen
  }

  func untilLeft() throws {
    try DataFolder.make(folder)
    guard DataFolder.isClosedToOthers(folder) else { throw OpenDataFolder(path: folder) }
    let log = try RunLog(folder: folder)
    let store = try FileCaseStore(
      folder: folder,
      now: system.now,
      sealing: OfficeKey(folder: folder).required()
    )
    let watch = StoreWatch(of: store)
    let facts = TerminalFacts()
    let surroundings = system.readingPages(log: log)
    let door = StaffDoor(store: store, office: office, surroundings: surroundings)
    let desk = try Desk(
      door: door,
      look: screen.look(on: facts),
      banner: banner,
      notice: facts.advice.map { Notice($0, .warning) } ?? notice,
      words: Words.catalogue,
      log: { log.write($0) }
    )
    let terminal = try CursesTerminal(options: screen.terminal(log: log))
    defer { terminal.close() }
    var loop = TerminalLoop(terminal: terminal, now: system.now)
    loop.changes = watch.map { watch in (watch.descriptor, { watch.clear() }) }
    loop.run(desk)
  }
}

extension Desk: TerminalProgram {}
