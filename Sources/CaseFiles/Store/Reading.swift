import Casework

extension FileCaseStore {
  public func account(_ name: UserName) throws -> Account? { try newest().account(name) }

  public func application(_ number: ApplicationNumber) throws -> Application? {
    try newest().application(number)
  }

  public func applications(of account: UserName) throws -> [Application] {
    try newest().applications(of: account)
  }

  public func liveApplication(of person: IdentityNumber) throws -> ApplicationNumber? {
    try newest().liveApplication(of: person)
  }

  public func booked(_ slot: Slot) throws -> Int { try newest().booked(slot) }

  public func signInAttempts(of name: UserName) throws -> SignInAttempts {
    try newest().signInAttempts(of: name)
  }

  public func messages(to account: UserName) throws -> [Message] {
    try newest().messages(to: account)
  }

  public func applicationCount() throws -> Int { try newest().applicationCount() }

  /// Reads what is new, and sees that all of it is on the disk before anybody is shown it.
  private func newest() throws -> NewestState {
    let newest = NewestState(store: self)
    if isInRule || readOnly != nil { return newest }
    let (halt, written) = try memory.withLock { memory throws(SystemFailure) in
      let halt = try memory.journal.advance(into: &memory.index)
      return (halt, memory.journal.lastSequence)
    }
    if halt != .end {
      // A line being written just now, or damage: with the lock in hand it can be told.
      try disk.holding(folder.writerLock, patience: lockPatience) { try settle() }
    }
    try makeDurable(written)
    return newest
  }

  /// Reads a document in its line, which is checked once more.
  func document<Value: Decodable>(
    _ type: Value.Type,
    _ kind: DocumentKind,
    id: String,
    at place: LinePlace
  ) throws -> Value {
    let file = try memory.withLock { memory throws(SystemFailure) in
      try memory.file(of: place.segment)
    }
    let length = Int(place.length)
    let bytes = try disk.read(file, at: Int(place.offset), count: length)
    let name = "\(file.path) byte \(place.offset): \(kind.rawValue) \(id)"
    guard bytes.count == length, let line = Transaction(bytes, 0..<length) else {
      throw SystemFailure(.damaged, attempt: name)
    }
    do {
      if let value = try kind.find(type, id: id, in: bytes, line.documents) { return value }
    } catch {
      throw SystemFailure(.damaged, attempt: "\(name): \(error)")
    }
    throw SystemFailure(.damaged, attempt: "\(name): not in its line")
  }
}
