import Casework
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// On a disk that is nearly full, what is under way goes on and nothing new is begun.
struct FreeSpaceTests {
  let disk = SimulatedDisk()

  @Test func `nobody submits on a disk that is nearly full, and all else goes on`() throws {
    let store = try disk.openStore()
    let visit = StoreVisit(store)
    let session = try visit.register()
    let number = try visit.submit(by: session).number
    disk.state.withLock { $0.freeBytes = (256 << 20) - 1 }
    let other = try visit.register(.zhangWei)
    let draft = try visit.completeDraft(of: .zhangWei, by: other)
    let failure = #expect(throws: SystemFailure.self) { try other.submit(draft) }
    #expect(failure?.kind == .notDone && failure?.errno == ENOSPC)
    _ = try session.book(number, on: SampleKiosk.day("2026-11-27"), .morning)
    disk.state.withLock { $0.freeBytes = 256 << 20 }
    #expect(try other.submit(draft).number.text == "A0000000002")
  }
}
