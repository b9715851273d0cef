import Foundation
import Glibc
import TestSupport

@testable import CaseFiles

/// Many processes on one store, killed, stopped and started again at random for a while.
struct StormRun {
  let processes: Int
  let seconds: Double
  let kills: Int
  let seed: UInt64
  let segmentBytes: Int
  private(set) var killed = 0
  /// Kills and stops of the one that held the writer's lock at that moment.
  private(set) var holdersKilled = 0
  private(set) var holdersStopped = 0
  private(set) var exits: Set<Int32> = []
  private(set) var files: [String] = []
  private var running: Set<pid_t> = []
  private var stopped: [(process: pid_t, until: UInt64)] = []
  private var chance: SeededChance
  private let start = nanoseconds
  private let folder: StoreFolder

  init(
    _ folder: StoreFolder,
    processes: Int,
    seconds: Double,
    kills: Int,
    seed: UInt64,
    segmentBytes: Int
  ) {
    self.folder = folder
    self.processes = processes
    self.seconds = seconds
    self.kills = kills
    self.seed = seed
    self.segmentBytes = segmentBytes
    chance = SeededChance(seed: seed)
  }

  static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private var end: UInt64 { start + UInt64(seconds * 1e9) }

  /// Lets them loose until the time is over, and waits for the last of them.
  mutating func run() throws {
    for _ in 0..<processes { try spawn() }
    // The last kill comes a second before the end, so that somebody is left to go on.
    let pace = (seconds - 1) * 1e9 / Double(max(1, kills))
    while Self.nanoseconds < end {
      let due = Int(Double(Self.nanoseconds - start) / pace)
      if killed < min(due, kills) { try killOne() } else { try stopOne() }
      letGo(all: false)
      collect()
      while running.count < processes, Self.nanoseconds < end { try spawn() }
      usleep(3000)
    }
    letGo(all: true)
    while !running.isEmpty {
      collect()
      usleep(3000)
    }
  }

  private mutating func killOne() throws {
    let holder = holder()
    let isAimed = Bool.random(using: &chance)
    guard let victim = isAimed ? holder : running.sorted().randomElement(using: &chance) else {
      return
    }
    kill(victim, SIGKILL)
    killed += 1
    if victim == holder { holdersKilled += 1 }
  }

  /// Stops the holder of the lock for up to a fifth of a second, when there is one.
  private mutating func stopOne() throws {
    guard stopped.isEmpty, Int.random(in: 0..<8, using: &chance) == 0, let victim = holder()
    else { return }
    kill(victim, SIGSTOP)
    if holder() == victim { holdersStopped += 1 }
    let pause = UInt64.random(in: 1_000_000...200_000_000, using: &chance)
    stopped.append((victim, Self.nanoseconds + pause))
  }

  private mutating func letGo(all: Bool) {
    for (process, until) in stopped where all || until < Self.nanoseconds {
      kill(process, SIGCONT)
    }
    stopped.removeAll { all || $0.until < Self.nanoseconds }
  }

  private mutating func collect() {
    for process in running {
      var status: Int32 = 0
      guard waitpid(process, &status, WNOHANG) == process else { continue }
      running.remove(process)
      stopped.removeAll { $0.process == process }
      exits.insert(status)
    }
  }

  /// Which of ours holds the writer's lock.
  private func holder() -> pid_t? {
    var found = stat()
    guard stat(folder.writerLock, &found) == 0,
      let locks = FileManager.default.contents(atPath: "/proc/locks")
    else { return nil }
    let inode = ":\(found.st_ino) "
    let line = String(decoding: locks, as: UTF8.self).split(separator: "\n")
      .first { $0.contains("FLOCK") && $0.contains(inode) && !$0.contains("->") }
    let words = line?.split(separator: " ") ?? []
    return words.count > 4 ? pid_t(words[4]).flatMap { running.contains($0) ? $0 : nil } : nil
  }

  private mutating func spawn() throws {
    let name = "\(files.count)"
    let file = "\(folder.path).events/\(name)"
    files.append(file)
    let worker = UInt64.random(in: 0...UInt64.max, using: &chance)
    let words = [folder.path, name, "\(start)", "\(end)", "\(worker)", "\(segmentBytes)"]
    running.insert(try BuiltProgram.start("store-storm", words, to: file))
  }
}
