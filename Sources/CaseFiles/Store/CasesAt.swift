import Casework

/// The cases as they stood after one transaction, whatever is written meanwhile.
struct CasesAt: CaseReading {
  let store: FileCaseStore
  let view: View
  let sequence: Int

  func account(_ name: UserName) throws -> Account? {
    guard let place = try place(CaseKey.account(name)) else { return nil }
    return try store.document(Account.self, .account, id: name.text, at: place)
  }

  func application(_ number: ApplicationNumber) throws -> Application? {
    guard let place = try place(CaseKey.application(number)) else { return nil }
    return try store.application(number, at: place)
  }

  func applications(of account: UserName) throws -> [Application] {
    let beginning = CaseKey.histories(of: account)
    return try numbers(beginning).compactMap { try application($0) }
  }

  func liveApplications(of account: UserName) throws -> [ApplicationNumber] {
    try numbers(CaseKey.lives(of: account))
  }

  func liveApplication(of person: IdentityNumber) throws -> ApplicationNumber? {
    try value(CaseKey.person(person)).flatMap { ApplicationNumber($0) }
  }

  func booked(_ slot: Slot) throws -> Int {
    try value(CaseKey.slot(slot)).flatMap { Int($0) } ?? 0
  }

  func signInAttempts(of name: UserName) throws -> SignInAttempts {
    guard let place = try place(CaseKey.signInAttempts(name)) else { return SignInAttempts() }
    return try store.document(SignInAttempts.self, .signInAttempts, id: name.text, at: place)
  }

  func messages(to account: UserName) throws -> [Message] {
    let beginning = CaseKey.messages(to: account)
    var found: [(id: String, place: LinePlace)] = []
    try view.scan(beginning, upTo: sequence) { entry in
      let id = String(entry.keyText.dropFirst(beginning.utf8.count))
      if let place = try place(of: try entry.content()) { found.append((id, place)) }
    }
    found.sort {
      ($1.place.segment, $1.place.offset, $1.id) < ($0.place.segment, $0.place.offset, $0.id)
    }
    return try found.map { try store.document(Message.self, .message, id: $0.id, at: $0.place) }
  }

  func applicationCount() throws -> Int {
    try view.applicationCount(upTo: sequence)
  }

  /// The line that a key stands for.
  func place(_ key: String) throws(SystemFailure) -> LinePlace? {
    try view.find(key, upTo: sequence).flatMap { (content) throws(SystemFailure) in
      try place(of: content)
    }
  }

  func value(_ key: String) throws(SystemFailure) -> String? {
    guard case .kept(let value, _) = try content(key) else { return nil }
    return value
  }

  /// What a key stands for.
  func content(_ key: String) throws(SystemFailure) -> IndexContent? {
    try view.find(key, upTo: sequence)
  }

  func place(of content: IndexContent) throws(SystemFailure) -> LinePlace? {
    guard case .kept(let value, _) = content else { return nil }
    guard let place = LinePlace(value) else {
      throw SystemFailure(.damaged, attempt: "index entry \(value): not a line's place")
    }
    return place
  }

  /// The numbers behind the beginning, the oldest application first.
  func numbers(_ beginning: String) throws -> [ApplicationNumber] {
    var numbers: [ApplicationNumber] = []
    try view.scan(beginning, upTo: sequence) { entry in
      let number = entry.keyText.dropFirst(beginning.utf8.count)
      if let number = ApplicationNumber(String(number)) { numbers.append(number) }
    }
    return numbers
  }
}
