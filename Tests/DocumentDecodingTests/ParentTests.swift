import CDocumentDecoding
import Casework
import Glibc
import Synchronization
import Testing

@testable import DocumentDecoding

/// What the parent makes of a child that does as it likes: scripts stand in for the decoder.
@Suite struct ParentTests {
  /// What the log was told.
  private final class Told: Sendable {
    let failures = Mutex<[SystemFailure]>([])
  }

  private let told = Told()

  private func outcome(
    of script: String,
    _ kind: FileKind = .jpeg
  ) throws -> Result<PagePixels, PageProblem> {
    let file = try ScratchFile("#!/bin/sh\n\(script)\n".utf8, mode: 0o700)
    let reader = PageReader(program: file.path) { [told] failure in
      told.failures.withLock { $0.append(failure) }
    }
    let making = reader.read([1, 2, 3], kind, page: 0)
    while true {
      do throws(PageProblem) {
        if let page = try making.advance(milliseconds: 20) { return .success(page) }
      } catch {
        return .failure(error)
      }
    }
  }

  private static let picture = "printf 'P6\\n1 1\\n255\\nabc'"

  @Test func `a picture that comes whole is the page`() throws {
    let page = PagePixels(width: 1, height: 1, bytes: Array("abc".utf8))
    #expect(try outcome(of: Self.picture).get() == page)
    #expect(told.failures.withLock { $0 }.isEmpty)
  }

  @Test(arguments: [
    ("exit 110", PageProblem.decoderMissing), ("exit 111", .notDecodable),
    ("exit 112", .tooManyPixels), ("exit 113", .tooCostly), ("exit 99", .noSuchPage),
    ("exit 1", .notDecodable), ("exit 0", .notDecodable), ("exit 77", .notDecodable),
    ("kill -XCPU $$", .tooCostly), ("kill -KILL $$", .tooCostly),
    ("\(picture); exit 111", .notDecodable), ("\(picture); printf x", .notDecodable),
    ("printf 'P6\\n1 1\\n255\\nab'", .notDecodable), ("cat /dev/zero", .notDecodable),
    ("yes P6", .notDecodable),
  ])
  func `any other end has its reason`(script: String, problem: PageProblem) throws {
    #expect(throws: problem) { try outcome(of: script).get() }
    #expect(told.failures.withLock { $0 }.isEmpty)
  }

  @Test(arguments: ["SEGV", "SYS", "ABRT", "BUS"])
  func `a child that dies is one line in the log`(signal: String) throws {
    #expect(throws: PageProblem.died) { try outcome(of: "kill -\(signal) $$").get() }
    let lines = told.failures.withLock { $0 }
    #expect(lines.count == 1)
    #expect(lines.first?.attempt.hasPrefix("page reader (jpeg, 3 bytes) ended by signal ") == true)
  }

  @Test func `pdftoppm gives up by itself when it gets no more memory`() throws {
    #expect(throws: PageProblem.tooCostly) { try outcome(of: "kill -ABRT $$", .pdf).get() }
    #expect(told.failures.withLock { $0.count } == 1)
  }

  @Test func `a machine that confines nobody decodes nothing, and says so`() throws {
    #expect(throws: PageProblem.decoderMissing) { try outcome(of: "exit 114").get() }
    #expect(told.failures.withLock { $0.count } == 1)
  }

  /// Saying nothing, saying nothing more, and leaving somebody behind who holds the pipe.
  @Test(arguments: [
    "exec sleep 60", "exec 1>&-; exec sleep 60", "sleep 60 & \(picture)",
    "printf 'P6\\n9 9\\n255\\n'; exec sleep 60",
  ])
  func `a child that does not end is ended after five seconds`(script: String) throws {
    let begin = ContinuousClock.now
    #expect(throws: PageProblem.tooCostly) { try outcome(of: script).get() }
    #expect(ContinuousClock.now - begin < .seconds(8))
  }

  @Test func `who is not there was not started`() {
    let making = PageReader(program: "/nowhere/juzhu").read([1], .png, page: 0)
    #expect(throws: PageProblem.notStarted(errno: ENOENT)) {
      try making.advance(milliseconds: 10)
    }
    #expect(PageReader(program: "/nowhere").countPages(ofPDF: [1]).advance(milliseconds: 1) == 0)
  }

  @Test func `a page that nobody wants any more takes its child along`() throws {
    let mark = try ScratchFile([])
    let script = "echo $$ > \(mark.path); exec sleep 60"
    let file = try ScratchFile("#!/bin/sh\n\(script)\n".utf8, mode: 0o700)
    var making: (any PageInMaking)? = PageReader(program: file.path).read([1], .png, page: 0)
    var child: pid_t = 0
    while child == 0 {
      #expect(try making?.advance(milliseconds: 5) == nil)
      child = pid_t(ShellCommand.run("cat \(mark.path)").text.prefix { $0.isNumber }) ?? 0
    }
    #expect(kill(child, 0) == 0)
    making = nil
    #expect(kill(child, 0) == -1 && errno == ESRCH)
  }

  @Test func `a child has the file, the pipe, and nowhere to complain`() throws {
    let other = open("/etc/passwd", O_RDONLY)  // Not closed for others.
    defer { close(other) }
    let heard = try everything(
      of: "cd /proc/$$/fd; for f in 0 1 2 3 4 5 6 7 8 9; do readlink $f; done; cat >&1"
    )
    let lines = heard.split(separator: "\n").map(String.init)
    try #require(lines.count == 4, "\(heard)")
    #expect(lines[0].hasPrefix("/memfd:page") && lines[1].hasPrefix("pipe:"))
    #expect(lines[2] == "/dev/null" && lines[3] == "file")
  }

  @Test func `a child inherits nothing of the environment, and cannot change the file`() throws {
    let heard = try everything(
      of: "tr '\\0' '\\n' < /proc/$$/environ; echo more >> /proc/self/fd/0 || echo sealed"
    )
    let lines = Set(heard.split(separator: "\n").filter { !$0.hasPrefix("LD_LIBRARY_PATH=") })
    #expect(lines == ["SWIFT_BACKTRACE=enable=no", "sealed"])
  }

  /// Whatever a child says that is no picture.
  private func everything(of script: String) throws -> String {
    let file = try ScratchFile("#!/bin/sh\n\(script)\n".utf8, mode: 0o700)
    var child = try DecodingChild(file.path, juzhu_decoding(.pdf), page: 0, Array("file\n".utf8))
    var heard: [UInt8] = []
    while true {
      let ending = child.listen(milliseconds: 100) { bytes in
        heard += bytes
        return true
      }
      if ending != nil { return String(decoding: heard, as: UTF8.self) }
    }
  }
}
