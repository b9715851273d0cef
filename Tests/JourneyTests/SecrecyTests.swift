import FoundationEssentials
import Glibc
import TestSupport
import Testing
import TextUI

/// The permissions of a file or folder.
private func mode(of path: String) -> mode_t {
  var facts = stat()
  return lstat(path, &facts) == 0 ? facts.st_mode : 0
}

@Test func `everything in the data folder is closed to everybody else`() throws {
  let mei = try Applicant()
  try mei.go(to: .appointment)
  let paths = try mei.folders.everything(beneath: mei.folders.data)
  #expect(paths.count > 10)
  for path in paths + [mei.folders.data] {
    let mode = mode(of: path)
    let expected: mode_t = mode & S_IFMT == S_IFDIR ? S_IFDIR | 0o700 : S_IFREG | 0o600
    #expect(mode == expected, "\(path)")
  }
}

@Test func `the password stands nowhere, and the ID number in no name, log or argument`() throws {
  let mei = try Applicant()
  try mei.go(to: .appointment)
  try mei.signOut()
  let paths = try mei.folders.everything(beneath: mei.folders.path)
  for path in paths {
    let text = String(decoding: mei.folders.bytes(of: path), as: UTF8.self)
    #expect(!text.contains(mei.password), "\(path)")
    #expect(!path.contains(mei.person.identityNumber))
  }
  let log = String(decoding: mei.folders.bytes(of: mei.folders.log), as: UTF8.self)
  let process = "/proc/\(mei.terminal.process)"
  let open = ["cmdline", "environ", "comm"].map {
    String(decoding: mei.folders.bytes(of: "\(process)/\($0)"), as: UTF8.self)
  }
  for text in open + [log] {
    #expect(!text.contains(mei.person.identityNumber))
    #expect(!text.contains(mei.password))
    #expect(!text.contains(mei.person.name))
  }
}

@Test func `the password is never shown, not even while it is typed`() throws {
  let mei = try Applicant()
  try mei.register()
  try mei.signOut()
  try mei.signIn()
  let shown = String(decoding: mei.terminal.output, as: UTF8.self)
  #expect(!shown.contains(mei.password))
  #expect(shown.contains("•"))
}
