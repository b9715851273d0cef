import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// Two stores over one folder are like two processes.
struct SharingTests {
  let data = DataFolder()

  @Test func `one process sees at once what another has changed`() throws {
    let (one, other) = (try data.open(), try data.open())
    let visit = StoreVisit(one)
    let session = try visit.register()
    let application = try visit.submit(by: session)
    #expect(try other.application(application.number) == application)
    let elsewhere = StoreVisit(other)
    #expect(throws: RegistrationRefused.self) { try elsewhere.register() }
  }

  @Test func `a store that is opened again holds everything, over many segments`() throws {
    data.segmentBytes = 8 << 10
    let visit = StoreVisit(try data.open())
    let session = try visit.register()
    let application = try visit.submit(by: session)
    for half in [DayHalf.morning, .afternoon, .morning, .afternoon] {
      _ = try session.book(application.number, on: SampleKiosk.day("2026-11-27"), half)
    }
    let again = try data.open()
    #expect(try again.account(session.account.name) == session.account)
    #expect(try again.application(application.number)?.revision == 5)
    #expect(try data.lines(of: 2).isEmpty == false)
  }

  @Test func `a change that changes nothing writes nothing`() throws {
    let store = try data.open()
    let session = try StoreVisit(store).register()
    let before = try data.lines().count
    try store.change(by: "test") { $0.put(session.account) }
    #expect(try data.lines().count == before)
  }

  @Test func `nothing of the store is open to others`() throws {
    let visit = StoreVisit(try data.open())
    let session = try visit.register()
    _ = try visit.submit(by: session)
    _ = try visit.completeDraft(of: .zhangWei, by: session)
    for path in data.everything() {
      let status = try #require(try LocalDisk().status(of: path))
      #expect(status.mode & 0o077 == 0, "\(path)")
      #expect(status.mode == (status.isFolder ? 0o700 : 0o600), "\(path)")
    }
  }
}
