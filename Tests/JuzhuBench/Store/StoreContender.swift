import ArgumentParser
import Casework

/// A store as the benchmark drives it: each of its calls is durable, or true, when it returns.
protocol StoreContender {
  /// Checks at most 5 live, the ID number free and a place left, and keeps application, place and
  /// message. The application's number.
  func submit(_ person: BenchPerson) throws -> String
  /// The number of somebody's live application.
  func number(of identity: IdentityNumber) throws -> String?
  /// The ID number in an application, read from its document.
  func identity(in number: String) throws -> String?
  /// The first fifty who wait at a station, as many as its list shows; how many there are.
  func page(of station: StationCode) throws -> Int
  /// How many applications there are.
  func count() throws -> Int
}

/// Which store.
enum Contender: String, CaseIterable, ExpressibleByArgument {
  /// Ours.
  case files
  /// SQLite with its own way of waiting.
  case sqlite
  /// SQLite behind a lock of ours, so that processes wait their turn.
  case sqliteLocked

  /// Opens what was filled before.
  func open(_ folder: String) throws -> any StoreContender {
    switch self {
    case .files: return try FilesContender(folder)
    case .sqlite, .sqliteLocked:
      guard let library = SQLiteLibrary() else {
        throw SQLiteFailure(description: "libsqlite3 is not installed")
      }
      return try SQLiteContender(library, folder, isLocked: self == .sqliteLocked)
    }
  }
}
