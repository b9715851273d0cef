import ArgumentParser
import Casework

/// `juzhu messages list`: the messages and what has become of them, without whole numbers.
struct MessagesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "查看短信；默认为未完结的 (list messages; those not yet over unless --state is given)"
  )

  @OptionGroup var place: DataOption

  @Option(
    help: "waiting、underWay、handedOver、sent、failed 或 withdrawn",
    transform: { text in
      guard let state = Message.State(rawValue: text) else {
        throw ValidationError("没有状态 \(text)。")
      }
      return state
    }
  )
  var state: Message.State?

  @Option(help: "最多多少条 (at most so many)")
  var limit = 1000

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit 必须大于 0。") }
  }

  func run() throws {
    try StartProblem.explaining {
      let store = try place.store(Surroundings.system())
      var rest = limit
      try MessageListing(store: store, state: state).visit { message in
        print(message.line)
        rest -= 1
        return rest > 0
      }
    }
  }
}

/// The messages of a state. Those that are over stand in no list of their own, so every
/// application is asked for them.
struct MessageListing {
  let store: any CaseStore
  let state: Message.State?

  /// - Parameter take: false ends it.
  func visit(_ take: (Message) -> Bool) throws {
    guard let state, !state.isOpen else {
      for message in try store.outbox(until: Moment(milliseconds: .max), limit: .max)
      where state.map({ $0 == message.state }) ?? true {
        guard take(message) else { return }
      }
      return
    }
    var seen: Set<UserName> = []
    for serial in 1...max(1, try store.applicationCount()) {
      guard let account = try store.application(ApplicationNumber(serial: serial))?.account,
        seen.insert(account).inserted
      else { continue }
      for message in try store.messages(to: account) where message.state == state {
        guard take(message) else { return }
      }
    }
  }
}

extension Message {
  fileprivate var line: String {
    Plain.line(
      id,
      state.word + (mayBeTwice == true ? "(可能重复)" : ""),
      Plain.time(sentAt ?? at),
      to.masked,
      attempts.map { "第\($0)次" },
      failure,
      text
    )
  }
}

extension Message.State {
  fileprivate var word: String {
    switch self {
    case .waiting: "待发"
    case .underWay: "发送中"
    case .handedOver: "已交网关"
    case .sent: "已发"
    case .failed: "失败"
    case .withdrawn: "已撤回"
    }
  }
}
