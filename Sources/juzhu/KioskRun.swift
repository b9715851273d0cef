import AllowedFolders
import ApplicantScreens
import ArgumentParser
import CaseFiles
import Casework
import Curses
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
  private let surroundings = Surroundings.system()

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
    let store = try FileCaseStore(folder: folder, now: surroundings.now)
    let shelf = try DiskShelf(roots: kiosk.roots)
    let facts = TerminalFacts()
    let terminal = try CursesTerminal(options: options(log: log))
    defer { terminal.close() }
    var kiosk = makeKiosk(store: store, shelf: shelf, facts: facts, log: log)
    loop(&kiosk, terminal)
  }

  /// What is typed becomes keys, keys change the page, the page becomes cells; nothing else moves.
  private func loop(_ kiosk: inout Kiosk, _ terminal: CursesTerminal) {
    terminal.show(kiosk.frame(size: terminal.size))
    while !kiosk.isOver {
      switch terminal.nextEvent(until: deadline(of: kiosk)) {
      case .keys(let keys):
        for key in keys where !kiosk.isOver {
          answer(kiosk.handle(key), terminal)
        }
      case .resized:
        break
      case .wake:
        answer(kiosk.tick(), terminal)
      case .gone:
        kiosk.keepAll()
        return
      }
      terminal.show(kiosk.frame(size: terminal.size))
      // Seeing the answer does not wait for the disk.
      if kiosk.settle() { terminal.show(kiosk.frame(size: terminal.size)) }
    }
  }

  private func answer(_ request: TerminalRequest?, _ terminal: CursesTerminal) {
    switch request {
    case .repaint: terminal.repaint()
    case .clearScrollback: terminal.clearScrollback()
    case .ring: terminal.ring()
    case .leave, nil: break
    }
  }

  /// The clock of the wall says when; the terminal waits by a clock that nobody sets.
  private func deadline(of kiosk: Kiosk) -> Deadline {
    let now = surroundings.now()
    let wait = kiosk.nextWake().milliseconds - now.milliseconds
    return .after(milliseconds: Int(min(max(0, wait), 60_000)))
  }

  private func makeKiosk(
    store: FileCaseStore,
    shelf: DiskShelf,
    facts: TerminalFacts,
    log: RunLog
  ) -> Kiosk {
    let counter = Counter(
      desk: FrontDesk(store: store, office: office, surroundings: surroundings),
      shelf: shelf,
      slips: SlipFolder(folders: kiosk.slips.map { [$0] } ?? kiosk.roots)
    )
    let language: Language = screen.english || !facts.speaksChinese ? .english : .chinese
    let look = Look(
      catalogue: Words.catalogue(language),
      ambiguousWidth: screen.ambiguous,
      usesASCIILines: screen.ascii || !facts.speaksChinese
    )
    return Kiosk(
      counter: counter,
      look: look,
      idle: kiosk.idleTimes(of: office.idle),
      isLocked: kiosk.locked,
      banner: banner,
      notice: facts.advice.map { Notice($0, .warning) } ?? notice,
      words: Words.catalogue,
      log: { log.write($0) }
    )
  }

  private func options(log: RunLog) -> TerminalOptions {
    TerminalOptions(
      ambiguousWidth: screen.ambiguous,
      theme: screen.theme.curses,
      allowsColour: DataFolder.environment("NO_COLOR") == nil,
      usesMouse: true,
      errorLog: log.descriptor
    )
  }
}
