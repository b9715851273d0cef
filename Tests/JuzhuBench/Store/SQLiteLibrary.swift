import CTestSQLite

/// libsqlite3, if it is installed.
struct SQLiteLibrary: Sendable {
  let functions: test_sqlite

  /// nil: not installed.
  init?() {
    var found = test_sqlite()
    guard test_sqlite_find(&found) else { return nil }
    functions = found
  }

  var version: String {
    functions.version.map { String(cString: $0()) } ?? ""
  }
}

/// What SQLite answered instead of what was expected.
struct SQLiteFailure: Error, CustomStringConvertible {
  let description: String
}
