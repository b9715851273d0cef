import Casework
import TextUI

extension DocumentsScreen {
  var bindings: [Binding<DocumentsScreen>] {
    if summary != nil {
      return [
        Binding(.enter, "前往修改") { $0.answerSummary(.enter) },
        Binding(.escape, "关闭") { $0.answerSummary(.escape) },
      ]
    }
    guard removal == nil else { return [] }
    let isOnButton = stop == .back || stop == .next
    let maySkip = chosen?.substitute != nil
    var rows: [Binding<DocumentsScreen>] = [
      Binding(.enter, label: enterWords) { try $0.press() },
      Binding(.character("a"), .character("A"), .insert, label: nil) { $0.attach() },
      Binding(.character("V"), .character("v"), .function(6), label: showsSample ? "样本" : nil) {
        $0.showSample()
      },
      Binding(.character(" "), label: stop == .list && !pages.isEmpty ? "查看" : nil) { page in
        page.stop == .back || page.stop == .next ? try page.press() : page.look()
      },
    ]
    if maySkip {
      rows.append(
        Binding(.character("D"), .character("d"), label: stop == .list ? "数据共享" : nil) {
          try $0.toggleSharing()
        }
      )
    }
    let remove: Phrase? = stop == .pages && isUnlocked ? "删除" : nil
    rows.append(Binding(.delete, label: remove) { $0.askRemoval() })
    if stop == .pages {
      rows += [
        Binding(.character("-"), .alt("-"), label: "前移") { try $0.movePage(by: -1) },
        Binding(.character("+"), .character("="), label: "后移") { try $0.movePage(by: 1) },
      ]
    }
    if !isUnlocked {
      rows.append(
        Binding(.function(7), "解锁其余内容") { page in
          page.isUnlocked = true
          page.notice = Notice("其余内容已解锁，可以修改", .success)
          return .stay
        }
      )
    }
    return rows + [
      Binding(
        .tab,
        label: isUnlocked && (isOnButton || (stop == .list && !maySkip && pages.isEmpty))
          ? "下一项" : nil
      ) {
        $0.step(by: 1)
      },
      Binding(.backTab, label: nil) { $0.step(by: -1) },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }

  /// Whether the hint line has room for the sample: not beside the key that unlocks.
  private var showsSample: Bool { stop == .list && (isUnlocked || pages.isEmpty) }

  private var enterWords: Phrase? {
    switch stop {
    case .list: "添加"
    case .pages: "查看"
    case .back: "返回"
    case .next: nextWords
    }
  }

  /// What the button that leads on says.
  var nextWords: Phrase { returnsToCheck ? "返回核对" : "下一步" }

  mutating func type(_ key: Key) throws -> Move {
    if removal != nil { return try answerRemoval(key) }
    if summary != nil { return answerSummary(key) }
    if case .press(let spot) = key { return try click(spot) }
    switch (stop, key) {
    case (.list, .down) where table.selected >= table.count - 1: return step(by: 1)
    case (.list, .right) where !pages.isEmpty: return step(by: 1)
    case (.pages, .down) where pageTable.selected >= pageTable.count - 1: return step(by: 1)
    case (.pages, .up) where pageTable.selected == 0, (.pages, .left): return step(by: -1)
    case (.pages, _): pageTable.type(key)
    case (.back, .right), (.back, .down): stop = .next
    case (.next, .left): stop = .back
    case (.back, .up), (.next, .up): stop = pages.isEmpty ? .list : .pages
    case (.next, .down): stop = .list
    case (.list, _), (.back, _), (.next, _):
      stop = stop == .list || isWheel(key) ? .list : stop
      if stop == .list, table.type(key) == .moved { showPages() }
    }
    return .stay
  }

  private func isWheel(_ key: Key) -> Bool {
    if case .mouse = key { return true }
    return false
  }

  /// Another material is chosen: its first page is.
  private mutating func showPages() {
    showRows()
    pageTable.select(0)
  }

  mutating func step(by count: Int) -> Move {
    let stops: [Stop] = pages.isEmpty ? [.list, .back, .next] : [.list, .pages, .back, .next]
    let place = stops.firstIndex(of: stop) ?? 0
    stop = stops[(place + count + stops.count) % stops.count]
    return .stay
  }

  private mutating func click(_ spot: Spot) throws -> Move {
    switch spot.part {
    case Self.listPart:
      let event = table.type(.press(spot))
      stop = .list
      showPages()
      if case .activated = event { return attach() }
    case Self.pagesPart:
      stop = .pages
      pageTable.type(.press(spot))
    case Self.buttonsPart:
      stop = spot.item == 0 ? .back : .next
      return try press()
    default: break
    }
    return .stay
  }

  private mutating func press() throws -> Move {
    switch stop {
    case .list: return attach()
    case .pages: return look()
    case .back: return .pop
    case .next: return proceed()
    }
  }

  private mutating func answerRemoval(_ key: Key) throws -> Move {
    guard var removal else { return .stay }
    let result = removal.box.type(key)
    self.removal = removal
    switch result {
    case .open: break
    case .declined: self.removal = nil
    case .confirmed:
      self.removal = nil
      try removePage(at: removal.place)
    }
    return .stay
  }

  private mutating func answerSummary(_ key: Key) -> Move {
    switch summary?.type(key) {
    case .open, nil: break
    case .closed: summary = nil
    case .jump(let material):
      summary = nil
      stop = .list
      table.select(list.requirements.firstIndex { $0.material.id == material } ?? 0)
      showPages()
    }
    return .stay
  }
}
