import ArgumentParser
import CaseFiles
import Casework
import TextUI

/// `juzhu office key`: has the attachments sealed on the disk.
struct OfficeKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "附件加密：生成或指定密钥，加密已有附件 (seal the attachments with a key)",
    discussion: """
      密钥文件（32字节，0600）必须在数据文件夹以外；已有密钥时直接采用。之后保存的附件都加密，\
      无需重新启动终端；--seal 加密此前以明文保存的附件，可在终端使用期间运行，中断后再次运行即可。
      请在别处保存密钥的副本：密钥丢失，附件就不能再打开。
      The key's file lies outside the data folder; one that is there is taken. From then on \
      attachments are sealed, without starting anything anew; --seal seals those that lie there in \
      clear, while kiosks go on. Keep a copy of the key elsewhere: without it the attachments are lost.
      退出状态：0 完成，1 未完成，2 有损坏的附件没有加密，64 用法错误。
      (Exit status: 0 done, 1 not done, 2 damaged attachments were left in clear, 64 usage.)
      """
  )

  @OptionGroup var place: DataOption

  @Argument(help: "密钥文件，如 /etc/juzhu/attachments.key (the key's file)")
  var file: String?

  @Flag(help: "加密以明文保存的附件 (seal the attachments that lie there in clear)")
  var seal = false

  func validate() throws {
    guard file != nil || seal else {
      throw ValidationError("请给出密钥文件，或 --seal。 (Name the key's file, or give --seal.)")
    }
    guard file?.isEmpty != true else { throw ValidationError("请给出密钥文件。") }
  }

  func run() throws {
    let damaged = try StartProblem.explaining {
      let surroundings = Surroundings.system()
      let store = try place.store(surroundings)
      let key = OfficeKey(folder: place.folder)
      if let file {
        let naming = OfficeKeyNaming(office: key, store: store, surroundings: surroundings)
        report(try naming.name(DataFolder.absolute(file)))
      }
      return seal ? try sealAll(key, store, surroundings) : []
    }
    StoreCopyProblem.say(damage: damaged)
    if !damaged.isEmpty { throw ExitCode(2) }
  }

  private func report(_ outcome: OfficeKeyNaming.Outcome) {
    let what = outcome.isNew ? "已生成附件密钥 (made)" : "采用已有的附件密钥 (taken)"
    print(Plain.line("✓ \(what)：\(outcome.path)  \(outcome.name)"))
    if outcome.isNew {
      print(
        "  请现在就把它复制到数据文件夹和备份以外的安全处：密钥丢失，附件就不能再打开。"
          + " (Keep a copy apart from data and backups: without it the attachments are lost.)"
      )
    }
    if !seal {
      print(
        "  此后保存的附件都加密；加密已有的附件，请运行 juzhu office key --seal。"
          + " (Those that are there already: juzhu office key --seal.)"
      )
    }
  }

  /// Those that were left in clear.
  private func sealAll(
    _ key: OfficeKey,
    _ store: FileCaseStore,
    _ surroundings: Surroundings
  ) throws -> [String] {
    guard let name = try key.key()?.name, let sealing = try key.sealing() else { throw NoKey() }
    let bar = CommandProgress("加密 (seal)")
    defer { bar.finish() }
    let result = try store.sealDocuments(
      by: sealing,
      surroundings.fingerprints,
      progress: { bar.show($0, of: $1) }
    )
    bar.finish()
    let detail = "\(result.sealed) sealed, \(result.already) before"
    try store.change(by: OfficeKeyNaming.actor) { change in
      let event = AuditEvent(
        at: surroundings.now(),
        by: OfficeKeyNaming.actor,
        .documentsSealed,
        subject: name,
        detail: detail
      )
      try change.record(event, surroundings.fingerprints)
    }
    let setAside = result.setAside > 0 ? "，以及 \(result.setAside) 份被隔离的" : ""
    print(
      "✓ 已加密 \(result.sealed) 份附件（\(result.bytes) 字节）\(setAside)；此前已加密 \(result.already) 份。"
        + " (sealed now, and before)"
    )
    if result.sealed > 0 {
      print("  以前的备份中仍是明文，请重新备份。 (Earlier backups hold them in clear: make them again.)")
    }
    return result.damaged
  }
}

/// There is nothing to seal with.
private struct NoKey: Error, CustomStringConvertible {
  let description =
    "还没有附件密钥，请先运行 juzhu office key /etc/juzhu/attachments.key"
    + " (There is no key yet; make one first.)"
}
