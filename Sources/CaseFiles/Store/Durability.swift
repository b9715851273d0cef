import Casework
import Glibc

extension FileCaseStore {
  /// Returns when the transaction is on the disk, by this process's flush or another's.
  ///
  /// Whoever gets the lock flushes for all that was written until then; the others sleep until he
  /// is done, and mostly find their transaction flushed.
  /// - Throws: `SystemFailure.outcomeUnknown` when the flush fails; nobody flushes again then,
  ///   because a second flush would succeed without having written anything.
  func makeDurable(_ sequence: Int) throws(SystemFailure) {
    let patience = ContinuousClock.now.advanced(by: .seconds(1))
    while true {
      guard let control = try control() else {
        // The page is being made anew, which flushes.
        try settleAgain()
        continue
      }
      if control.durable >= sequence { return }
      if let failure = readOnly { throw unknown(failure.attempt, failure.errno) }
      if control.isPoisoned {
        throw unknown(refusePoisoned(by: try DurableMark.read(in: folder, disk)).attempt, 0)
      }
      guard control.end >= sequence else {
        throw unknown("transaction \(sequence) was lost with \(control.page.path)", 0)
      }
      let turn = control.durableTurn
      if try flushForAll(control, sequence) { continue }
      if control.waitForDurable(sequence, since: turn) { return }
      if ContinuousClock.now > patience {
        // Somebody hangs in there. A flush of one's own needs no lock.
        try flush(control)
        return
      }
    }
  }

  /// The last transaction that is known to be on the disk.
  var durable: Int { (try? control())??.durable ?? 0 }

  /// Flushes if nobody else is at it; whether it was free to do so.
  private func flushForAll(
    _ control: TailControl,
    _ sequence: Int
  ) throws(SystemFailure) -> Bool {
    let isFree: Void?
    do {
      isFree = try disk.holdingIfFree(folder.syncLock) {
        if control.durable < sequence, !control.isPoisoned { try flush(control) }
      }
    } catch let failure as SystemFailure where failure.kind == .outcomeUnknown {
      throw failure
    } catch {
      // The lock cannot be opened.
      try flush(control)
      isFree = ()
    }
    if isFree != nil { control.wakeDurable() }
    return isFree != nil
  }

  /// Flushes all that is written by now, and tells the others.
  private func flush(_ control: TailControl) throws(SystemFailure) {
    // In this order: what was written before the segment began is flushed already.
    let written = control.end
    let segment = control.segment
    do {
      try disk.flush(try file(of: segment))
    } catch {
      let failure = unknown(error.attempt, error.errno)
      poison(because: failure)
      throw failure
    }
    control.raiseDurable(to: written)
    publish(DurableMark(boot: boot, seq: control.durable))
  }

  private func settleAgain() throws(SystemFailure) {
    do {
      try holdingWriter { _ = try settle() }
    } catch let failure as SystemFailure {
      throw unknown(failure.attempt, failure.errno)
    } catch {
      throw unknown("\(error)", 0)
    }
  }

  private func unknown(_ attempt: String, _ error: Int32) -> SystemFailure {
    SystemFailure(.outcomeUnknown, attempt: attempt, errno: error)
  }

  /// Tells the others, and who watches the file. Only a help, so that it may fail.
  func publish(_ mark: DurableMark) {
    guard let file = try? disk.open(folder.durableMark, for: .keep) else { return }
    try? disk.write(mark.line(), to: file, at: 0)
  }

  /// After a failed flush: nobody writes any more until the machine has been started anew.
  func poison(because failure: SystemFailure) {
    becomeReadOnly(because: failure)
    let control = try? controlPage()
    control?.poison()
    let known = control?.isUsable(boot: boot) == true ? control?.durable : nil
    let seq = known ?? (try? DurableMark.read(in: folder, disk))?.seq ?? 0
    let why = "\(failure.attempt) failed (errno \(failure.errno))"
    publish(DurableMark(boot: boot, seq: seq, poisoned: why))
    // What matters is that nothing is written any more; the report is for the operator.
    try? quarantine.report(failure.attempt, what: "flush failed, errno \(failure.errno)", kept: "")
  }
}
