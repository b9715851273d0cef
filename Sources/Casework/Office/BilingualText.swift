/// A text of the office that is shown in Chinese or in English.
public struct BilingualText: Codable, Sendable, Hashable {
  /// In Chinese, the source language.
  public var zh: String
  /// In English.
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
