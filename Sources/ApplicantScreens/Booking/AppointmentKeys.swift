import CaseWords
import Casework
import TextUI

extension AppointmentScreen {
  var bindings: [Binding<AppointmentScreen>] {
    if question != nil { return [] }
    let schedule = AppointmentAction.schedule.words(for: application)
    return [
      Binding(.tab, label: nil) { page in
        page.moveFocus(by: 1)
        return .stay
      },
      Binding(.backTab, label: nil) { page in
        page.moveFocus(by: -1)
        return .stay
      },
      Binding(.enter, label: focus == nil ? nil : "确定") { try $0.type(.enter) },
      Binding(.right, label: focus == nil ? "换页" : nil) { page in
        page.step(by: 1)
        return .stay
      },
      Binding(.left, label: nil) { page in
        page.step(by: -1)
        return .stay
      },
      key("R", "r", schedule, .schedule), key("S", "s", "保存凭条", .save),
      key("P", "p", nil, .print), key("C", "c", nil, .cancelBooking),
      key("X", "x", nil, .withdraw),
      Binding(.character("M"), .character("m"), label: nil) { page in
        .push(try MessagesScreen(session: page.session))
      },
      Binding(letter: "v", label: "查看提交的材料") { $0.look() }.onHelpPage,
      Binding(.function(5), label: nil) { page in
        try page.resume()
        page.notice = Notice("已是最新情况", .success)
        return .stay
      },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }

  private func key(
    _ capital: Character,
    _ small: Character,
    _ label: Phrase?,
    _ action: AppointmentAction
  ) -> Binding<AppointmentScreen> {
    Binding(
      .character(capital),
      .character(small),
      label: label,
      against: reasonAgainst(action)
    ) { try $0.act(action) }
  }

  /// The `part` of clicks on buttons, and on tabs.
  static var buttonPart: Int { 1 }
  static var tabPart: Int { 2 }

  mutating func type(_ key: Key) throws -> Move {
    if var question {
      let answer = question.box.type(key)
      self.question = answer == .open ? question : nil
      return answer == .confirmed ? try confirm(question.act) : .stay
    }
    switch key {
    case .press(let spot) where spot.part == Self.buttonPart:
      guard let action = AppointmentAction(rawValue: spot.item) else { return .stay }
      moveFocus(to: action)
      return try act(action)
    case .press(let spot) where spot.part == Self.tabPart:
      if let tab = Tab(rawValue: spot.item) { open(tab) }
    case .enter, .character(" "):
      if let focus { return try act(focus) }
      pager.type(.pageDown)
    case .character(let digit) where marked(by: digit) != nil:
      return try mend(at: marked(by: digit))
    case .up, .down:
      moveFocus(to: nil)
      pager.type(key)
    default:
      pager.type(key)
    }
    return .stay
  }

  /// Looks at the papers as they were handed in.
  private mutating func look() -> Move {
    let materials = office.materials.materials.map(\.id)
    let documents = application.documents
    guard let first = materials.first(where: { !documents.pages(of: $0).isEmpty }) else {
      notice = Notice("这份申请没有上传的材料", .warning)
      return .stay
    }
    return .push(
      DocumentScreen(documents, of: materials, opening: first, at: 0, session: session)
    )
  }

  /// ← → between the buttons, else between the tabs.
  private mutating func step(by count: Int) {
    if focus == nil { turn(by: count) } else { moveFocus(by: count) }
  }

  private mutating func act(_ action: AppointmentAction) throws -> Move {
    if let reason = reasonAgainst(action) {
      notice = Notice(reason, .warning)
      return .stay
    }
    switch action {
    case .schedule where application.status == .returned:
      return try mend()
    case .schedule:
      let page = try BookingScreen(
        session: session,
        counter: counter,
        application: application
      )
      return application.heldSlot == nil ? .replace(page) : .push(page)
    case .cancelBooking:
      if let slot = application.heldSlot { question = .cancelBooking(slot) }
    case .withdraw: question = .withdraw(application)
    case .save: save()
    case .print: try sendToPrinter()
    case .leave: return .pop
    }
    return .stay
  }

  /// What stands under the number on the page of the marks.
  private func marked(by digit: Character) -> Mark.Item? {
    guard tab == .marks, application.status == .returned, let place = digit.wholeNumberValue,
      digit.isASCII, application.marks.indices.contains(place - 1)
    else { return nil }
    return application.marks[place - 1].item
  }

  /// Opens the wizard on top of the person's home.
  /// - Parameter item: where; nil: at the first mark.
  private mutating func mend(at item: Mark.Item? = nil) throws -> Move {
    do {
      let draft = try session.mend(application.number, at: item)
      let home = try HomeScreen(session: session, counter: counter)
      var pages = Routes.wizard(draft, session: session, counter: counter)
      if case .material(let id) = item, var documents = pages.last as? DocumentsScreen {
        documents.choose(id)
        pages[pages.count - 1] = documents
      }
      return .start([home] + pages)
    } catch let refusal as Refusal {
      notice = Notice(refusal.explanation, .warning)
      return .stay
    }
  }

  private mutating func confirm(_ act: AppointmentQuestion.Act) throws -> Move {
    do {
      switch act {
      case .cancelBooking:
        _ = try session.cancelBooking(application.number)
        notice = Notice("预约已取消，名额已放出；按 R 可以选择其他日期", .success)
      case .withdraw:
        _ = try session.cancel(application.number)
        notice = Notice("申请已取消；需要时可以从首页新建预约", .success)
      }
    } catch let refusal as Refusal {
      notice = Notice(refusal.explanation, .warning)
    }
    try resume()
    return .stay
  }

  private mutating func save() {
    do {
      let path = try counter.slips.save(
        slip.text,
        named: Slip.fileName(of: application.number)
      )
      notice = Notice("凭条已保存：\(ShownText(path))", .success)
    } catch {
      notice = Notice("凭条没有保存：请插入U盘后再按 S，或记下编号", .error)
    }
  }

  private mutating func sendToPrinter() throws {
    try counter.slips.print(slip.text)
    notice = Notice("凭条已送去打印", .success)
  }

  private var slip: Slip { Slip(facts, printedAt: session.surroundings.now()) }
}
