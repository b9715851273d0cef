/// Why a copy of a store is not made, or not taken for one; nothing was changed.
public enum CopyRefusal: Error, Equatable, Sendable {
  /// No store is in the folder.
  case noStore(String)
  /// One folder lies in the other: a copy in the data folder would be copied again, and lost with
  /// it.
  case oneInTheOther(String)
  /// The folder holds something else (its name) and must be empty.
  case notEmpty(folder: String, name: String)
  /// Others may enter the folder, or it is somebody else's.
  case openToOthers(String)
  /// The backup is of another store.
  case otherStore(String)
  /// The backup holds transactions that the store never had: the store was put back to an older
  /// state, or is another branch of it.
  case aheadOfStore(String)
  /// Another backup into the same folder is being made just now.
  case inUse(String)
  /// The folder is no backup at all.
  case noBackup(String)
  /// A backup was begun there and never finished.
  case unfinished(String)
  /// Kiosks or other programs have the store open.
  case storeIsOpen(String)
  /// What an earlier, interrupted exchange of folders has left stands in the way.
  case leftover(String)
}
