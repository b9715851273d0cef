import Casework
import FoundationEssentials
import Glibc
import TestSupport

/// The same cases in SQLite: WAL, synchronous=FULL, one row an application with its JSON as text.
final class SQLiteContender: StoreContender {
  private let database: SQLiteDatabase
  private let lock: Int32
  private let statements: Statements
  /// For those who wait, and for those who are completed.
  private let templates: [[String]]

  private struct Statements {
    let begin, commit, rollback: SQLiteStatement
    let live, person, place, next, insert, book, send: SQLiteStatement
    let document, count, page: SQLiteStatement
  }

  init(_ library: SQLiteLibrary, _ folder: String, isLocked: Bool) throws {
    database = try SQLiteDatabase(library, folder + "/cases.sqlite")
    lock = isLocked ? open(folder + "/sqlite.lock", O_RDWR | O_CREAT, 0o600) : -1
    try database.execute(Self.schema)
    statements = Statements(
      begin: try database.prepare("begin immediate"),
      commit: try database.prepare("commit"),
      rollback: try database.prepare("rollback"),
      live: try database.prepare(
        "select count(*) from application where username=? and live=1"
      ),
      person: try database.prepare("select id from application where id_number=? and live=1"),
      place: try database.prepare("select used from slot where station=? and day=? and half=?"),
      next: try database.prepare("select coalesce(max(rowid), 0) + 1 from application"),
      insert: try database.prepare("insert into application values (?,?,?,?,?,?,?,1,?,?)"),
      book: try database.prepare(
        "insert into slot values (?,?,?,1) on conflict do update set used=used+1"
      ),
      send: try database.prepare("insert into outbox(doc) values (?)"),
      document: try database.prepare("select doc from application where id=?"),
      count: try database.prepare("select count(*) from application"),
      page: try database.prepare(
        """
        select id, day, summary from application
          where station=? and status='awaitingReview' order by day, id limit 50
        """
      )
    )
    templates = [try Self.template(isCompleted: false), try Self.template(isCompleted: true)]
  }

  deinit { if lock >= 0 { close(lock) } }

  private static let schema = """
    create table if not exists account(username text primary key, doc text not null);
    create table if not exists application(id text primary key, username text not null,
      id_number text not null, station text not null, day text not null, status text not null,
      live int not null, version int not null, summary text, doc text not null);
    create unique index if not exists one_live on application(id_number) where live=1;
    create index if not exists of_account on application(username) where live=1;
    create index if not exists queue on application(station, day, id, summary)
      where status='awaitingReview';
    create table if not exists slot(station text, day text, half text, used int not null,
      primary key(station, day, half)) without rowid;
    create table if not exists outbox(n integer primary key, doc text not null);
    """

  func submit(_ person: BenchPerson) throws -> String {
    if lock >= 0 { while flock(lock, LOCK_EX) != 0 {} }
    defer { if lock >= 0 { flock(lock, LOCK_UN) } }
    try statements.begin.run()
    do {
      let number = try insert(person, status: "awaitingReview")
      try statements.commit.run()
      return number
    } catch {
      try? statements.rollback.run()
      throw error
    }
  }

  private func insert(_ person: BenchPerson, status: String) throws -> String {
    let (slot, identity) = (person.slot, person.identity.text)
    let (station, day, half) = (slot.station.rawValue, "\(slot.day)", slot.half.rawValue)
    guard try number(statements.live, person.account.text) < Account.mostPeople else {
      throw Refusal.tooManyPeople(limit: Account.mostPeople)
    }
    guard try !hasRow(statements.person, identity) else {
      throw Refusal.appliedAlready(here: false)
    }
    guard try number(statements.place, station, day, half) < BenchPerson.capacity else {
      throw Refusal.placeTaken
    }
    let id = ApplicationNumber(serial: try number(statements.next)).text
    let isLive = status == "awaitingReview" ? 1 : 0
    let summary = "\(person.name.text)||\(identity.suffix(4))|\(status)|2026-11-23|\(day)"
    try statements.insert.run(
      id,
      person.account.text,
      identity,
      station,
      day,
      status,
      isLive,
      summary,
      document(id, person, status)
    )
    try statements.book.run(station, day, half)
    try statements.send.run(message(id, person))
    return id
  }

  private func number(_ statement: SQLiteStatement, _ values: String...) throws -> Int {
    try statement.bind(list: values)
    defer { statement.reset() }
    return try statement.step() ? statement.number(0) : 0
  }

  private func hasRow(_ statement: SQLiteStatement, _ value: String) throws -> Bool {
    try statement.bind(value)
    defer { statement.reset() }
    return try statement.step()
  }

  func number(of identity: IdentityNumber) throws -> String? {
    try statements.person.bind(identity.text)
    defer { statements.person.reset() }
    return try statements.person.step() ? statements.person.text(0) : nil
  }

  func identity(in number: String) throws -> String? {
    try statements.document.bind(number)
    defer { statements.document.reset() }
    guard try statements.document.step() else { return nil }
    let bytes = Data(statements.document.text(0).utf8)
    return try JSONDecoder().decode(Application.self, from: bytes).info.identity.text
  }

  func page(of station: StationCode) throws -> Int {
    try statements.page.bind(station.rawValue)
    defer { statements.page.reset() }
    var rows: [(id: String, day: String, summary: String)] = []
    while try statements.page.step() {
      let page = statements.page
      rows.append((page.text(0), page.text(1), page.text(2)))
    }
    return rows.count
  }

  func count() throws -> Int { try number(statements.count) }
}

extension SQLiteContender {
  /// The JSON of an application between the places where people differ: making it costs SQLite's
  /// side nothing but putting it together.
  private static func template(isCompleted: Bool) throws -> [String] {
    let person = try BenchPerson(1_234_567, account: 7_654_321)
    var application = try BenchApplication(person: person).made(ApplicationNumber(serial: 1))
    if isCompleted { try application.settle() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var text = String(decoding: try encoder.encode(application), as: UTF8.self)
    for value in [
      application.number.text, person.account.text, person.identity.text, person.name.text,
      "\"day\":\"\(person.slot.day)\"",
    ] {
      text = text.split(separator: value, omittingEmptySubsequences: false).joined(
        separator: "\u{1}"
      )
    }
    return text.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
  }

  private func document(_ id: String, _ person: BenchPerson, _ status: String) -> String {
    // In the order in which sorted keys bring them.
    let values = [
      person.account.text, person.identity.text, person.name.text, id,
      "\"day\":\"\(person.slot.day)\"",
    ]
    let template = templates[status == "completed" ? 1 : 0]
    var text = template[0]
    for (value, rest) in zip(values, template.dropFirst()) { text += value + rest }
    return text
  }

  private func message(_ id: String, _ person: BenchPerson) -> String {
    #"{"account":"\#(person.account.text)","at":"2026-11-23T01:41:07.000Z","id":"\#(id)-1","#
      + #""state":"waiting","text":"【杭州居住证】您的预约申请\#(id)已提交，公安机关将于11月27日"#
      + #"前完成初审，结果将短信通知。","to":"13800138000"}"#
  }

  /// Fills a new database as `FilesContender.fill` fills a new store.
  static func fill(_ folder: String, applications: Int, pending: Int) throws {
    guard let library = SQLiteLibrary() else { return }
    let contender = try SQLiteContender(library, folder, isLocked: false)
    for start in stride(from: 0, to: applications, by: 10_000) {
      try contender.database.execute("begin")
      for serial in start..<min(start + 10_000, applications) {
        let person = try BenchPerson(serial, account: serial / 2)
        let isPending = serial >= applications - pending
        _ = try contender.insert(person, status: isPending ? "awaitingReview" : "completed")
      }
      try contender.database.execute("commit")
    }
    try contender.database.execute("pragma wal_checkpoint(truncate)")
  }

  /// What is wrong in the database, in words.
  static func complaints(_ folder: String) throws -> [String] {
    guard let library = SQLiteLibrary() else { return [] }
    let database = try SQLiteDatabase(library, folder + "/cases.sqlite")
    let checks = [
      "slots above capacity": "select count(*) from slot where used > \(BenchPerson.capacity)",
      "slots and applications differ": """
      select (select sum(used) from slot) <> (select count(*) from application)
      """,
      "people live twice": """
      select count(*) from (select 1 from application where live=1 group by id_number
        having count(*) > 1)
      """,
      "accounts with more than five": """
      select count(*) from (select 1 from application where live=1 group by username
        having count(*) > 5)
      """,
    ]
    return try checks.compactMap { try database.number($1) == 0 ? nil : $0 }
  }
}
