/// Why a file is not taken.
public enum FileProblem: Error, Sendable, Hashable {
  case empty
  /// So many bytes, which is more than the limit.
  case tooLarge(bytes: Int)
  case unknownType
  /// Of a known kind, but cut off or not built as the kind demands.
  case damaged
  /// Needs a password to be read, which staff will not have.
  case encryptedPDF
  /// More pixels than `PixelSize` allows, by its own header.
  case tooManyPixels
  /// So few pixels that nothing written on it can be read.
  case tooFewPixels
  /// Built as the kind demands, but what shows pictures cannot show it: of a rare form, or made to
  /// need more time or memory than a page may take.
  case notShowable
}
