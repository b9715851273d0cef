import Casework
import TestSupport
import Testing

/// Every store keeps the same promises.
struct ContractTests {
  @Test(arguments: CaseStoreContract.all)
  func `a store of files keeps the contract`(_ promise: CaseStoreContract) throws {
    let data = DataFolder()
    #expect(try promise.check(try data.open()) == nil)
  }

  @Test(arguments: CaseStoreContract.all)
  func `a store of sealed documents keeps the contract`(_ promise: CaseStoreContract) throws {
    let data = DataFolder()
    data.sealing = try SampleKey().lookup
    #expect(try promise.check(try data.open()) == nil)
  }

  @Test(arguments: CaseStoreContract.all)
  func `a store in memory keeps the contract`(_ promise: CaseStoreContract) throws {
    #expect(try promise.check(MemoryStore()) == nil)
  }
}
