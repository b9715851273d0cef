import Casework
import Glibc
import TestSupport
import Testing

@testable import Gateways

struct CommandGatewayTests {
  private let folder: GatewayFolder
  private let mobile: Mobile

  init() throws {
    folder = try GatewayFolder([])
    mobile = try Mobile("13800138000")
  }

  private func send(
    _ text: String = "短信",
    by lines: String,
    patience: Duration = .seconds(20)
  ) throws -> MessageHanding {
    let gateway = CommandGateway(program: try folder.program(lines), patience: patience)
    return try gateway.send(text, to: mobile, id: "A0000000001-2")
  }

  private func problem(by lines: String, patience: Duration = .seconds(20)) -> MessageNotSent? {
    #expect(throws: MessageNotSent.self) { try send(by: lines, patience: patience) }
  }

  @Test func `the program reads number and text, and is told nothing else`() throws {
    let lines =
      "cat > \(folder.path)/input; env | sort > \(folder.path)/env; echo $# > \(folder.path)/words"
    #expect(try send("一\n\n二 $(id)", by: lines) == .sent)
    #expect(folder.bytes("input") == Array("13800138000\n一\n\n二 $(id)".utf8))
    #expect(folder.bytes("words") == Array("0\n".utf8))
    let environment = String(decoding: folder.bytes("env"), as: UTF8.self)
    let names = environment.split(separator: "\n").compactMap { $0.split(separator: "=").first }
    #expect(
      Set(names).subtracting(["_", "PWD", "SHLVL", "OLDPWD"]) == ["LANG", "MESSAGE_ID", "PATH"]
    )
  }

  @Test func `no descriptor of ours is open in the program`() throws {
    try folder.write("", to: "ours")
    let left = open("\(folder.path)/ours", O_RDONLY)
    defer { close(left) }
    #expect(try send(by: "ls -l /proc/$$/fd > \(folder.path)/files") == .sent)
    let files = String(decoding: folder.bytes("files"), as: UTF8.self)
    #expect(files.contains("/dev/null"))
    #expect(!files.contains("/ours"))
  }

  @Test func `its exit status says what became of the message`() {
    #expect(problem(by: "echo 忙 >&2; exit 75") == MessageNotSent(.later, "忙"))
    #expect(problem(by: "exit 75") == MessageNotSent(.later, "exit status 75"))
    #expect(problem(by: "printf '\\n空号\\n第二行' >&2; exit 3") == MessageNotSent(.refused, "空号"))
    #expect(problem(by: "exit 255") == MessageNotSent(.refused, "exit status 255"))
    #expect(problem(by: "kill -9 $$") == MessageNotSent(.unknown, "killed by signal 9"))
  }

  @Test func `a program that hangs is killed with all it started`() throws {
    let lines = "sleep 600 & echo $! > \(folder.path)/child; wait"
    let hung = problem(by: lines, patience: .seconds(1))
    #expect(hung == MessageNotSent(.unknown, "no end within 1 s"))
    let child = String(decoding: folder.bytes("child"), as: UTF8.self).filter(\.isNumber)
    let state = String(decoding: GatewayFolder.read("/proc/\(child)/stat"), as: UTF8.self)
    #expect(state.isEmpty || state.contains(") Z "))
  }

  @Test func `a flood on standard error is read and dropped`() {
    let lines = "echo 首行 >&2; head -c 5000000 /dev/zero >&2; exit 1"
    #expect(problem(by: lines) == MessageNotSent(.refused, "首行"))
  }

  @Test func `a reason is one line of 200 bytes`() throws {
    let long = try #require(problem(by: "yes 号 | head -c 4000 | tr -d '\\n' >&2; exit 1"))
    #expect(long.reason == String(repeating: "号", count: 66))
    #expect(MessageNotSent(.later, "a\u{1B}[2Jb\rc").reason == "a [2Jb")
  }

  @Test func `a program that does not read is no harm`() throws {
    #expect(try send(by: "exec <&-; exit 0") == .sent)
  }

  @Test func `a missing program is the gateway's fault, not the message's`() {
    let problem = #expect(throws: MessageNotSent.self) {
      try CommandGateway(program: "/nonexistent/send").send("短信", to: mobile, id: "A0000000001-2")
    }
    #expect(problem?.kind == .unusable)
  }
}
