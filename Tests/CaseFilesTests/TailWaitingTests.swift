import Casework
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Waiting for a lock and for a flush in memory that all share.
struct TailWaitingTests {
  let data = DataFolder()
  let disk = LocalDisk()
  let control: TailControl

  init() throws {
    for folder in [data.path, "\(data.path)/run"] { try disk.makeFolder(folder) }
    control = try TailControl(in: data.folder, disk)
    let start = TailPosition(sequence: 4, segment: 1, offset: 0, checksum: 0)
    control.reset(boot: "one", tail: 1, generation: 0, position: start, durable: 4)
  }

  @Test func `a slower flush takes back nothing that a quicker one has noted`() {
    control.raiseDurable(to: 9)
    control.raiseDurable(to: 7)
    #expect(control.durable == 9)
  }

  @Test func `whoever waits for a flush is woken by it`() {
    let turn = control.durableTurn
    let flusher = OneThread { [control] in
      control.durable = 5
      control.wakeDurable()
    }
    // Far longer than the test would be let run.
    while !control.waitForDurable(5, since: turn, atMost: .seconds(1000)) {}
    flusher.join()
    #expect(control.durable == 5)
  }

  @Test func `a flush that ends between looking and sleeping is not slept through`() {
    let turn = control.durableTurn
    control.wakeDurable()
    #expect(!control.waitForDurable(5, since: turn, atMost: .seconds(1000)))
  }

  @Test func `whoever waits for a flusher that died goes on when the time is over`() {
    #expect(!control.waitForDurable(5, since: control.durableTurn, atMost: .milliseconds(1)))
  }

  @Test func `whoever sleeps for a turn is woken when it is passed on`() {
    let turn = control.writerTurn
    let seen = turn.current
    let waiter = OneThread { [control] in
      control.writerTurn.waiting {
        control.writerTurn.sleep(since: seen, atMost: .seconds(1000))
      }
    }
    while control.page.load32(TailControl.Place.writerWaiters) == 0 { sched_yield() }
    // Most likely it sleeps by now; if not, it must not fall asleep any more.
    for _ in 0..<2000 { sched_yield() }
    turn.pass()
    waiter.join()
    #expect(turn.current != seen)
  }

  @Test func `a lock that is let go is taken by the one who sleeps for it`() throws {
    let lock = "\(data.path)/run/lock"
    let file = try disk.open(lock, for: .keep)
    #expect(try disk.tryLock(file))
    let waiter = OneThread { [disk, control] in
      try? disk.holding(lock, patience: .seconds(1000), turn: control.writerTurn) {}
    }
    while control.page.load32(TailControl.Place.writerWaiters) == 0 { sched_yield() }
    disk.unlock(file)
    control.writerTurn.pass()
    waiter.join()
    #expect(try disk.tryLock(file))
    #expect(control.page.load32(TailControl.Place.writerWaiters) == 0)
  }

  @Test func `a lock whose holder died without a word is taken after all`() throws {
    let lock = "\(data.path)/run/lock"
    var holder: OpenFile? = try disk.open(lock, for: .keep)
    #expect(try holder.map { try disk.tryLock($0) } == true)
    let waiter = OneThread { [disk, control] in
      try? disk.holding(lock, patience: .seconds(1000), turn: control.writerTurn) {}
    }
    while control.page.load32(TailControl.Place.writerWaiters) == 0 { sched_yield() }
    // As the kernel does with what a killed process had open.
    holder = nil
    waiter.join()
    #expect(holder == nil && control.page.load32(TailControl.Place.writerWaiters) == 0)
  }

  @Test func `a lock that is never let go is given up`() throws {
    let lock = "\(data.path)/run/lock"
    let file = try disk.open(lock, for: .keep)
    #expect(try disk.tryLock(file))
    let failure = #expect(throws: SystemFailure.self) {
      try disk.holding(lock, patience: .milliseconds(3), turn: control.writerTurn) {}
    }
    #expect(failure?.kind == .busy)
    #expect(try disk.holdingIfFree(lock) { true } == nil)
    disk.unlock(file)
    #expect(try disk.holdingIfFree(lock) { true } == true)
  }
}
