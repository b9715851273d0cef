import Casework
import Foundation
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Eight processes, some of them killed, judged from outside.
struct StormTests {
  static let processes = 8
  static let capacity = 120

  @Test func `eight processes book every place once, and kill −9 loses nothing acknowledged`()
    throws
  {
    let data = DataFolder()
    _ = try data.open()
    let template = try template(beside: data)
    defer { unlink(template) }
    var running: [pid_t: String] = [:]
    var acknowledgements: [String] = []
    func start() throws {
      let file = "\(template).\(acknowledgements.count)"
      acknowledgements.append(file)
      running[try spawn(data.path, template, UInt64(acknowledgements.count), to: file)] = file
    }
    defer { for file in acknowledgements { unlink(file) } }
    for _ in 0..<Self.processes { try start() }
    var kills = 0
    while !running.isEmpty {
      // Whenever twenty more places are gone, one process dies and another begins.
      let lines = acknowledgements.map { Self.size($0) / 31 }.reduce(0, +)
      if lines > (kills + 1) * 20, let victim = running.keys.randomElement() {
        kill(victim, SIGKILL)
        kills += 1
        try start()
      }
      for process in running.keys {
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { continue }
        running[process] = nil
        #expect(status == 0 || status == SIGKILL, "exit status \(status)")
      }
      usleep(500)
    }
    let acknowledged = try acknowledgements.flatMap { file in
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        .map { $0.split(separator: " ") }
    }
    let judge = try Judge(data.path)
    #expect(judge.complaints.isEmpty)
    #expect(judge.highest.values.sorted() == [Self.capacity, Self.capacity])
    #expect(judge.numbers.count == 2 * Self.capacity && judge.lines == 2 * Self.capacity)
    #expect(kills >= 5 && acknowledged.count > Self.capacity)
    for words in acknowledged {
      #expect(judge.numbers.contains("r/\(words[0])") && judge.people.contains("i/\(words[1])"))
    }
    #expect(try data.open().applicationCount() == 2 * Self.capacity)
  }

  /// A booked application with gaps where the processes differ.
  private func template(beside data: DataFolder) throws -> String {
    let visit = StoreVisit(MemoryStore())
    let session = try visit.register()
    let number = try visit.submit(by: session).number
    let booked = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
    let text = String(decoding: try JSONEncoder().encode(booked), as: UTF8.self)
      .replacingOccurrences(of: number.text, with: "@number@")
      .replacingOccurrences(of: #""half":"morning""#, with: #""half":"@half@""#)
      .replacingOccurrences(of: booked.info.identity.text, with: "@person@")
    let path = data.path + ".template"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func spawn(_ folder: String, _ template: String, _ seed: UInt64, to file: String) throws
    -> pid_t
  {
    let program = BuiltProgram.path("store-storm")
    let words = [program, folder, template, "\(Self.capacity)", "\(seed)"]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let outcome = posix_spawn(&process, program, &actions, nil, arguments, environ)
    try #require(outcome == 0, "\(program): errno \(outcome)")
    return process
  }

  private static func size(_ path: String) -> Int {
    var found = stat()
    return stat(path, &found) == 0 ? Int(found.st_size) : 0
  }
}
