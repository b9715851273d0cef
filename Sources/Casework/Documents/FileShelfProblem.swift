/// Why a file or folder of the shelf could not be had.
public enum FileShelfProblem: Error, Hashable, Sendable {
  /// Nothing was typed.
  case emptyPath
  /// There is no such file or folder.
  case notFound
  /// It lies outside the allowed folders, is a link, or is on another disk mounted further down.
  case notAllowed
  /// A file stands where the path needs a folder.
  case notAFolder
  /// It is a folder, pipe, socket or device, where a file was wanted.
  case notARegularFile
  /// The file is larger than the limit; its size in bytes as far as known.
  case tooLarge(bytes: Int)
  /// The system refused; its error number.
  case unreadable(errno: Int32)
  /// The stick was pulled out, or the allowed folder is not there.
  case gone
}
