/// What is wrong with a name that was refused.
public enum PersonNameProblem: Error, Sendable, Hashable {
  case empty
  /// The place counts from 1, blanks left out; digits and Latin letters are no part of a name here.
  case notHan(place: Int, Character)
  /// A separator · stands first, last or doubled.
  case misplacedSeparator
  /// Fewer than two Han characters.
  case tooShort
  /// More than 50 characters or 256 bytes.
  case tooLong
}
