import Casework
import TextUI

extension Message.State {
  public var marked: Phrase {
    switch self {
    case .waiting: "○ 待发"
    case .underWay, .handedOver: "○ 发送中"
    case .sent: "✓ 已发"
    case .failed: "✗ 发送失败"
    case .withdrawn: "– 已撤回"
    }
  }

  public var style: Style {
    switch self {
    case .waiting, .underWay, .handedOver, .withdrawn: .secondary
    case .sent: .success
    case .failed: .error
    }
  }
}
