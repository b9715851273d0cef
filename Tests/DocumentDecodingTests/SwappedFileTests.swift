import AllowedFolders
import Casework
import Glibc
import MadeDocuments
import Sodium
import Testing

/// A file that others change while it is taken: what is kept is what was looked at.
@Suite struct SwappedFileTests {
  private static let files = [30, 220].map { grey in
    MadePNG(width: 200, height: 200, depth: 8, colour: .grey).file { _, _, _ in grey }
  }

  private func examined(_ bytes: [UInt8]) throws -> ExaminedFile {
    let examination = try FileExamination(of: bytes, by: Decoding.reader)
    while true {
      if let file = try examination.advance(milliseconds: 50) { return file }
    }
  }

  @Test func `what is kept of a file that is being swapped is one whole file`() throws {
    var template = Array("/tmp/juzhu-swap-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
    let folder = String(decoding: bytes, as: UTF8.self)
    let sources = try Self.files.map { try ScratchFile($0) }
    let (one, other, file) = (sources[0].path, sources[1].path, "\(folder)/id.png")
    // Over the same file, and by another file of its name.
    let swaps = "cp \(one) \(file); cp \(other) \(folder)/new; mv \(folder)/new \(file)"
    let swapper = ShellCommand("while test -d \(folder); do \(swaps); done")
    defer {
      rename(folder, folder + ".gone")
      _ = swapper.finish()
      _ = ShellCommand.run("rm -r \(folder).gone")
    }
    let shelf = try DiskShelf(roots: [folder])
    let path = try ShelfPath(root: 0, components: [Array("id.png".utf8)])
    let hash = SodiumFingerprinting()
    let known = try Dictionary(
      uniqueKeysWithValues: zip(Self.files.map { try hash.fingerprint(of: $0) }, [30, 220])
    )
    var taken = 0
    for _ in 0..<10_000 where taken < 40 {
      do {
        let file = try examined(try shelf.read(path, limit: 1 << 20))
        let grey = try #require(known[try hash.fingerprint(of: file.bytes)])
        #expect(file.pixels?.colour(7, 7) == [grey, grey, grey])
        taken += 1
      } catch is FileProblem, is FileShelfProblem {
        continue  // In the middle of a swap; the person takes it again.
      }
    }
    #expect(taken == 40)
  }
}
