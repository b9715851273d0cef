import CaseFiles
import Casework
import Glibc
import OfficeData

/// Looks at whether attachments are sealed, and whether their key is there, closed and kept apart.
struct SealingCheckup {
  let folder: String

  private static let what = "附件加密"
  /// Files that are looked at: some tenths of a second.
  private static let most = 10_000

  var finding: Finding {
    let office = OfficeKey(folder: folder)
    let count = AttachmentCount(folder: folder, atMost: Self.most)
    let seen = "已加密 \(count.sealed) 份，明文 \(count.inClear) 份\(count.isCut ? "（只看了一部分）" : "")"
    do {
      _ = try office.required()
      guard let choice = try office.choice() else {
        let advice = "需要时请执行 juzhu office key /etc/juzhu/attachments.key"
        return Finding(.lacking, Self.what, "没有密钥，附件以明文保存", advice)
      }
      let apart = isOnSameDisk(choice.keyFile) ? "，与数据同在一个文件系统" : ""
      let key = "密钥 \(choice.keyFile)（只有所有者可读，在数据文件夹以外\(apart)）；\(seen)"
      guard count.inClear == 0 else {
        return Finding(.lacking, Self.what, key, "请执行 juzhu office key --seal")
      }
      let advice = "整个磁盘被盗时密钥也会被盗；需要防备时请把密钥放到另一介质"
      return Finding(.fine, Self.what, key, apart.isEmpty ? nil : advice)
    } catch {
      return Finding(.broken, Self.what, error.words.zh, "在此之前不能保存或查看附件")
    }
  }

  private func isOnSameDisk(_ file: String) -> Bool {
    var (one, other) = (stat(), stat())
    return stat(file, &one) == 0 && stat(folder, &other) == 0 && one.st_dev == other.st_dev
  }
}
