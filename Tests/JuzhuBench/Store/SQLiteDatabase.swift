import CTestSQLite

/// One connection.
final class SQLiteDatabase {
  let library: SQLiteLibrary
  private let handle: UnsafeMutableRawPointer

  /// Opens the file, or makes it.
  init(_ library: SQLiteLibrary, _ path: String) throws {
    self.library = library
    var handle: UnsafeMutableRawPointer?
    // SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    guard library.functions.open?(path, &handle, 6, nil) == 0, let handle else {
      throw SQLiteFailure(description: "cannot open \(path)")
    }
    self.handle = handle
    _ = library.functions.busy_timeout?(handle, 60_000)
    try execute("pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-32000")
  }

  deinit { _ = library.functions.close?(handle) }

  func execute(_ sql: String) throws {
    guard library.functions.execute?(handle, sql, nil, nil, nil) == 0 else { throw failure(sql) }
  }

  func prepare(_ sql: String) throws -> SQLiteStatement {
    var statement: UnsafeMutableRawPointer?
    guard library.functions.prepare?(handle, sql, -1, &statement, nil) == 0, let statement else {
      throw failure(sql)
    }
    return SQLiteStatement(self, statement)
  }

  /// The number that a query gives.
  func number(_ sql: String) throws -> Int {
    let statement = try prepare(sql)
    return try statement.step() ? statement.number(0) : 0
  }

  func failure(_ what: String) -> SQLiteFailure {
    let message = library.functions.message.map { String(cString: $0(handle)) } ?? ""
    return SQLiteFailure(description: "SQLite: \(message): \(what)")
  }
}

/// One prepared statement, used again and again.
final class SQLiteStatement {
  private let database: SQLiteDatabase
  private let handle: UnsafeMutableRawPointer
  private var functions: test_sqlite { database.library.functions }

  init(_ database: SQLiteDatabase, _ handle: UnsafeMutableRawPointer) {
    self.database = database
    self.handle = handle
  }

  deinit { _ = functions.finalize?(handle) }

  /// Takes the values from the first place on, in their order.
  func bind(_ values: any SQLiteValue...) throws { try bind(list: values) }

  func bind(list values: [any SQLiteValue]) throws {
    _ = functions.reset?(handle)
    for (index, value) in values.enumerated() {
      guard value.bind(functions, handle, Int32(index + 1)) == 0 else {
        throw database.failure("bind \(index + 1)")
      }
    }
  }

  /// Whether a row has come; the statement is done when none has.
  func step() throws -> Bool {
    switch functions.step?(handle) {
    case 100: return true
    case 101: return false
    default:
      let failure = database.failure("step")
      _ = functions.reset?(handle)
      throw failure
    }
  }

  /// Binds, runs and lets go.
  func run(_ values: any SQLiteValue...) throws {
    try bind(list: values)
    while try step() {}
    reset()
  }

  func reset() { _ = functions.reset?(handle) }

  func number(_ column: Int32) -> Int { Int(functions.column_number?(handle, column) ?? 0) }

  func text(_ column: Int32) -> String {
    functions.column_text?(handle, column).map { String(cString: $0) } ?? ""
  }
}

/// What may be bound.
protocol SQLiteValue {
  func bind(_ functions: test_sqlite, _ statement: UnsafeMutableRawPointer, _ place: Int32)
    -> Int32
}

extension Int: SQLiteValue {
  func bind(_ functions: test_sqlite, _ statement: UnsafeMutableRawPointer, _ place: Int32)
    -> Int32
  {
    functions.bind_number?(statement, place, Int64(self)) ?? 1
  }
}

extension String: SQLiteValue {
  func bind(_ functions: test_sqlite, _ statement: UnsafeMutableRawPointer, _ place: Int32)
    -> Int32
  {
    test_sqlite_bind_copy(functions, statement, place, self, Int32(utf8.count))
  }
}
