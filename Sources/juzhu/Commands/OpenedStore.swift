import CaseFiles
import Casework

extension DataOption {
  /// The cases in the data folder, which is made when it is not there; damaged ones, if they may be,
  /// up to the damage and to be read only.
  /// - Throws: what `StartProblem.explaining` turns into a sentence.
  func store(_ surroundings: Surroundings, evenIfDamaged: Bool = false) throws -> FileCaseStore {
    try DataFolder.make(folder)
    guard DataFolder.isClosedToOthers(folder) else { throw OpenDataFolder(path: folder) }
    return try FileCaseStore(
      folder: folder,
      now: surroundings.now,
      evenIfDamaged: evenIfDamaged,
      sealing: OfficeKey(folder: folder).lookup
    )
  }
}
