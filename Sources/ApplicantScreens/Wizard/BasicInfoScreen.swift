import Casework
import TextUI

/// Step ①: who applies, why, where they live, and which station is in charge.
///
/// Nothing is judged before 下一步, and nothing at all on the way back.
public struct BasicInfoScreen: SignedInScreen {
  public var notice: Notice?
  let session: ApplicantSession
  let counter: Counter
  /// Opened by 修改 on the check page, and leads back there.
  let returnsToCheck: Bool
  /// As it was last kept; what is being typed is in the form.
  var draft: Draft {
    didSet {
      guard draft.answers.identityNumber != oldValue.answers.identityNumber else { return }
      finishedNumber = FinishedNumber(draft.answers.identityNumber, session: session)
    }
  }
  /// The ID number in `draft`.
  private(set) var finishedNumber: FinishedNumber
  var form: Form<BasicInfoField>
  /// What was marked, when the draft corrects a returned application.
  let mending: Mending?
  /// Also what is not marked may be changed.
  var isUnlocked: Bool
  var overlay: BasicInfoOverlay?
  /// Another wizard page lies on this one and has the newer draft.
  var isCovered = false
  /// The draft on disk has the answers of `draft`: false while they could not be kept.
  var isKept = true
  /// The person has gone to another field, which the draft on disk does not name yet.
  var hasMoved = false
  /// The people of the account under way; nil when it could not be read.
  var peopleCount: Int?
  /// Somebody else's name and number, put aside while the page is about the account's holder.
  var aside: (name: String, number: String)?

  public init(
    session: ApplicantSession,
    counter: Counter,
    draft: Draft,
    returnsToCheck: Bool = false
  ) {
    self.session = session
    self.counter = counter
    self.draft = draft
    self.returnsToCheck = returnsToCheck
    finishedNumber = FinishedNumber(draft.answers.identityNumber, session: session)
    form = Form(Self.fields(of: draft.answers, office: session.office, returns: returnsToCheck))
    mending = Mending(draft, session: session)
    // Who comes from the check page has chosen what to change.
    isUnlocked = mending == nil || returnsToCheck
    peopleCount = try? session.peopleCount()
    form.lock(lockedFields)
    if case .basicInfo(let field) = draft.place {
      form.moveFocus(to: .answer(field))
    } else {
      // Laid beneath the page where the person left off.
      isCovered = true
    }
  }

  public var title: Phrase { WizardStep.basicInfo.name }

  public var help: [Phrase] {
    [
      "逐项填写申领人的信息。每填完一项就自动保存，可以随时返回，以后从首页继续。",
      "申报人：为自己申领选“本人”；未满16周岁，或行动不便的老年人、残疾人，由监护人或近亲属代办。",
      "居住登记：填居住登记凭证上的登记日期；自登记之日起连续居住满半年才能申领。",
      "居住地详址和社区分别选择：派出所决定由谁审核、到哪个窗口办理，请按居住登记凭证选择。",
      "列表中可以直接输入汉字、拼音或拼音首字母查找，如输入xyjd查找小营街道。",
    ]
  }

  public var bindings: [Binding<BasicInfoScreen>] {
    switch overlay {
    case .places?, .answers?:
      [
        Binding(.enter, "选定") { try $0.type(.enter) },
        Binding(.escape, "取消") { try $0.type(.escape) },
      ]
    case .problems?:
      [
        Binding(.enter, "前往修改") { try $0.type(.enter) },
        Binding(.escape, "关闭") { try $0.type(.escape) },
      ]
    case nil:
      [Binding(.tab, "下一项") { try $0.type(.tab) }] + bindingsOfFocus + unlocking
        + [Binding(.escape, "返回") { try $0.goBack() }]
    }
  }

  private var unlocking: [Binding<BasicInfoScreen>] {
    guard !isUnlocked else { return [] }
    return [
      Binding(.function(7), "解锁其余内容") { page in
        page.unlock()
        return .stay
      }
    ]
  }

  /// What Enter or Space does in the field in focus, where that is not plain.
  private var bindingsOfFocus: [Binding<BasicInfoScreen>] {
    switch form[form.focus] {
    case .pick?: [Binding(.enter, "打开列表") { try $0.type(.enter) }]
    case .choice?: [Binding(.character(" "), "切换") { try $0.type(.character(" ")) }]
    case .button(let label)?: [Binding(.enter, label) { try $0.type(.enter) }]
    case .text?, .check?, nil: []
    }
  }

  public mutating func type(_ key: Key) throws -> Move {
    isCovered = false
    if overlay != nil { return try answerOverlay(key) }
    if isStopped(key) { return .stay }
    // The buttons stand on the page the other way round than they are reached by Tab, so that
    // Enter after the last answer leads on.
    if key == .left, form.focus == .next {
      form.moveFocus(to: .back)
      return .stay
    }
    if key == .right, form.focus == .back {
      form.moveFocus(to: .next)
      return .stay
    }
    switch form.type(key) {
    case .ignored, .understood:
      return .stay
    case .full:
      notice = Notice("这一项已到字数上限", .warning)
    case .moved:
      try keepMove()
    case .changed(.answer(.applicant)):
      try switchApplicant()
    case .changed(let name):
      form.errors[name] = nil
    case .activated(.next, _):
      return try goOn()
    case .activated(.back, _):
      return try goBack()
    case .activated(.answer(let field), let typed):
      try keepMove()
      open(field, typed: typed)
    }
    return .stay
  }

  public mutating func resume() throws {
    peopleCount = try? session.peopleCount()
    guard isCovered else { return }
    isCovered = false
    guard let kept = try session.draft(), kept.id == draft.id else { return }
    draft = kept
    arrangeForm(kept.answers)
  }

  public mutating func settle() throws -> Move {
    guard hasMoved else { return .stay }
    // When this fails the page says so, and the next move tries anew.
    hasMoved = false
    draft.place = .basicInfo(form.focus.place)
    draft.savedAt = try session.keep(draft)
    return .stay
  }

  public mutating func keep() throws { try keepDraft() }

  public func draw(on frame: inout Frame, in area: Rect) {
    BasicInfoDrawing(screen: self).draw(on: &frame, in: area)
    // The step bar stays in sight.
    let room = Rect(x: area.x, y: area.y + 2, width: area.width, height: area.height - 2)
    overlay?.draw(on: &frame, in: room)
  }
}
