import CaseFiles
import Synchronization

/// A bar for each part of a check, one after the other.
final class CheckProgress: Sendable {
  private let bar = Mutex<(phase: StoreCheck.Phase, progress: CommandProgress)?>(nil)

  func show(_ phase: StoreCheck.Phase, _ done: Int, _ total: Int) {
    bar.withLock { bar in
      if bar?.phase != phase {
        bar?.progress.finish()
        bar = (phase, CommandProgress(Self.words(phase)))
      }
      bar?.progress.show(done, of: total)
    }
  }

  func finish() { bar.withLock { $0?.progress.finish() } }

  private static func words(_ phase: StoreCheck.Phase) -> String {
    switch phase {
    case .journal: "检查流水 (journal)"
    case .attachments: "检查附件 (attachments)"
    case .index: "检查索引 (index)"
    }
  }
}
