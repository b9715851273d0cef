/// How Chinese characters are spelled, so that a list can be searched without an input method.
public struct Spelling: Sendable {
  /// The pinyin of a character without tones, lower case, every reading; none for others.
  public let readings: @Sendable (Character) -> [String]

  /// Takes the readings from wherever the office keeps them.
  public init(readings: @escaping @Sendable (Character) -> [String]) {
    self.readings = readings
  }

  /// Knows no pinyin: names are found by their characters only.
  public static let none = Spelling { _ in [] }
}
