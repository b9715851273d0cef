import Casework
import Glibc

/// Finding what the processes share, without a lock.
extension FileCaseStore {
  /// The control page, if it stands in its place and was made in this start of the machine.
  func control() throws(SystemFailure) -> TailControl? {
    let control = try controlPage()
    return control.isUsable(boot: boot) ? control : nil
  }

  /// The control page, usable or not.
  func controlPage() throws(SystemFailure) -> TailControl {
    if let control = memory.withLock({ $0.control }), try disk.isInPlace(control.page) {
      return control
    }
    let control: TailControl
    do {
      control = try TailControl(in: folder, disk)
    } catch {
      guard error.errno == ENOENT else { throw error }
      // Somebody has taken the whole folder away.
      try disk.makeFolder(folder.run)
      control = try TailControl(in: folder, disk)
    }
    memory.withLock {
      $0.control = control
      $0.view = nil
    }
    return control
  }

  /// The index that the page names; nil when it has changed meanwhile, and the next try will do.
  /// - Throws: `SystemFailure`: `.damaged` naming what of the index cannot be read.
  func view(of control: TailControl) throws(SystemFailure) -> View? {
    let key = View.Key(control)
    let last = memory.withLock { $0.view }
    if let last, last.key == key { return last }
    do {
      let view = try mapped(key, after: last)
      guard View.Key(control) == key, control.isUsable(boot: boot) else { return nil }
      memory.withLock { $0.view = view }
      return view
    } catch {
      // A file that is gone may have been taken away because it is needed no more.
      if View.Key(control) != key || !control.isUsable(boot: boot) { return nil }
      throw error
    }
  }

  private func mapped(_ key: View.Key, after last: View?) throws(SystemFailure) -> View {
    let known = [last?.tail, last?.sealed].compactMap { $0 }
    let tail = try tail(key.tail, known)
    var sealed: SharedTail?
    if let number = key.sealed { sealed = try self.tail(number, known) }
    return View(
      key,
      tail: tail,
      sealed: sealed,
      runs: try runs(reusing: last?.runs ?? [], since: key.generation)
    )
  }

  private func tail(_ number: Int, _ known: [SharedTail]) throws(SystemFailure) -> SharedTail {
    if let tail = known.first(where: { $0.number == number }) { return tail }
    do {
      return try SharedTail(opening: number, in: folder, disk: disk)
    } catch {
      throw missing(folder.tail(number), error)
    }
  }

  /// The runs that count, the newest first.
  /// - Parameter generation: of the manifest that everybody knows; an older one does not count.
  func runs(
    reusing known: [IndexRun],
    since generation: Int = 0
  ) throws(SystemFailure) -> [IndexRun] {
    let manifest = try Manifest.read(in: folder, disk)
    guard manifest?.generation ?? 0 >= generation else {
      throw SystemFailure(.damaged, attempt: "\(folder.manifest): missing, or not the newest")
    }
    var runs: [IndexRun] = []
    for listed in (manifest?.runs ?? []).reversed() {
      if let run = known.first(where: { $0.listed == listed }) {
        runs.append(run)
      } else {
        do {
          runs.append(try IndexRun(listed, in: folder, disk))
        } catch {
          throw missing("\(folder.index)/\(listed.name)", error)
        }
      }
    }
    return runs
  }

  /// A file that is not where it is listed is damage; any other failure is what it is.
  private func missing(_ path: String, _ failure: SystemFailure) -> SystemFailure {
    guard failure.errno == ENOENT else { return failure }
    return SystemFailure(.damaged, attempt: "\(path): is missing", errno: ENOENT)
  }

  /// Whether a failure says that the index, which is derived, is damaged; not the journal.
  func isOfIndex(_ failure: SystemFailure) -> Bool {
    guard failure.kind == .damaged else { return false }
    return [folder.index, folder.manifest, folder.path + "/run/", "index entry "].contains {
      failure.attempt.hasPrefix($0)
    }
  }
}
