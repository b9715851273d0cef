import Casework

/// The key with which the office has its attachments sealed: where it lies, never the key itself.
public struct SealingChoice: Sendable, Hashable {
  /// An absolute path, outside the data folder.
  public let keyFile: String
  /// Tells the key from others, so that a wrong one is refused at the start; nil: any is taken.
  public let keyName: String?

  public init(keyFile: String, keyName: String?) {
    self.keyFile = keyFile
    self.keyName = keyName
  }
}

extension OfficeFiles {
  /// Where `sealing.json` stands beneath the data folder.
  public static let sealingName = SealingFile.name

  /// The office's own `sealing.json`; nil when there is none, and attachments are kept in clear.
  ///
  /// - Parameter folder: where the office keeps its files (`DATA/office`).
  public static func sealing(in folder: String) throws(OfficeDataProblem) -> SealingChoice? {
    try OverrideFolder(path: folder).fact(SealingFile.self)
  }
}

/// sealing.json: the key's file, and its name.
struct SealingFile: OfficeFile {
  static let name = "sealing.json"
  let key: String
  let id: String?

  func fact() throws(OfficeDataProblem) -> SealingChoice {
    guard key.hasPrefix("/"), !key.utf8.contains(0), key.utf8.count < 4096 else {
      throw OfficeDataProblem(
        Self.name,
        zh: "key 应为密钥文件的绝对路径",
        en: "key wants the absolute path of the key's file"
      )
    }
    if let id {
      let isName = id.utf8.count == 16 && id.utf8.allSatisfy(Self.isDigit)
      guard isName else {
        throw OfficeDataProblem(
          Self.name,
          zh: "id 应为16位小写十六进制数字，由 juzhu office key 写入",
          en: "id wants the 16 hexadecimal digits that juzhu office key writes"
        )
      }
    }
    return SealingChoice(keyFile: key, keyName: id)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
