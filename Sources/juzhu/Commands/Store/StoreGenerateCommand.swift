import ArgumentParser
import Casework
import TextUI

/// `juzhu store generate`: a big made-up store, for benchmarks and demonstrations.
struct StoreGenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "生成虚构的大量申请，用于性能测试和演示 (a big made-up store)",
    discussion: """
      数据文件夹必须为空。同一天、同一种子生成相同的人员和经过。
      The folder must be empty. The same seed on the same day tells the same story.
      """
  )

  @OptionGroup var place: DataOption

  @Option(help: "申请数 (applications)")
  var applications = 10_000

  @Option(help: "其中仍待初审的申请数；默认十分之一 (still under review; a tenth by default)")
  var pending: Int?

  @Option(help: "待初审的全部属于此派出所，代码见 stations.json (all of those at one station)")
  var station: String?

  @Option(help: "随机种子 (seed)")
  var seed: UInt64 = 1

  func validate() throws {
    guard 1...5_000_000 ~= applications else {
      throw ValidationError("--applications: 1…5000000")
    }
    guard 0...applications ~= pending ?? 0 else {
      throw ValidationError("--pending: 0…\(applications)")
    }
  }

  func run() throws {
    try StartProblem.explaining {
      try DataFolder.make(place.folder)
      let progress = CommandProgress("生成 (generate)")
      defer { progress.finish() }
      let start = ContinuousClock.now
      let outcome = try StoreGeneration(
        folder: place.folder,
        applications: applications,
        pending: pending ?? applications / 10,
        backlog: station.map { StationCode($0) },
        seed: seed,
        office: try place.office(),
        surroundings: Surroundings.system()
      ).run { progress.show($0, of: applications) }
      progress.finish()
      report(outcome, .now - start)
    }
  }

  private func report(_ outcome: StoreGeneration.Outcome, _ time: Duration) {
    let milliseconds = max(1, Int(time / .milliseconds(1)))
    print(
      "申请 \(applications)，账号 \(outcome.accounts)，日志 \(outcome.transactions) 行"
        + " (applications, accounts, lines of the journal)"
    )
    for status in ApplicationStatus.allCases {
      print("  \(status.rawValue) \(outcome.statuses[status] ?? 0)")
    }
    print(
      "日志 \(outcome.bytes / 1_000_000) MB，用时 \(milliseconds / 1000) 秒，"
        + "每秒 \(applications * 1000 / milliseconds) 件 (journal, seconds, applications a second)"
    )
    for member in StoreStory.staff {
      print("工作人员 \(member.name) (\(member.role.rawValue))，密码相同 (staff, same password)")
    }
    print(
      "用户名 \(StoreStory.userName)，密码 \(StoreGeneration.password)"
        + " (the account to sign in with)"
    )
  }
}
