import Casework
import Foundation
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// What the store refuses to work with, and in which words.
struct RefusalTests {
  let data = DataFolder()

  @Test func `a busy lock is given up after the time it is given`() throws {
    data.lockPatience = .milliseconds(30)
    let store = try data.open()
    let held = try LocalDisk().open(data.folder.writerLock, for: .update)
    #expect(try LocalDisk().tryLock(held))
    let failure = #expect(throws: SystemFailure.self) { try store.change(by: "test") { _ in } }
    #expect(failure?.kind == .busy)
    LocalDisk().unlock(held)
    try store.change(by: "test") { _ in }
  }

  @Test func `a change within a change is refused instead of waiting for itself`() throws {
    let store = try data.open()
    #expect(throws: SystemFailure.self) {
      try store.change(by: "test") { _ in try store.change(by: "test") { _ in } }
    }
    try store.change(by: "test") { _ in }
  }

  @Test func `a folder that others may enter is refused with the remedy`() throws {
    mkdir(data.path, 0o755)
    chmod(data.path, 0o755)
    let failure = #expect(throws: SystemFailure.self) { try data.open() }
    #expect(failure?.attempt.contains("chmod 700") == true)
  }

  @Test func `a folder with somebody's files is refused and left alone`() throws {
    mkdir(data.path, 0o700)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: data.path + "/letter.txt"))
    #expect(throws: SystemFailure.self) { try data.open() }
    #expect(data.everything().count == 2)
  }

  @Test func `a store of a newer format is refused`() throws {
    _ = try data.open()
    try data.damage(data.folder.description) { bytes in
      bytes = Array(
        String(decoding: bytes, as: UTF8.self)
          .replacingOccurrences(of: #""minReader":1"#, with: #""minReader":2"#).utf8
      )
    }
    let failure = #expect(throws: SystemFailure.self) { try data.open() }
    #expect(failure?.attempt.contains("newer") == true)
  }

  @Test func `a missing journal or description is damage, not a new store`() throws {
    _ = try data.open()
    try FileManager.default.removeItem(atPath: data.folder.segment(1))
    #expect(throws: SystemFailure.self) { try data.open() }
  }

  @Test(arguments: ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "vfat", "exfat"])
  func `network disks and disks without owners are refused`(_ kind: String) {
    #expect(StoreFolderCheck.isUnsafe(kind))
  }

  @Test func `this disk is known and good`() throws {
    let kind = try LocalDisk().fileSystem(of: "/")
    #expect(kind.map(StoreFolderCheck.isUnsafe) == false)
  }

  @Test func `a damaged draft is moved aside and the person starts anew`() throws {
    let store = try data.open()
    let session = try StoreVisit(store).register()
    _ = try session.newDraft()
    let path = "\(data.folder.drafts)/\(session.account.name.text).json"
    try data.damage(path) { $0[60] ^= 1 }
    #expect(try store.draft(of: session.account.name) == nil)
    let kept = try FileManager.default.contentsOfDirectory(atPath: data.folder.quarantine)
    #expect(kept.contains { $0.hasPrefix("draft-") })
    #expect(try String(contentsOfFile: data.folder.report, encoding: .utf8).contains(path))
    _ = try session.newDraft()
    #expect(try store.draft(of: session.account.name) != nil)
  }

  @Test func `a damaged attachment is replaced by the right one and kept aside`() throws {
    let store = try data.open()
    let print = try #require(Fingerprint(digest: [UInt8](repeating: 7, count: 32)))
    try store.keepDocument([1, 2, 3], print)
    try data.damage("\(data.folder.attachments)/07/07/\(print.hex)") { $0[1] = 9 }
    try store.keepDocument([1, 2, 3], print)
    #expect(try store.document(print) == [1, 2, 3])
    let kept = try FileManager.default.contentsOfDirectory(atPath: data.folder.quarantine)
    #expect(kept.contains("\(print.hex).damaged"))
  }

  @Test func `what a dead process has left half written is taken away`() throws {
    data.maintenance = .atOnce
    _ = try data.open()
    // A number that Linux gives to no process (PID_MAX_LIMIT is 2^22).
    let (dead, alive) = ("tmp.4194305.1", "tmp.\(getpid()).1")
    for name in [dead, alive] {
      try Data("{".utf8).write(to: URL(fileURLWithPath: "\(data.folder.drafts)/\(name)"))
    }
    _ = try data.open()
    #expect(try LocalDisk().names(in: data.folder.drafts) == [alive])
  }
}
