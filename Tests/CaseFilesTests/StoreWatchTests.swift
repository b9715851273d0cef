import Casework
import Foundation
import Glibc
import TestSupport
import Testing

@testable import CaseFiles

/// Whoever shows a list learns at once that somebody else has changed it.
struct StoreWatchTests {
  let data = DataFolder()

  @Test func `a change that another process has finished wakes whoever watches`() throws {
    let (one, other) = (try data.open(), try data.open())
    let watch = try #require(StoreWatch(of: other))
    #expect(!isReadable(watch, within: 0))
    let session = try StoreVisit(one).register()
    #expect(isReadable(watch, within: 10_000))
    #expect(try other.account(session.account.name) != nil)
    #expect(watch.clear())
    #expect(!isReadable(watch, within: 0) && !watch.clear())
  }

  @Test func `a watch goes on when the file was taken away or replaced`() throws {
    let store = try data.open()
    let watch = try #require(StoreWatch(of: store))
    try FileManager.default.removeItem(atPath: data.folder.durableMark)
    #expect(isReadable(watch, within: 10_000))
    watch.clear()
    watch.clear()
    _ = try StoreVisit(store).register()
    #expect(isReadable(watch, within: 10_000))
  }

  @Test func `reading wakes nobody`() throws {
    let store = try data.open()
    let session = try StoreVisit(store).register()
    let watch = try #require(StoreWatch(of: store))
    _ = try store.account(session.account.name)
    _ = try store.applicationCount()
    #expect(!isReadable(watch, within: 0))
  }

  private func isReadable(_ watch: StoreWatch, within milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, milliseconds) == 1
  }
}
