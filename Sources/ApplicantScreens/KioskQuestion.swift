import TextUI

/// What the kiosk asks before a person goes, over whatever page lies open.
struct KioskQuestion: Sendable {
  enum Act: Sendable { case signOut, leave }

  var box: ConfirmBox
  let act: Act

  static let signOut = KioskQuestion(
    box: ConfirmBox(
      "要退出登录吗？",
      details: ["已填写的内容保存为草稿，下次登录后可以继续。"],
      confirm: "退出登录",
      manner: .buttons
    ),
    act: .signOut
  )

  static let leaveProgram = KioskQuestion(
    box: ConfirmBox("要退出程序吗？", confirm: "退出", manner: .buttons),
    act: .leave
  )
}
