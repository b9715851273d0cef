import Casework
import TextUI

extension PageFinding {
  /// What was seen, and what to do about it.
  public var explanation: Phrase {
    switch self {
    case .fewPixels: "像素偏少，小字可能看不清，建议靠近重拍或提高扫描分辨率"
    case .blurred: "画面可能模糊，请放大看看字是否清楚，不清楚请重拍"
    case .photoShape: "长宽不合证件照规格，应为358×441像素或同样比例"
    case .photoPixels: "像素不足，证件照应不小于358×441像素"
    case .photoBackground: "背景看来不是白色，证件照要求白色背景"
    case .photoBorder: "照片四周有边框，请裁去边框"
    case .photoFileSize: "文件大小不像证件照，一般在10 KB到1 MB之间"
    }
  }

  /// The same in a word, for lists.
  public var word: Phrase {
    switch self {
    case .fewPixels: "像素偏少"
    case .blurred: "可能模糊"
    case .photoShape: "比例不合"
    case .photoPixels: "像素不足"
    case .photoBackground: "背景不白"
    case .photoBorder: "有边框"
    case .photoFileSize: "文件大小异常"
    }
  }
}

extension [PageFinding] {
  /// All of them in one phrase: a single one with what to do about it; nil when there is none.
  public var advice: Phrase? {
    if count == 1 { return self[0].explanation }
    return map(\.word).reduce(nil as Phrase?) { $0 == nil ? $1 : "\($0 ?? "")、\($1)" }
  }
}

extension PageProblem {
  /// Why a page cannot be shown; the file itself lies there all the same.
  public var explanation: Phrase {
    switch self {
    case .decoderMissing: "这台机器没有安装显示这种文件的组件，请告知工作人员"
    case .notDecodable: "文件内容已损坏或格式特殊，无法显示"
    case .tooManyPixels: "图片超过6400万像素，无法在这里显示"
    case .tooCostly: "这一页需要的时间或内存太多，已停止打开"
    case .noSuchPage: "没有这一页"
    case .died: "打开时出错，已停止；这个文件不会影响其他内容"
    case .notStarted: "暂时不能打开，请稍候再试"
    }
  }
}
