import ArgumentParser
import Casework

/// `juzhu audit verify`: whether every entry is as it was written, and none is missing between.
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对操作记录 (verify the audit)",
    discussion: """
      退出状态：0 全部正确，2 有一条不对，并指出第一条。请抄下末条的“编号:哈希”，日后用 --noted 可确认没有被截断。
      (Exit status: 0 all right, 2 not; the first bad entry is named. Note the last NUMBER:HASH:
      given again as --noted it shows later that nothing was cut off or written anew.)
      """
  )

  @OptionGroup var place: DataOption

  @Option(
    help: "以前抄下的 编号:哈希 (NUMBER:HASH, noted earlier)",
    transform: { text in
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]), number > 0,
        let hash = Fingerprint(hex: String(parts[1]))
      else { throw ValidationError("--noted 应为 编号:64位十六进制哈希。") }
      return AuditCheck.Note(number: number, hash: hash)
    }
  )
  var noted: AuditCheck.Note?

  func run() throws {
    let (check, damage) = try StartProblem.explaining { try read() }
    guard let fault = check.fault ?? damage.map(AuditCheck.Fault.unreadable) else {
      let end = check.last.map { "，末条 (last) \($0.number):\($0.hash.hex)" } ?? ""
      return print(Plain.line("✓ \(check.sound) 条，全部正确 (all right)" + end))
    }
    let number = check.sound + 1
    print(Plain.line("✗ 第 \(number) 条不对 (entry \(number) is not as it was written)：", fault.words))
    throw ExitCode(2)
  }

  /// Of a store that is damaged, what stands before the damage, and the damage.
  private func read() throws -> (AuditCheck, SystemFailure?) {
    let surroundings = Surroundings.system()
    let fingerprints = surroundings.fingerprints
    do {
      return (try AuditCheck(place.store(surroundings), fingerprints, note: noted), nil)
    } catch let failure as SystemFailure where failure.kind == .damaged {
      let rest = try place.store(surroundings, evenIfDamaged: true)
      return (try AuditCheck(rest, fingerprints), failure)
    }
  }
}

extension AuditCheck.Fault {
  fileprivate var words: String {
    switch self {
    case .wrong(let entry): entry.line
    case .unreadable(let failure): "无法读取 (cannot be read)：\(failure.attempt)"
    case .notAsNoted: "与抄下的不符，或其后被截断 (not as noted, or cut off)"
    }
  }
}
