import AllowedFolders
import ApplicantScreens
import ArgumentParser
import CaseFiles
import Casework
import Curses
import QRCodes
import TextUI
import Words

/// One run of the kiosk: puts the rooms together and turns keys into frames until it is left.
struct KioskRun {
  let folder: String
  let office: Office
  let kiosk: KioskOptions
  let screen: ScreenOptions
  var banner: Phrase?
  var notice: Notice?
  /// Made once: it opens libraries.
  private let system = Surroundings.system()

  init(folder: String, office: Office, kiosk: KioskOptions, screen: ScreenOptions) {
    self.folder = folder
    self.office = office
    self.kiosk = kiosk
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
    let shelf = try DiskShelf(roots: kiosk.roots)
    let facts = TerminalFacts()
    let terminal = try CursesTerminal(options: screen.terminal(log: log))
    defer { terminal.close() }
    let kiosk = makeKiosk(store: store, shelf: shelf, facts: facts, log: log)
    TerminalLoop(terminal: terminal, now: system.now).run(kiosk)
  }

  private func makeKiosk(
    store: FileCaseStore,
    shelf: DiskShelf,
    facts: TerminalFacts,
    log: RunLog
  ) -> Kiosk {
    let counter = Counter(
      desk: FrontDesk(
        store: store,
        office: office,
        surroundings: system.readingPages(log: log)
      ),
      shelf: shelf,
      slips: SlipFolder(folders: kiosk.slips.map { [$0] } ?? kiosk.roots),
      codes: QREncodeLibrary()
    )
    return Kiosk(
      counter: counter,
      look: screen.look(on: facts),
      idle: kiosk.idleTimes(of: office.idle),
      isLocked: kiosk.locked,
      banner: banner,
      notice: facts.advice.map { Notice($0, .warning) } ?? notice,
      words: Words.catalogue,
      log: { log.write($0) }
    )
  }
}

extension Kiosk: TerminalProgram {
  /// What an applicant sees changes by the applicant's own hand, or at the next page.
  mutating func refresh() {}
}
