import Casework
import Glibc
import OfficeData
import Sodium

extension OfficeKey.Trouble {
  /// What is wrong and what to do, in a sentence of each language.
  var words: BilingualText {
    switch self {
    case .settings(let problem):
      let place = problem.place.map { "第\($0.line)行第\($0.column)字" } ?? ""
      return BilingualText(
        zh: "office/\(problem.file)\(place)：\(problem.what.zh)。"
          + "请改正该文件，或移走后重新运行 juzhu office key；在此之前不保存附件",
        en: "office data \(problem.file)\(problem.place.map { ":\($0)" } ?? ""): "
          + "\(problem.what.en); correct the file, or move it away and run juzhu office key again"
      )
    case .inFolder(let path):
      return BilingualText(
        zh: "附件密钥 \(path) 在数据文件夹内，会与数据一同被盗；请放到数据文件夹以外",
        en: "the attachments' key \(path) lies in the data folder; keep it elsewhere"
      )
    case .other(let path):
      return BilingualText(
        zh: "\(path) 不是加密附件所用的密钥；请放入原密钥的副本，不要新建",
        en:
          "\(path) is another key than the attachments were sealed with; put a copy of theirs there"
      )
    case .named(let path):
      return BilingualText(
        zh: "机构已有附件密钥 \(path)；要换位置或用于另一台机器，请先把它的副本放过去",
        en: "the office has its key already, \(path); to move it put a copy of it there first"
      )
    case .unnamed:
      return BilingualText(
        zh: "附件是加密的，但没有 office/\(OfficeFiles.sealingName)；请运行 juzhu office key，给出原密钥的副本",
        en:
          "attachments are sealed, and no key is named; run juzhu office key with a copy of theirs"
      )
    case .file(let path, let problem):
      return Self.words(path, problem)
    }
  }

  private static func words(_ path: String, _ problem: SealingKeyFile.Problem) -> BilingualText {
    switch problem {
    case .libraryMissing:
      BilingualText(
        zh: "libsodium 未安装，附件不能加密或打开；请执行 apt-get install libsodium23",
        en: "libsodium is missing; run apt-get install libsodium23"
      )
    case .missing:
      BilingualText(
        zh: "找不到附件密钥 \(path)；请放入密钥的副本（0600），不要新建",
        en: "the attachments' key \(path) is missing; put a copy of it there, and make no new one"
      )
    case .exists:
      BilingualText(
        zh: "\(path) 已存在，且不能用作密钥；请另选文件名",
        en: "\(path) is there already and is no key; choose another name"
      )
    case .unusable(let number):
      BilingualText(
        zh: "不能使用附件密钥 \(path)：\(String(cString: strerror(number)))；请检查路径和权限",
        en: "the attachments' key \(path) cannot be used; check its path and permissions"
      )
    case .notPlain:
      BilingualText(
        zh: "附件密钥 \(path) 不是普通文件；请放入密钥的副本",
        en: "the attachments' key \(path) is no plain file; put a copy of the key there"
      )
    case .openToOthers:
      BilingualText(
        zh: "附件密钥 \(path) 可被其他用户读取；请执行 chmod 600 \(path)",
        en: "others may read the attachments' key; run chmod 600 \(path)"
      )
    case .noKey:
      BilingualText(
        zh: "\(path) 不是附件密钥（应为32字节）；请放入密钥的副本，不要新建",
        en: "\(path) is no key of 32 bytes; put a copy of the key there, and make no new one"
      )
    case .noMemory:
      BilingualText(zh: "内存不足，不能读取附件密钥", en: "no memory for the attachments' key")
    }
  }
}

extension StartProblem {
  init(_ trouble: OfficeKey.Trouble) {
    let words = trouble.words
    self.init("\(words.zh)。", "\(words.en).")
  }
}
