import CaseFiles
import Casework
import Glibc
import OfficeData
import Sodium

/// The key of the office's attachments: named in `DATA/office/sealing.json`, kept apart from DATA.
/// Every program that opens a store gets its key here.
struct OfficeKey {
  /// The data folder, or a backup of one.
  let folder: String

  /// Why the key cannot be used.
  enum Trouble: Error {
    /// sealing.json is broken.
    case settings(OfficeDataProblem)
    case file(String, SealingKeyFile.Problem)
    /// Whoever steals the folder would have the key too.
    case inFolder(String)
    /// It is another key than the attachments were sealed with.
    case other(String)
    /// The office has a key already, and no second one is made.
    case named(String)
    /// Sealed attachments lie there, and no key is named: sealing.json is lost.
    case unnamed
  }

  /// What the office has named; nil: no key.
  func choice() throws(Trouble) -> SealingChoice? {
    do {
      return try OfficeFiles.sealing(in: folder + "/office")
    } catch {
      throw .settings(error)
    }
  }

  /// nil: the office has named no key.
  func key() throws(Trouble) -> SealingKey? {
    guard let choice = try choice() else { return nil }
    guard !isInFolder(choice.keyFile) else { throw .inFolder(choice.keyFile) }
    let key = try read(choice.keyFile)
    guard choice.keyName == nil || choice.keyName == key.name else {
      throw .other(choice.keyFile)
    }
    return key
  }

  func read(_ path: String) throws(Trouble) -> SealingKey {
    do {
      return try SealingKeyFile(path: path).read()
    } catch {
      throw .file(path, error)
    }
  }

  func sealing() throws(Trouble) -> (any DocumentSealing)? {
    try key().map { SodiumSealing(key: $0) }
  }

  /// For a store: asked whenever a document is kept or opened.
  var lookup: SealingLookup {
    { () throws(SystemFailure) in
      do throws(Trouble) {
        let sealing = try sealing()
        if sealing == nil { try requireNoneSealed() }
        return sealing
      } catch {
        throw SystemFailure(.notDone, attempt: "\(SystemFailure.attachmentKey): \(error.words.en)")
      }
    }
  }

  /// The same, for programs that keep or show documents: they do not start without the key.
  /// - Throws: `Trouble`.
  func required() throws(Trouble) -> SealingLookup {
    if try key() == nil { try requireNoneSealed() }
    return lookup
  }

  /// A few attachments tell whether there was a key: where there is one, hardly any is in clear.
  func requireNoneSealed() throws(Trouble) {
    guard AttachmentCount(folder: folder, atMost: 16).sealed == 0 else { throw .unnamed }
  }

  /// Whether a file lies in the folder, links followed.
  func isInFolder(_ path: String) -> Bool {
    let real = Self.real(folder)
    return "\(Self.real(path))/".hasPrefix("\(real)/")
  }

  /// The path without links; of what is not there yet, its parent's with the rest behind it.
  static func real(_ path: String) -> String {
    guard let found = realpath(path, nil) else {
      guard let cut = path.lastIndex(of: "/"), cut > path.startIndex else { return path }
      return "\(real(String(path[..<cut])))\(path[cut...])"
    }
    defer { free(found) }
    return String(cString: found)
  }
}
