import TextUI

/// What the desk asks before a person goes, over whatever page lies open.
struct LeavingQuestion: Sendable {
  enum Act: Sendable { case signOut, leave }

  var box: ConfirmBox
  let act: Act

  static let signOut = LeavingQuestion(
    box: ConfirmBox(
      "要退出登录吗？",
      details: ["手中的申请会放回队列，已做的核对标记会保留。"],
      confirm: "退出登录",
      manner: .buttons
    ),
    act: .signOut
  )

  static let leaveProgram = LeavingQuestion(
    box: ConfirmBox("要退出程序吗？", confirm: "退出", manner: .buttons),
    act: .leave
  )
}
