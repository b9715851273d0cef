import Casework
import TestSupport
import Testing

@testable import CaseFiles

/// A request is done once, however often it is tried, and by whomever.
struct RequestTests {
  let data = DataFolder()

  @Test func `a draft that is submitted twice is one application`() throws {
    let store = try data.open()
    let session = try StoreVisit(store).register()
    let draft = try StoreVisit(store).completeDraft(by: session)
    let first = try session.submit(draft)
    let again = try session.submit(draft)
    #expect(first == again)
    #expect(try store.applicationCount() == 1)
    #expect(try store.messages(to: session.account.name).count == 1)
  }

  @Test func `a request is answered from the journal after every restart`() throws {
    let account = try StoreVisit(MemoryStore()).register().account
    func ask(_ store: FileCaseStore) throws -> [Int] {
      try store.change(by: "test", request: #"a "name" / über 100%"#) { change in
        change.put(account)
        return [1, 2, 3]
      }
    }
    #expect(try ask(try data.open()) == [1, 2, 3])
    let other = try data.open()
    let answer = try other.change(by: "test", request: #"a "name" / über 100%"#) { _ in [4] }
    #expect(answer == [1, 2, 3])
    try LocalDisk().remove(data.folder.control)
    #expect(try ask(try data.open()) == [1, 2, 3])
    #expect(try data.lines().count == 2)
  }

  @Test func `a rule that refuses or puts nothing may be asked again`() throws {
    let store = try data.open()
    #expect(throws: Refusal.self) {
      try store.change(by: "test", request: "one") { _ -> Int in throw Refusal.placeTaken }
    }
    #expect(try store.change(by: "test", request: "one") { _ in 1 } == 1)
    #expect(try store.change(by: "test", request: "one") { _ in 2 } == 2)
  }
}
