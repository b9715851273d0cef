import Glibc
import TestSupport

/// What befalls a program's disk while it runs, and goes away again.
enum DiskTrouble: CaseIterable {
  /// No byte is left on the disk that the data folder is on.
  case full
  /// Every file and folder can only be read.
  case readOnly
  /// The program may open no further file.
  case tooManyFiles
  /// The program may write to no place of any file.
  case noFileSize

  /// Prepares the folders, before the program starts. False when this machine does not allow it.
  func prepare(_ folders: JourneyFolders) -> Bool {
    switch self {
    case .full:
      return mkdir(folders.data, 0o700) == 0
        && Self.mount("-t", "tmpfs", "-o", "size=2g,mode=700", "juzhu-test", folders.data)
    case .readOnly:
      // Tried beforehand; a container mostly forbids it.
      return mkdir(folders.data, 0o700) == 0
        && Self.mount("--bind", folders.data, folders.data)
        && umount2(folders.data, Int32(MNT_DETACH)) == 0
    case .tooManyFiles, .noFileSize: return true
    }
  }

  func begin(_ person: some AtTerminal) throws {
    let data = person.folders.data
    switch self {
    case .full:
      // As large as what it holds, to the page.
      var space = statvfs()
      guard statvfs(data, &space) == 0 else { throw JourneyFailure.cannotMake(data) }
      let used = (space.f_blocks - space.f_bfree) * UInt(space.f_frsize)
      try Self.need(Self.mount("-o", "remount,size=\(used)", data), data)
    case .readOnly:
      // Laid over it: what is open for writing already cannot be made read-only.
      let isLaid = Self.mount("--bind", data, data) && Self.mount("-o", "remount,bind,ro", data)
      try Self.need(isLaid, data)
    case .tooManyFiles: try Self.need(Self.limit(person, "--nofile=3:1024"), data)
    case .noFileSize: try Self.need(Self.limit(person, "--fsize=0:unlimited"), data)
    }
  }

  func end(_ person: some AtTerminal) throws {
    let data = person.folders.data
    switch self {
    case .full: try Self.need(Self.mount("-o", "remount,size=2g", data), data)
    case .readOnly: try Self.need(umount2(data, Int32(MNT_DETACH)) == 0, data)
    case .tooManyFiles: try Self.need(Self.limit(person, "--nofile=1024:1024"), data)
    case .noFileSize: try Self.need(Self.limit(person, "--fsize=unlimited"), data)
    }
  }

  func leave(_ folders: JourneyFolders) {
    while umount2(folders.data, Int32(MNT_DETACH)) == 0 {}
  }

  private static func need(_ isDone: Bool, _ path: String) throws {
    if !isDone { throw JourneyFailure.cannotMake(path) }
  }

  private static func limit(_ person: some AtTerminal, _ limit: String) -> Bool {
    run("/usr/bin/prlimit", ["--pid", "\(person.terminal.process)", limit])
  }

  private static func mount(_ words: String...) -> Bool { run("/bin/mount", words) }

  private static func run(_ program: String, _ words: [String]) -> Bool {
    let terminal = try? PseudoTerminal(program, words)
    return (try? terminal?.waitForExit().status) == 0
  }
}
