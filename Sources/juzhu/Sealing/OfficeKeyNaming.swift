import CaseFiles
import Casework
import Glibc
import OfficeData
import Sodium

/// Makes the office's key, or takes the one that lies there, and names it for every program.
struct OfficeKeyNaming {
  /// What became of it.
  struct Outcome {
    let path: String
    let name: String
    let isNew: Bool
  }

  let office: OfficeKey
  let store: FileCaseStore
  let surroundings: Surroundings

  /// Who does it, for the record.
  static let actor = "office"

  /// Alone among all processes, so that two of it do not name two keys.
  /// - Throws: `OfficeKey.Trouble`; `SystemFailure`. What is named already stays so.
  func name(_ file: String) throws -> Outcome {
    let path = OfficeKey.real(file)
    return try store.change(by: Self.actor) { change in
      guard !office.isInFolder(path) else { throw OfficeKey.Trouble.inFolder(path) }
      let choice = try office.choice()
      let (key, isNew) = try take(path, mayMake: choice)
      if let choice {
        let known = try choice.keyName ?? office.read(choice.keyFile).name
        guard known == key.name else { throw OfficeKey.Trouble.other(path) }
      }
      try SealingSettings(folder: office.folder).write(
        SealingChoice(keyFile: path, keyName: key.name)
      )
      let event = AuditEvent(
        at: surroundings.now(),
        by: Self.actor,
        .keyNamed,
        subject: key.name,
        detail: isNew ? "made" : "taken"
      )
      try change.record(event, surroundings.fingerprints)
      return Outcome(path: path, name: key.name, isNew: isNew)
    }
  }

  private func take(
    _ path: String,
    mayMake choice: SealingChoice?
  ) throws(OfficeKey.Trouble) -> (key: SealingKey, isNew: Bool) {
    let file = SealingKeyFile(path: path)
    do throws(SealingKeyFile.Problem) {
      return (try file.read(), false)
    } catch {
      guard error == .missing else {
        let isNoKey = error == .noKey || error == .notPlain
        throw .file(path, isNoKey ? .exists : error)
      }
    }
    if let choice { throw .named(choice.keyFile) }
    try office.requireNoneSealed()
    // Its folder, when only that is missing; a key on the disk says more than an error here.
    if let cut = path.lastIndex(of: "/") { mkdir(String(path[..<cut]), 0o700) }
    do throws(SealingKeyFile.Problem) {
      return (try file.make(), true)
    } catch {
      throw .file(path, error)
    }
  }
}
