import Casework

extension Manifest {
  /// The manifest as it stands; nil when nothing is indexed yet.
  /// - Throws: `SystemFailure`: `.damaged` when what stands there is not a manifest.
  static func read(in folder: StoreFolder, _ disk: any Disk) throws(SystemFailure) -> Manifest? {
    guard let bytes = try disk.contents(of: folder.manifest) else { return nil }
    guard let manifest = read(bytes) else {
      throw SystemFailure(.damaged, attempt: "\(folder.manifest): not a manifest")
    }
    return manifest
  }

  /// Puts this manifest in the old one's place. On the disk when it returns.
  /// - Throws: `SystemFailure`: `.outcomeUnknown` when it is there but its name perhaps not on the
  ///   disk; `.notDone` also when its runs do not join.
  func replace(in folder: StoreFolder, _ disk: any Disk) throws(SystemFailure) {
    guard isJoined else {
      throw SystemFailure(.notDone, attempt: "\(folder.manifest): the runs do not join")
    }
    try disk.replace(
      folder.manifest,
      in: folder.path,
      by: line,
      through: folder.manifest + ".tmp"
    )
  }
}
