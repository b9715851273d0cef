import Casework

/// The work that nobody waits for. What fails is left for the next round: nothing depends on it.
extension FileCaseStore {
  /// One round of what no other process is at.
  /// - Parameter isIdle: nothing has happened for a while.
  func maintain(isIdle: Bool? = nil) {
    guard readOnly == nil else { return }
    try? prepareSegment()
    _ = try? disk.holdingIfFree(folder.compactLock) {
      try checkpointIfDue()
      try mergeIfDue()
      if try isIdle ?? isTimeForMark() { try markIdle() }
    }
  }

  /// What is done once, when a process begins.
  func tidy() {
    removeLeftovers()
    _ = try? disk.holdingIfFree(folder.compactLock) { try removeStrayRuns() }
  }

  /// Prepares the next segment when a quarter of this one is used.
  private func prepareSegment() throws {
    guard let control = try control(), !control.isDirty else { return }
    let position = control.position
    guard position.offset > limits.segmentBytes / 4 else { return }
    _ = try disk.holdingIfFree(folder.prepareLock) {
      try NextSegment(folder: folder, disk: disk, bytes: limits.segmentBytes)
        .prepare(position.segment + 1)
    }
  }

  /// Where no time passes, every seventh change is taken for the last before a quiet time.
  private func isTimeForMark() throws(SystemFailure) -> Bool {
    guard let control = try control() else { return false }
    return control.end % 7 == 0
  }
}
