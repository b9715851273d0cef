import Casework
import StrictJSON

extension StoreDescription {
  /// What the folder says of itself; nil when no store is there.
  /// - Throws: `SystemFailure`: `.damaged`; `.notDone` when only a newer program reads it.
  static func read(in folder: StoreFolder, _ disk: any Disk) throws(SystemFailure) -> Self? {
    guard let bytes = try disk.contents(of: folder.description) else { return nil }
    let description: StoreDescription
    do throws(StrictJSONProblem) {
      description = try StrictJSONDecoder().decode(StoreDescription.self, from: bytes)
    } catch {
      throw SystemFailure(.damaged, attempt: "\(folder.description):\(error)")
    }
    guard description.format == StoreDescription.formatName else {
      throw SystemFailure(
        .damaged,
        attempt: "\(folder.description): not the description of a store"
      )
    }
    guard description.minReader <= StoreDescription.reader else {
      throw SystemFailure(
        .notDone,
        attempt: "\(folder.description): written by a newer juzhu (format "
          + "\(description.minReader)); this one reads format \(StoreDescription.reader)"
      )
    }
    return description
  }
}
