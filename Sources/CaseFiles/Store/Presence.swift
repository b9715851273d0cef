import Casework
import Glibc

/// That somebody has the store open: as long as this is held, nobody puts another folder in the
/// place of the store's (`StoreRestore`, `StoreMigration`).
final class Presence: Sendable {
  private let file: OpenFile

  /// Waits while the folder is being exchanged.
  /// - Throws: `SystemFailure.busy` when that takes longer than `patience`.
  init(in folder: StoreFolder, _ disk: any Disk, patience: Duration) throws(SystemFailure) {
    let path = folder.maintenanceLock
    let deadline = ContinuousClock.now.advanced(by: patience)
    while true {
      let file = try disk.open(path, for: .keep)
      // What was waited for may be the lock of a folder that has been moved aside.
      if try disk.tryShare(file), try disk.isInPlace(file) {
        self.file = file
        return
      }
      guard ContinuousClock.now < deadline else {
        throw SystemFailure(.busy, attempt: "flock \(path)", errno: EWOULDBLOCK)
      }
      usleep(5000)
    }
  }
}

extension StoreFolder {
  /// Shared by every open store; held alone while the folder is put in another one's place.
  var maintenanceLock: String { "\(path)/lock/maintenance" }
  /// Stands in every backup from its beginning, and in nothing else.
  var backupLock: String { "\(path)/BACKUP.lock" }
}
