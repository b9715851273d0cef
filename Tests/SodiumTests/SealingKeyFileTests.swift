import FoundationEssentials
import Glibc
import Testing

@testable import Sodium

/// A key's file: made once and never over another, and taken only when it is one.
final class SealingKeyFileTests {
  private let folder: String
  private var path: String { folder + "/attachments.key" }
  private var file: SealingKeyFile { SealingKeyFile(path: path) }

  init() {
    folder =
      FileManager.default.temporaryDirectory.path()
      + "juzhu-key-\(UInt64.random(in: 0...UInt64.max))"
    mkdir(folder, 0o700)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func put(_ bytes: [UInt8], mode: mode_t = 0o600) {
    _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    chmod(path, mode)
  }

  private func mode() -> mode_t {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & 0o777 : 0
  }

  @Test func `a key is 32 bytes by chance, closed to others, and read as it was made`() throws {
    let made = try file.make()
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(mode() == 0o600 && bytes.count == 32 && Set(bytes).count > 8)
    #expect(try file.read().name == made.name)
    #expect(try file.read().withBytes { Array($0) } == bytes)
    unlink(path)
    #expect(try file.make().name != made.name)
  }

  @Test func `what stands there is never written over`() throws {
    put(Array("somebody's notes".utf8))
    #expect(throws: SealingKeyFile.Problem.exists) { try self.file.make() }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("somebody's notes".utf8))
    unlink(path)
    symlink(folder + "/elsewhere", path)
    #expect(throws: SealingKeyFile.Problem.exists) { try self.file.make() }
    #expect(access(folder + "/elsewhere", F_OK) != 0)
  }

  @Test(arguments: [0, 31, 33, 4096])
  func `a file of another size is no key`(count: Int) {
    put([UInt8](repeating: 5, count: count))
    #expect(throws: SealingKeyFile.Problem.noKey) { try self.file.read() }
  }

  @Test func `nothing but noughts is no key`() {
    put([UInt8](repeating: 0, count: 32))
    #expect(throws: SealingKeyFile.Problem.noKey) { try self.file.read() }
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o666] as [mode_t])
  func `a key that others may read or change is refused`(mode: mode_t) {
    put([UInt8](repeating: 5, count: 32), mode: mode)
    #expect(throws: SealingKeyFile.Problem.openToOthers) { try self.file.read() }
  }

  @Test func `what is missing, a folder or a pipe is no key`() {
    #expect(throws: SealingKeyFile.Problem.missing) { try self.file.read() }
    mkfifo(path, 0o600)
    #expect(throws: SealingKeyFile.Problem.notPlain) { try self.file.read() }
    unlink(path)
    mkdir(path, 0o700)
    #expect(throws: SealingKeyFile.Problem.notPlain) { try self.file.read() }
  }

  @Test func `without the library there is no key`() {
    let lost = SealingKeyFile(path: path, library: SodiumLibrary(named: "libnothing.so.1"))
    #expect(throws: SealingKeyFile.Problem.libraryMissing) { try lost.make() }
    #expect(access(path, F_OK) != 0)
  }
}
