import Casework
import Glibc
import Testing

@testable import AllowedFolders

/// Uses the mounts that every Linux machine has, so that no test needs to mount anything.
struct MountTests {
  /// Whether the second folder is another disk than the first.
  static func differ(_ outer: String, _ inner: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(outer, &one) == 0 && stat(inner, &other) == 0 && one.st_dev != other.st_dev
  }

  @Test(.enabled(if: differ("/dev", "/dev/shm")), arguments: [false, true])
  func `a stick mounted directly below a root can be read`(stepwise: Bool) throws {
    let name = "juzhu-mount-test-\(getpid())-\(stepwise)"
    let file = open("/dev/shm/" + name, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try #require(file >= 0)
    defer { unlink("/dev/shm/" + name) }
    write(file, [1, 2] as [UInt8], 2)
    close(file)
    let shelf = try DiskShelf(roots: ["/dev"], stepwise: stepwise)
    #expect(try shelf.read(below("shm", name), limit: 10) == [1, 2])
    let listed = try shelf.entries(of: below("shm")).entries.map(\.name)
    #expect(listed.contains(Array(name.utf8)))
  }

  @Test(.enabled(if: differ("/sys/fs", "/sys/fs/cgroup")), arguments: [false, true])
  func `a disk mounted further down is not allowed`(stepwise: Bool) throws {
    let shelf = try DiskShelf(roots: ["/sys"], stepwise: stepwise)
    #expect(try !shelf.entries(of: below("fs")).entries.isEmpty)
    #expect(throws: FileShelfProblem.notAllowed) { try shelf.entries(of: below("fs", "cgroup")) }
  }

  @Test func `a device is refused`() throws {
    let shelf = try DiskShelf(roots: ["/dev"])
    for name in ["null", "zero", "tty", "ptmx"] {
      let problem = #expect(throws: FileShelfProblem.self) {
        try shelf.read(below(name), limit: 10)
      }
      // Containers mount single devices, or lack some of them.
      let refusals: [FileShelfProblem?] = [.notARegularFile, .notAllowed, .notFound]
      #expect(refusals.contains(problem), "\(name)")
    }
  }
}
