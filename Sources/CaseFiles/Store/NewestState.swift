import Casework

/// The cases as far as this process has read the journal, without looking for anything newer.
struct NewestState: CaseReading {
  let store: FileCaseStore

  func account(_ name: UserName) throws -> Account? {
    guard let place = store.index.place(CaseKey.account(name)) else { return nil }
    return try store.document(Account.self, .account, id: name.text, at: place)
  }

  func application(_ number: ApplicationNumber) throws -> Application? {
    guard let place = store.index.place(CaseKey.application(number)) else { return nil }
    if let known = store.memory.withLock({ $0.remembered(number, at: place) }) { return known }
    let application = try store.document(
      Application.self,
      .application,
      id: number.text,
      at: place
    )
    store.memory.withLock { $0.remember(application, at: place) }
    return application
  }

  func applications(of account: UserName) throws -> [Application] {
    try store.index.numbers(of: account.text).compactMap { text in
      try ApplicationNumber(text).flatMap { try application($0) }
    }
  }

  func liveApplication(of person: IdentityNumber) throws -> ApplicationNumber? {
    store.index.value(CaseKey.person(person)).flatMap { ApplicationNumber($0) }
  }

  func booked(_ slot: Slot) throws -> Int {
    store.index.value(CaseKey.slot(slot)).flatMap { Int($0) } ?? 0
  }

  func signInAttempts(of name: UserName) throws -> SignInAttempts {
    guard let place = store.index.place(CaseKey.signInAttempts(name)) else {
      return SignInAttempts()
    }
    return try store.document(SignInAttempts.self, .signInAttempts, id: name.text, at: place)
  }

  func messages(to account: UserName) throws -> [Message] {
    let index = store.index
    return try index.messageKeys(of: account.text).reversed().compactMap { key in
      guard let place = index.place(key) else { return nil }
      let id = String(key.dropFirst(account.text.utf8.count + 3))
      return try store.document(Message.self, .message, id: id, at: place)
    }
  }

  func applicationCount() throws -> Int { store.index.applicationCount }
}
