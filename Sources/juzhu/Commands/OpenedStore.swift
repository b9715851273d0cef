import CaseFiles
import Casework

extension DataOption {
  /// The cases in the data folder, which is made when it is not there.
  /// - Throws: what `StartProblem.explaining` turns into a sentence.
  func store(_ surroundings: Surroundings) throws -> FileCaseStore {
    try DataFolder.make(folder)
    guard DataFolder.isClosedToOthers(folder) else { throw OpenDataFolder(path: folder) }
    return try FileCaseStore(folder: folder, now: surroundings.now)
  }
}
