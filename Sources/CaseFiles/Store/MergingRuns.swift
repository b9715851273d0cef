import Casework

extension FileCaseStore {
  /// Makes one run of many when a tier is full. By the holder of `lock/compact`; a tail that grows
  /// large meanwhile is written in between.
  func mergeIfDue() throws {
    guard let manifest = try Manifest.read(in: folder, disk),
      let plan = MergePlan.next(for: manifest.runs.map(\.bytes), lowestTier: limits.lowestTier)
    else { return }
    let inputs = Array(manifest.runs[plan.runs])
    let runs = try inputs.map { try IndexRun($0, in: folder, disk) }
    guard let oldest = runs.first, let newest = runs.last else { return }
    let merged = try write(
      Merging(runs.reversed().map { $0.cursor(from: "") }, droppingGone: plan.dropsGone),
      as: RunName(first: oldest.name.first, last: newest.name.last)
    ) { () throws(SystemFailure) in
      // That one fails is no reason to give up the other.
      do { try checkpointIfDue() } catch {}
    }
    guard var now = try Manifest.read(in: folder, disk),
      let start = now.runs.firstIndex(of: inputs[0]),
      now.runs[start...].prefix(inputs.count).elementsEqual(inputs)
    else {
      try disk.remove("\(folder.index)/\(merged.name)")
      return
    }
    now.runs.replaceSubrange(start..<start + inputs.count, with: [merged])
    now.generation += 1
    try now.replace(in: folder, disk)
    try holdingWriter {
      let control = try settle().control
      control.generation = max(control.generation, now.generation)
      control.changeView()
    }
    for input in inputs { try disk.remove("\(folder.index)/\(input.name)") }
  }

  /// Takes away runs that do not count: what somebody who died has left. By the holder of
  /// `lock/compact`.
  func removeStrayRuns() throws(SystemFailure) {
    // Else a power cut could bring back the manifest that still lists them.
    try disk.settleNames(in: folder.path)
    let listed = Set((try Manifest.read(in: folder, disk)?.runs ?? []).map(\.name))
    for name in try disk.names(in: folder.index)
    where name.hasPrefix("run-") && !listed.contains(name) {
      try disk.remove("\(folder.index)/\(name)")
    }
  }
}
