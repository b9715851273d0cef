/// The pinyin of Han characters, by which pickers find names.
public struct Romanization: Sendable {
  private let lookUp: @Sendable (Character) -> [String]

  public init(lookUp: @escaping @Sendable (Character) -> [String]) {
    self.lookUp = lookUp
  }

  /// Every common reading without tones, ü as v, the commonest first; empty for no Han character.
  public func readings(of character: Character) -> [String] {
    lookUp(character)
  }
}
