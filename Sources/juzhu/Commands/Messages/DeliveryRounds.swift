import Casework
import Glibc

/// Rounds of delivering, each of which says what it did.
struct DeliveryRounds {
  let store: any CaseStore
  let notices: VisitNotices
  /// nil: the office has no gateway.
  let delivery: MessageDelivery?
  let surroundings: Surroundings

  /// How many of the waiting are counted at most.
  private static let mostCounted = 10_000
  private static let restSeconds: UInt32 = 2
  private static let noticeSeconds = 600

  /// - Returns: why the gateway took nothing more; nil when it did.
  func once() throws -> String? {
    try writeNotices(isSilent: false)
    guard let delivery else {
      let waiting = try store.outbox(until: .distantFuture, limit: Self.mostCounted).count
      say("没有短信网关(office/gateway.json)，\(waiting) 条短信保持待发。 (No gateway: they wait.)")
      return nil
    }
    let count = try delivery.deliver()
    say(count.sentence)
    return count.sentenceOfProblem
  }

  /// Until the process is ended. What fails for a while is said once, and tried again.
  func forEver() throws -> Never {
    var noticed: Moment?
    var said: String?
    while true {
      let now = surroundings.now()
      var problem: String?
      do {
        if noticed.map({ abs(now.seconds(since: $0)) >= Self.noticeSeconds }) ?? true {
          try writeNotices(isSilent: true)
          noticed = now
        }
        if let count = try delivery?.deliver() {
          problem = count.sentenceOfProblem
          if count.hasNews { say(count.sentence) }
        }
      } catch let failure as SystemFailure where failure.kind != .damaged {
        problem = "申请数据暂不可用，稍后再试：\(failure.attempt) (the cases cannot be used now)"
      }
      if let problem, problem != said { complain(problem) }
      said = problem
      sleep(Self.restSeconds)
    }
  }

  private func writeNotices(isSilent: Bool) throws {
    let count = try notices.write()
    if !isSilent || count != VisitNotices.Count() {
      say("到场前一天提醒 \(count.reminders) 条，未到场通知 \(count.missed) 条 (reminders, no-shows)")
    }
  }

  private func say(_ sentence: String) {
    print(Plain.line(sentence))
    fflush(nil)
  }

  private func complain(_ sentence: String) {
    let bytes = Array((Plain.line(sentence) + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}

extension Moment {
  fileprivate static let distantFuture = Moment(milliseconds: .max)
}

extension MessageDelivery.Count {
  var hasNews: Bool { sent + handedOver + failed + postponed + withdrawn > 0 }

  var sentence: String {
    "已发 \(sent)，已交网关 \(handedOver)，失败 \(failed)，稍后再试 \(postponed)，已撤回 \(withdrawn)"
      + " (sent, handed over, failed, postponed, withdrawn)"
  }

  var sentenceOfProblem: String? {
    problem.map { "短信网关不可用：\($0)。短信保持待发。 (The gateway is out of order; messages wait.)" }
  }
}
