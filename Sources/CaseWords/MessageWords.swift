import Casework
import TextUI

extension Message {
  /// Whether it has gone, and whether it may have gone twice.
  public var marked: Phrase {
    state == .sent && mayBeTwice == true ? "✓ 已发（可能收到两次）" : state.marked
  }

  /// Why it has not gone, in the gateway's words; nil when nothing failed, or it has gone after all.
  public var failurePhrase: Phrase? {
    failure.map { "原因：\(ShownText($0))" }
  }
}

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
