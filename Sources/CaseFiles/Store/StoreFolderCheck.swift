import Casework
import Glibc

/// Refuses a folder in which cases would not be safe.
struct StoreFolderCheck {
  let folder: StoreFolder
  let disk: any Disk

  /// Throws `SystemFailure` saying what is wrong with the folder and how to put it right.
  func check() throws(SystemFailure) {
    // "/." follows a link in the folder's own place: where it leads is the office's business.
    guard let status = try disk.status(of: folder.path + "/."), status.isFolder else {
      throw refusal("not a folder")
    }
    guard status.owner == geteuid() else {
      throw refusal("belongs to user \(status.owner), and this is user \(geteuid())")
    }
    guard status.mode & 0o077 == 0 else {
      throw refusal("others may enter it (mode \(String(status.mode, radix: 8))): chmod 700")
    }
    if let kind = try disk.fileSystem(of: folder.path), Self.isUnsafe(kind) {
      throw refusal("lies on \(kind), where locks and flushes are not to be relied on")
    }
    if try disk.status(of: folder.backupLock) != nil {
      throw refusal("is a backup; juzhu store restore makes a data folder of it")
    }
    guard try disk.status(of: folder.description) == nil else { return }
    let strange = try disk.names(in: folder.path).filter { !StoreFolder.knownNames.contains($0) }
    if let name = strange.sorted().first { throw refusal("holds \(name) and no store") }
  }

  private func refusal(_ what: String) -> SystemFailure {
    SystemFailure(.notDone, attempt: "data folder \(folder.path): \(what)")
  }

  /// Network disks, and those that know no owners.
  static func isUnsafe(_ kind: String) -> Bool {
    let names: Set = [
      "cifs", "smb3", "smbfs", "9p", "afs", "coda", "ncpfs", "ceph", "vfat", "msdos",
      "exfat",
    ]
    return names.contains(kind) || kind.hasPrefix("nfs") || kind.hasPrefix("fuse")
  }
}
