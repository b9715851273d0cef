/// A run as the manifest lists it: enough to notice that another file has its name.
struct ListedRun: Equatable, Sendable {
  /// The file's name beneath 2-index.
  let name: String
  /// The file's length.
  let bytes: Int
  /// The sum in its footer.
  let sum: String
}
