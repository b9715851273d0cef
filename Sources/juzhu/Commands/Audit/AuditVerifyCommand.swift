import ArgumentParser
import Casework

/// `juzhu audit verify`: whether every entry is as it was written, and none is missing between.
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对操作记录 (verify the audit)",
    discussion: """
      退出状态：0 全部正确，2 有一条不对，并指出第一条。请抄下末条哈希，日后可据此确认没有被截断。
      (Exit status: 0 all right, 2 not; the first bad entry is named. Note the last hash: with it
      you see later that nothing was cut off.)
      """
  )

  @OptionGroup var place: DataOption

  func run() throws {
    let check = try StartProblem.explaining {
      let surroundings = Surroundings.system()
      let store = try place.store(surroundings)
      return try AuditCheck(surroundings.fingerprints) { try store.audit(after: $0, limit: $1) }
    }
    if let bad = check.bad {
      print(
        Plain.line(
          "✗ 第 \(check.sound + 1) 条不对 (entry \(check.sound + 1) is not as it was written)：",
          bad.line
        )
      )
      throw ExitCode(2)
    }
    let hash = check.last.map { "，末条哈希 \($0.hash.hex) (last hash)" } ?? ""
    print(Plain.line("✓ \(check.sound) 条，全部正确 (all right)" + hash))
  }
}
