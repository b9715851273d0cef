import ArgumentParser
import Casework
import Gateways
import OfficeData

/// Which gateway sends the messages: one that is named here, else the office's own.
struct GatewayOptions: ParsableArguments {
  @Option(help: "smstools 的 spool 文件夹 (smstools' spool folder)")
  var spool: String?

  @Option(help: "gammu-smsd 的文件夹，内有 outbox、sent、error (gammu-smsd's folder)")
  var gammu: String?

  @Option(name: .customLong("command"), help: "发送程序的路径 (a program that sends)")
  var program: String?

  func validate() throws {
    guard [spool, gammu, program].compactMap({ $0 }).count <= 1 else {
      throw ValidationError("--spool、--gammu、--command 只能给出一个。")
    }
  }

  /// nil: the office has none.
  /// - Throws: `OfficeDataProblem` for a broken `gateway.json`.
  func chosen(office folder: String, _ surroundings: Surroundings) throws
    -> (any MessageGateway)?
  {
    let given =
      spool.map { GatewayChoice.smstools(folder: DataFolder.absolute($0)) }
      ?? gammu.map { .gammu(folder: DataFolder.absolute($0)) }
      ?? program.map { .command(program: DataFolder.absolute($0)) }
    switch try given ?? OfficeFiles.gateway(in: folder) {
    case .smstools(let folder): return SpoolGateway(folder: folder)
    case .gammu(let folder): return GammuGateway(folder: folder, now: surroundings.now)
    case .command(let program): return CommandGateway(program: program)
    case nil: return nil
    }
  }
}
