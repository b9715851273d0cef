import TextUI

/// What Home asks before something is lost or ended.
struct HomeQuestion: Sendable {
  enum Act: Sendable { case replaceDraft, signOut }

  var box: ConfirmBox
  let act: Act

  /// - Parameter name: whom the draft is for.
  static func replaceDraft(of name: ShownText) -> HomeQuestion {
    let whose: Phrase = name.isEmpty ? "（未填姓名）" : Phrase(name)
    return HomeQuestion(
      box: ConfirmBox(
        "放弃现有草稿，重新填写？",
        details: ["\(whose) 的草稿还没有提交。同时只能有一份草稿，新建预约会删除它，删除后不能恢复。"],
        confirm: "放弃草稿"
      ),
      act: .replaceDraft
    )
  }

  static let signOut = HomeQuestion(box: KioskQuestion.signOut.box, act: .signOut)
}
