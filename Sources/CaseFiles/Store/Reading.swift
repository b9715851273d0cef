import Casework
import Glibc

extension FileCaseStore {
  public func account(_ name: UserName) throws -> Account? {
    try reading { try $0.account(name) }
  }

  public func application(_ number: ApplicationNumber) throws -> Application? {
    try reading { try $0.application(number) }
  }

  public func applications(of account: UserName) throws -> [Application] {
    try reading { try $0.applications(of: account) }
  }

  public func liveApplications(of account: UserName) throws -> [ApplicationNumber] {
    try reading { try $0.liveApplications(of: account) }
  }

  public func liveApplication(of person: IdentityNumber) throws -> ApplicationNumber? {
    try reading { try $0.liveApplication(of: person) }
  }

  public func booked(_ slot: Slot) throws -> Int { try reading { try $0.booked(slot) } }

  public func signInAttempts(of name: UserName) throws -> SignInAttempts {
    try reading { try $0.signInAttempts(of: name) }
  }

  public func messages(to account: UserName) throws -> [Message] {
    try reading { try $0.messages(to: account) }
  }

  public func applicationCount() throws -> Int { try reading { try $0.applicationCount() } }

  /// Reads at what is known to be on the disk; in a rule, at the newest state.
  ///
  /// When the index is found damaged, it is made anew and everything is read once more.
  func reading<Value>(_ body: (CasesAt) throws -> Value) throws -> Value {
    if let changer = memory.withLock({ $0.changer }), changer.thread == pthread_self() {
      return try body(changer.cases)
    }
    do {
      return try body(try durableCases())
    } catch let failure as SystemFailure where isOfIndex(failure) {
      try holdingWriter { try mendIndex(after: failure) }
      return try body(try durableCases())
    }
  }

  /// The cases as far as they are on the disk.
  func durableCases() throws -> CasesAt {
    for _ in 0..<8 {
      guard let control = try control() else {
        try holdingWriter { _ = try settle() }
        continue
      }
      // In this order: what was written into a tail that the view does not have came later.
      let durable = control.durable
      if let view = try view(of: control) {
        return CasesAt(store: self, view: view, sequence: durable)
      }
    }
    throw SystemFailure(.busy, attempt: "mmap \(folder.path)/run", errno: EAGAIN)
  }

  func application(
    _ number: ApplicationNumber,
    at place: LinePlace
  ) throws -> Application {
    if let known = memory.withLock({ $0.remembered(number, at: place) }) { return known }
    let application = try document(Application.self, .application, id: number.text, at: place)
    memory.withLock { $0.remember(application, at: place) }
    return application
  }

  /// Reads a document in its line, which is checked once more.
  func document<Value: Decodable>(
    _ type: Value.Type,
    _ kind: DocumentKind,
    id: String,
    at place: LinePlace
  ) throws -> Value {
    let (bytes, line) = try line(at: place)
    let name = "\(folder.segment(place.segment)) byte \(place.offset): \(kind.rawValue) \(id)"
    do {
      if let value = try kind.find(type, id: id, in: bytes, line.documents) { return value }
    } catch {
      throw SystemFailure(.damaged, attempt: "\(name): \(error)")
    }
    throw SystemFailure(.damaged, attempt: "\(name): not in its line")
  }

  /// A line of the journal, whole and undamaged.
  func line(at place: LinePlace) throws(SystemFailure) -> (bytes: [UInt8], line: Transaction) {
    let file = try file(of: place.segment)
    let bytes = try disk.read(file, at: place.offset, count: place.length)
    guard bytes.count == place.length, let line = Transaction(bytes, 0..<place.length) else {
      throw SystemFailure(.damaged, attempt: "\(file.path) byte \(place.offset): not a line")
    }
    return (bytes, line)
  }

  /// The segment's file, open to be read and flushed.
  func file(of segment: Int) throws(SystemFailure) -> OpenFile {
    if let file = memory.withLock({ $0.file(of: segment) }) { return file }
    let file = try disk.open(folder.segment(segment), for: .read)
    memory.withLock { $0.keep(file, of: segment) }
    return file
  }
}
