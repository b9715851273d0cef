import Casework
import Glibc
import MadeDocuments
import TestSupport
import Testing

/// What strace sees a child do after it has given everything up. Without strace, or where nobody
/// may be traced, there is nothing to see, and the test says so.
@Suite(.enabled(if: ShellCommand.run("strace -o /dev/null true").status == 0, "strace is missing"))
struct SystemCallTests {
  /// One call: its name, and what strace shows of the rest.
  private struct Call {
    let name: String
    let rest: Substring
  }

  /// The calls behind the one that puts the filter on, of the child and all that it becomes.
  private func calls(_ work: String, _ file: [UInt8]) throws -> [Call] {
    let document = try ScratchFile(file)
    let log = try ScratchFile([])
    let program = BuiltProgram.path("juzhu")
    let command =
      "env -i strace -f -o \(log.path) '\(program)' decode-page \(work) 0 < \(document.path)"
    let run = ShellCommand.run("\(command) | wc -c; cat \(log.path)")
    let lines = run.text.split(separator: "\n")
    let written = try #require(lines.first.flatMap { Int($0) })
    try #require(written > 1_000)
    let start = try #require(lines.firstIndex { $0.contains("SECCOMP_SET_MODE_FILTER") })
    try #require(lines[start].hasSuffix("= 0"))
    return lines[(start + 1)...].compactMap { line in
      let text = line.drop { $0.isNumber || $0 == " " }
      guard let end = text.firstIndex(of: "("), text.first?.isLetter == true else { return nil }
      return Call(name: String(text[..<end]), rest: text[end...])
    }
  }

  @Test func `the decoders of pictures only compute and write`() throws {
    let memory: Set = ["mmap", "munmap", "mremap", "mprotect", "brk", "madvise"]
    let jpeg = try MadeJPEG(width: 900, height: 700).file(MadeJPEG.quarters(900, 700))
    let png = MadePNG(width: 90, height: 70).file { x, y, _ in (x * y) & 0xFF }
    for (work, file) in [("jpeg", jpeg), ("png", png)] {
      let seen = Set(try calls(work, file).map(\.name)).subtracting(memory)
      #expect(seen == ["write", "exit_group"], "\(work)")
    }
  }

  @Test func `the decoder of PDF becomes pdftoppm, and only reads`() throws {
    let calls = try calls("pdf", MadePDF([MadePDF.text("Seen from outside")]).file)
    let starts = calls.filter { $0.name.hasPrefix("exec") }
    #expect(starts.map(\.name) == ["execveat"])
    #expect(starts.first?.rest.contains("\"\", [\"pdftoppm\",") == true)
    let never = ["socket", "connect", "clone", "clone3", "fork", "vfork", "kill", "ptrace", "open"]
    #expect(calls.filter { never.contains($0.name) }.map(\.name) == [])

    let places = [
      "/usr/", "/lib/", "/lib64/", "/etc/fonts", "/etc/ld.so.", "/var/cache/fontconfig",
      "/etc/localtime",
    ]
    let opens = calls.filter { $0.name == "openat" }
    #expect(opens.count > 10)
    for open in opens where !open.rest.contains("= -1") {
      #expect(open.rest.contains(", O_RDONLY"), "\(open.rest)")
      let path = open.rest.drop { $0 != "\"" }.dropFirst()
      #expect(places.contains { path.hasPrefix($0) }, "\(open.rest)")
    }
  }
}
