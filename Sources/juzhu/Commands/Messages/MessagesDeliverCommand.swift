import ArgumentParser
import Casework
import Glibc

/// `juzhu messages deliver`: writes reminders and no-show notices, and hands over what waits.
struct MessagesDeliverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver",
    abstract: "发送待发短信，并生成到场前一天提醒和未到场通知 (deliver what waits)",
    discussion: """
      默认按 DATA/office/gateway.json，例如 {"smstools": "/var/spool/sms"}。没有网关时短信保持待发。
      发送程序从标准输入读取：第一行手机号，其余为短信内容；退出状态 0 已发，75 稍后再试，其他为失败。
      (Without a gateway messages stay waiting. Exit status: 0 done, 1 the gateway is out of order.)
      """
  )

  @OptionGroup var place: DataOption
  @OptionGroup var gateway: GatewayOptions

  @Flag(help: "持续运行，不退出 (keep running)")
  var watch = false

  func run() throws {
    try StartProblem.explaining {
      let surroundings = Surroundings.system()
      let office = try place.office()
      let store = try place.store(surroundings)
      let chosen = try gateway.chosen(office: place.folder + "/office", surroundings)
      let rounds = DeliveryRounds(
        store: store,
        notices: VisitNotices(store: store, office: office, surroundings: surroundings),
        delivery: chosen.map {
          MessageDelivery(store: store, gateway: $0, surroundings: surroundings)
        },
        surroundings: surroundings
      )
      if watch { try rounds.forEver() }
      if let problem = try rounds.once() {
        throw GatewayProblem(description: problem)
      }
    }
  }
}

/// The gateway takes nothing now.
private struct GatewayProblem: Error, CustomStringConvertible {
  let description: String
}
