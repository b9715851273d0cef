import CaseWords
import Casework
import TextUI

extension AutomaticCheck {
  /// What was looked at.
  var name: Phrase {
    switch self {
    case .identityNumber: "证件号码"
    case .age: "年龄"
    case .halfYear: "满半年"
    case .samePerson: "同一人"
    case .sameHome: "同一住址"
    case .missingMaterials: "材料齐全"
    case .unreadable: "文件可读"
    case .remarks: "画面清楚"
    case .stationServesCommunity: "社区属本所"
    }
  }

  /// Says the outcome without colour.
  var marker: ShownText {
    switch outcome {
    case .fine: ShownText(verbatim: "✓")
    case .notable: ShownText(verbatim: "?")
    case .wrong: ShownText(verbatim: "!")
    }
  }

  var style: Style {
    switch outcome {
    case .fine: .success
    case .notable, .wrong: .warning
    }
  }

  /// The outcome as short as the head of the page needs it.
  var marked: Phrase { "\(marker) \(name)" }

  /// What was found.
  func finding(_ office: Office) -> Phrase {
    switch self {
    case .identityNumber(let problem): problem?.explanation ?? "没有发现问题"
    case .age(let years, let lacksGuardian):
      lacksGuardian ? "\(years)周岁，未满16周岁须由监护人代办" : "\(years)周岁"
    case .halfYear(let earliest, let isTooEarly):
      isTooEarly
        ? "提交时未满半年，最早\(earliest.phraseWithYear)可以申领" : "\(earliest.phraseWithYear)起已满半年"
    case .samePerson(let live, let past):
      if let number = live.last {
        "此人另有办理中的申请 \(ShownText(number.text))"
      } else if let number = past.last {
        "此人以前有\(past.count)份申请，最近一份 \(ShownText(number.text))"
      } else {
        "没有发现问题"
      }
    case .sameHome(let numbers):
      if let number = numbers.last {
        "同一住址另有\(numbers.count)份他人的申请，最近一份 \(ShownText(number.text))"
      } else {
        "没有发现问题"
      }
    case .missingMaterials(let groups):
      groups.isEmpty ? "没有发现问题" : "缺少必需材料\(groups.count)项"
    case .unreadable(let pages):
      if let first = pages.first {
        "\(pages.count)页无法读取，如\(Mark.Item.material(first.material).name(in: office))第\(first.place)页"
      } else {
        "没有发现问题"
      }
    case .remarks(let remarks):
      if let first = remarks.first {
        "\(remarks.count)处，如\(Mark.Item.material(first.page.material).name(in: office))第\(first.page.place)页\(first.finding.word)"
      } else {
        "没有发现问题"
      }
    case .stationServesCommunity(let serves):
      serves ? "没有发现问题" : "所选社区不属本所辖区，请核对"
    }
  }
}
