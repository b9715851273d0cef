import Casework
import Glibc
import OfficeData

/// Writes `DATA/office/sealing.json`, whole or not at all.
struct SealingSettings {
  /// The data folder.
  let folder: String

  /// On the disk when this returns.
  func write(_ choice: SealingChoice) throws {
    let text = try JSONText.of(File(key: choice.keyFile, id: choice.keyName)) + "\n"
    let office = folder + "/office"
    if mkdir(office, 0o700) != 0, errno != EEXIST { throw failure("mkdir", office) }
    let path = "\(office)/\(OfficeFiles.sealingName)"
    let temporary = "\(office)/.\(OfficeFiles.sealingName).\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw failure("open", temporary) }
    let bytes = Array(text.utf8)
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    let number = errno
    close(file)
    guard isWritten, rename(temporary, path) == 0 else {
      let number = isWritten ? errno : number
      unlink(temporary)
      throw SystemFailure(.notDone, attempt: "write \(path)", errno: number)
    }
    for folder in [office, self.folder] { try flush(folder) }
  }

  private func flush(_ path: String) throws(SystemFailure) {
    let file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw failure("open", path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure("fsync", path) }
  }

  private func failure(_ call: String, _ path: String) -> SystemFailure {
    SystemFailure(.notDone, attempt: "\(call) \(path)", errno: errno)
  }

  /// The file as `OfficeFiles` reads it.
  private struct File: Encodable {
    let key: String
    let id: String?
  }
}
