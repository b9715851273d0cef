import TextUI

/// The four steps of an application, in the order fixed by the service.
enum WizardStep: Int, CaseIterable {
  case basicInfo, documents, booking, appointment

  var name: Phrase {
    switch self {
    case .basicInfo: "基本信息"
    case .documents: "证明材料"
    case .booking: "预约日期"
    case .appointment: "查看预约"
    }
  }
}

extension Frame {
  /// Draws the step bar, the same on every page of the wizard, on the first row of `area`.
  /// - Returns: what is left beneath it, one row of air taken off.
  mutating func drawWizardSteps(current: WizardStep, in area: Rect) -> Rect {
    let bar = Rect(x: area.x + 2, y: area.y, width: area.width - 4, height: 1)
    Steps(WizardStep.allCases.map(\.name), current: current.rawValue).draw(on: &self, in: bar)
    return Rect(x: area.x, y: area.y + 2, width: area.width, height: max(0, area.height - 2))
  }
}
