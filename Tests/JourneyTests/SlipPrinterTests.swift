import Casework
import Glibc
import TestSupport
import Testing

@testable import juzhu

/// Printing, with scripts in the places of paps and lp.
@Suite struct SlipPrinterTests {
  private let folders: JourneyFolders
  private var printer = SlipPrinter()

  init() throws {
    folders = try JourneyFolders()
    printer.program = folders.files + "/lp"
    printer.typesetter = folders.files + "/paps"
    printer.patience = .seconds(20)
  }

  private func stand(in name: String, _ script: String) throws {
    try folders.put(Array("#!/bin/sh\n\(script)\n".utf8), named: name)
    chmod(folders.files + "/" + name, 0o700)
  }

  private func file(_ name: String) -> String {
    String(decoding: folders.bytes(of: folders.path + "/" + name), as: UTF8.self)
  }

  private var lp: String { "echo \"$@\" > \(folders.path)/options; cat > \(folders.path)/printed" }

  @Test func `without paps the text itself goes to lp`() throws {
    try stand(in: "lp", lp)
    try printer.print("预约凭条\n")
    #expect(file("printed") == "预约凭条\n")
    #expect(file("options") == "-s\n")
  }

  @Test func `with paps lp is given the pages that it draws, all of them`() throws {
    try stand(in: "lp", lp)
    try stand(
      in: "paps",
      "for word; do echo \"$word\" >> \(folders.path)/layout; done\n"
        + "echo '%!PS'; cat; head -c 300000 /dev/zero | tr '\\0' x"
    )
    try printer.print("预约凭条\n")
    #expect(file("printed") == "%!PS\n预约凭条\n" + String(repeating: "x", count: 300_000))
    #expect(file("layout").contains("--encoding=UTF-8\n--paper=a4\n--font=Noto Sans Mono CJK SC"))
  }

  @Test func `pages that were not finished are not printed`() throws {
    try stand(in: "lp", lp + ".begun; mv \(folders.path)/printed.begun \(folders.path)/printed")
    try stand(in: "paps", "echo '%!PS'; exit 1")
    #expect(throws: SystemFailure.self) { try printer.print("预约凭条\n") }
    #expect(file("printed").isEmpty)
  }

  @Test(arguments: ["lp", "paps"])
  func `whoever never ends is ended, and the person told`(name: String) throws {
    try stand(in: "lp", lp)
    try stand(in: "paps", "cat")
    try stand(in: name, "echo $$ > \(folders.path)/process; sleep 1000 & wait")
    var hasty = printer
    hasty.patience = .milliseconds(300)
    let failure = #expect(throws: SystemFailure.self) { try hasty.print("预约凭条\n") }
    #expect(failure?.errno == ETIMEDOUT)
    let process = try #require(pid_t(file("process").filter(\.isNumber)))
    #expect(kill(process, 0) == -1 && errno == ESRCH)
  }

  @Test(arguments: ["lp", "paps"])
  func `a refusal of either is a failure in the words of printing`(name: String) throws {
    try stand(in: "lp", lp)
    try stand(in: "paps", "cat")
    try stand(in: name, "cat > /dev/null; exit 1")
    let failure = #expect(throws: SystemFailure.self) { try printer.print("预约凭条\n") }
    #expect(failure?.attempt.hasPrefix("lp") == true)
  }

  @Test func `nothing of ours is inherited`() throws {
    let opened = open("/dev/null", O_RDONLY)
    defer { close(opened) }
    let look = "ls /proc/$$/fd > \(folders.path)/files; env > \(folders.path)/variables; cat"
    try stand(in: "lp", look + " > /dev/null")
    try printer.print("预约凭条\n")
    let files = file("files").split(separator: "\n").compactMap { Int($0) }
    // The shell itself holds its script open at 10 or above.
    #expect(files.filter { (3..<10).contains($0) || $0 == Int(opened) } == [])
    let names = file("variables").split(separator: "\n").map { String($0.prefix { $0 != "=" }) }
    let allowed = ["HOME", "CUPS_SERVER", "LPDEST", "PRINTER", "PATH", "LANG"]
    // The last are the shell's own.
    #expect(Set(names).subtracting(allowed + ["PWD", "OLDPWD", "SHLVL", "_"]) == [])
  }

  @Test(.enabled(if: SlipPrinter().hasTypesetter))
  func `the paps of this machine draws Chinese`() throws {
    var real = printer
    real.typesetter = "/usr/bin/paps"
    try stand(in: "lp", lp)
    try real.print("预约凭条    A0000000001\n")
    let pages = file("printed")
    #expect(pages.hasPrefix("%!PS-Adobe") && pages.contains("%%Pages: 1"))
  }
}
