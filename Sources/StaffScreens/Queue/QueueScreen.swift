import CaseWords
import Casework
import TextUI

/// 审核队列: what the station has before it, by tabs, as it stands at this moment.
struct QueueScreen: DeskScreen {
  let title: Phrase = "审核队列"
  let session: StaffSession
  var notice: Notice?
  private(set) var scope = QueueScope()
  private(set) var list: QueueList
  private(set) var counts = QueueCounts()
  /// Names are whole; masked otherwise, where others may look on.
  private(set) var showsNames = false
  /// Open while something is typed to search for.
  private(set) var search: TextField?
  private(set) var filterBox: QueueFilterBox?
  /// What the member has just decided.
  var decided: LastDecision?
  /// What was typed is not yet looked for.
  private var isTyped = false
  /// The rows of cells that the list has.
  private(set) var height = 15

  /// - Throws: `SystemFailure` when the queue cannot be read.
  init(session: StaffSession, notice: Notice? = nil) throws {
    self.session = session
    self.notice = notice
    list = QueueList(scope)
    try reload()
  }

  var takesText: Bool { search != nil }
  /// What was typed is not yet looked for, or a filter has found less than a page so far.
  var isPending: Bool { isTyped || isSearching }
  var isSearching: Bool { list.wantsMore(height) }

  var help: [Phrase] {
    [
      "这里是本所的全部申请。超时的排在最前面，标有 ‼；剩余时间按工作时间计算。",
      "按 1 至 6 或 ←→ 换页签，↑↓ 选择，Enter 打开，N 打开下一件无人经手的申请。",
      "别的终端有变化时，列表自动更新，光标所在的一行不会移动；已离开这一页签的申请变灰，按 F5 移去。",
      "查找可以输入姓名、拼音首字母、身份证号末四位、申请编号或手机号码。",
    ]
  }

  mutating func resume() throws {
    try reload(choosing: list.chosen?.row.number)
  }

  mutating func refresh() throws {
    try list.refresh(session)
    counts = try QueueCounts(session)
  }

  /// Reads everything anew.
  mutating func reload(choosing number: ApplicationNumber? = nil) throws {
    try search(choosing: number)
    counts = try QueueCounts(session)
  }

  /// Reads the list anew; what is searched for changes no count.
  private mutating func search(choosing number: ApplicationNumber? = nil) throws {
    scope.ofPerson = try scope.words.flatMap { try session.applications(ofWhom: $0) }
    list = QueueList(scope)
    try list.load(session, choosing: number)
    isTyped = false
  }

  /// Looks for what was typed, once the letters are seen; goes on looking for what fits a filter or
  /// for the end, so many rows between two keys.
  mutating func settle() throws -> Move {
    if isTyped {
      try search()
    } else if isSearching {
      try list.readOn(height, session)
    }
    return .stay
  }

  /// Shows so many rows of cells from now on.
  mutating func fit(height: Int) throws {
    guard height != self.height else { return }
    self.height = max(1, height)
    try list.select(list.selected, self.height, session)
  }

  mutating func moveInList(_ key: Key) throws -> Bool {
    try list.type(key, height: height, session)
  }

  mutating func choose(_ place: Int) throws { try list.select(place, height, session) }

  mutating func open(_ tab: QueueTab) throws {
    scope.tab = tab
    try reload()
  }

  mutating func turn(by count: Int) throws {
    let tabs = QueueTab.allCases
    let place = tabs.firstIndex(of: scope.tab) ?? 0
    try open(tabs[(place + count + tabs.count) % tabs.count])
  }

  mutating func toggleNames() { showsNames.toggle() }

  mutating func startSearch() { search = TextField(scope.words?.text ?? "", limit: 64) }

  /// Lets the search field answer a key; Enter leaves it, Esc empties it.
  mutating func typeInSearch(_ key: Key) throws {
    guard var field = search else { return }
    switch key {
    case .escape:
      search = nil
      scope.words = nil
      try reload()
    case .enter, .down, .tab:
      if isTyped { try search() }
      search = nil
      if scope.words != nil { try session.recordSearch(found: list.entries.count) }
    default:
      guard field.type(key) == .changed else {
        search = field
        return
      }
      search = field
      scope.words = SearchWords(field.text)
      isTyped = true
    }
  }

  /// - Throws: `SystemFailure` when it cannot be told who the colleagues are.
  mutating func openFilter() throws { filterBox = try QueueFilterBox(scope.filter, session) }

  mutating func typeInFilter(_ key: Key) throws {
    guard var box = filterBox else { return }
    switch box.type(key) {
    case .open: filterBox = box
    case .closed: filterBox = nil
    case .applied(let filter):
      filterBox = nil
      scope.filter = filter
      try reload()
    }
  }

  /// Takes the next order, or says why the list keeps the order of receipt.
  mutating func turnOrder() throws {
    let all = QueueOrder.allCases
    let place = all.firstIndex(of: scope.order) ?? 0
    scope.order = all[(place + 1) % all.count]
    try reload(choosing: list.chosen?.row.number)
    guard list.isTooLongToSort else {
      notice = Notice("排列：\(scope.order.phrase)")
      return
    }
    scope.order = .received
    try reload(choosing: list.chosen?.row.number)
    notice = Notice("件数太多（超过\(QueueOrder.longest)件），只能按收件先后排列；请先查找或筛选", .warning)
  }

  /// Esc: gives up the search and the filter, the last first.
  mutating func clear() throws {
    if !scope.filter.isEmpty {
      scope.filter = QueueFilter()
    } else if scope.words != nil {
      scope.words = nil
    } else {
      return
    }
    try reload()
  }

  /// Takes the last decision back, and opens its case again: it is in hand with all its ticks.
  mutating func undo() throws -> Move {
    guard let last = decided else { throw Refusal.tooLateToUndo }
    _ = try session.undo(last.number)
    decided = nil
    try reload(choosing: last.number)
    var page = try CaseScreen(session: session, number: last.number, queue: self)
    page.notice = Notice("已撤回，申请重新待初审，短信没有发出", .success)
    return .push(page)
  }
}
