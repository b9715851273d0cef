import CaseFiles
import Casework
import Glibc

/// Rounds of delivering, each of which says what it did.
struct DeliveryRounds {
  let store: FileCaseStore
  let notices: VisitNotices
  /// nil: the office has no gateway.
  let delivery: MessageDelivery?
  let surroundings: Surroundings

  /// How many of the waiting are counted at most.
  private static let mostCounted = 10_000
  private static let noticeSeconds = 600
  /// Without a change of the store nothing is asked again for so long.
  private static let restMilliseconds = 60_000
  /// A busy store is not asked more often.
  private static let leastMilliseconds = 1000

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

  /// Until the process is ended: whenever the store changes, a message is due, or a minute is over.
  /// What fails for a while is said once, and tried again.
  func forEver() throws -> Never {
    let watch = StoreWatch(of: store)
    var noticed: Moment?
    var said: String?
    while true {
      // Before the round: what changes during it calls for another.
      watch?.clear()
      let now = surroundings.now()
      var problem: String?
      var rest = Self.restMilliseconds
      do {
        let isTime = noticed.map { last in
          last.day != now.day || abs(now.seconds(since: last)) >= Self.noticeSeconds
        }
        if isTime ?? true {
          try writeNotices(isSilent: true)
          noticed = now
        }
        if let delivery {
          let count = try delivery.deliver()
          problem = count.sentenceOfProblem
          if count.hasNews { say(count.sentence) }
          rest = try millisecondsToNext()
        }
      } catch let failure as SystemFailure where failure.kind != .damaged {
        problem = "申请数据暂不可用，稍后再试：\(failure.attempt) (the cases cannot be used now)"
      }
      if let problem, problem != said { complain(problem) }
      said = problem
      // A gateway out of order is no better for what others write.
      wait(problem == nil ? rest : Self.restMilliseconds, problem == nil ? watch : nil)
    }
  }

  /// Until the first message is due.
  private func millisecondsToNext() throws -> Int {
    guard let due = try store.outbox(until: .distantFuture, limit: 1).first?.dueAt else {
      return Self.restMilliseconds
    }
    let wait = due.milliseconds - surroundings.now().milliseconds
    return Int(min(max(wait, 0), Int64(Self.restMilliseconds)))
  }

  private func wait(_ milliseconds: Int, _ watch: StoreWatch?) {
    let least = Self.leastMilliseconds
    poll(nil, 0, Int32(least))
    guard milliseconds > least else { return }
    var source = pollfd(fd: watch?.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
    poll(&source, 1, Int32(milliseconds - least))
  }

  private func writeNotices(isSilent: Bool) throws {
    let count = try notices.write()
    if !isSilent || count != VisitNotices.Count() {
      say(
        "到场前一天提醒 \(count.reminders)，未到场通知 \(count.missed)，因初审延误请另选日期 \(count.lapsed)"
          + " (reminders, no-shows, days gone by unreviewed)"
      )
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
