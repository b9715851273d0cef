/// F4: the page goes dark at once. A key brings it back; from a signed-in person it asks the
/// password first.
public struct Curtain: Sendable {
  public enum Answer: Sendable, Hashable {
    case closed
    case opened
    case signOut
  }

  /// Wrong passwords until the session ends: whoever sits here now is not the person.
  public static let mostTries = 5

  /// Whether the password is the person's; nil: nobody is signed in, and any key opens.
  private let confirms: (@Sendable (String) throws -> Bool)?
  private var password = TextField(hidden: true)
  /// The password is being asked for.
  public private(set) var isAsking = false
  private var wrongTries = 0

  /// - Parameter confirms: whether it is still the same person; nil when nobody is signed in.
  public init(confirms: (@Sendable (String) throws -> Bool)?) {
    self.confirms = confirms
  }

  /// - Throws: what `confirms` throws; the curtain stays.
  public mutating func type(_ key: Key) throws -> Answer {
    guard let confirms else { return .opened }
    if key == .function(10) { return .signOut }
    guard isAsking else {
      isAsking = true
      return .closed
    }
    switch key {
    case .escape:
      isAsking = false
      password.text = ""
    case .enter:
      let typed = password.text
      password.text = ""
      if try confirms(typed) { return .opened }
      wrongTries += 1
      if wrongTries == Self.mostTries { return .signOut }
    default:
      password.type(key)
    }
    return .closed
  }

  /// Draws on a blank window: nothing of the page is told, not even whose it is.
  public func draw(on frame: inout Frame, in area: Rect) {
    let row = area.y + area.height / 2
    guard isAsking else {
      centre("屏幕已遮挡，按任意键返回", row: row, on: &frame, in: area)
      return
    }
    centre("请输入密码继续", row: row - 2, on: &frame, in: area)
    let width = min(30, max(4, area.width - 4))
    let x = area.x + max(0, (area.width - width) / 2)
    password.draw(on: &frame, at: Point(x: x, y: row), width: width, focused: true)
    if wrongTries > 0 {
      let left = Self.mostTries - wrongTries
      centre("✗ 密码不正确，再错 \(left) 次将退出登录", row: row + 2, on: &frame, in: area, style: .error)
    }
    centre("Enter 确认   Esc 保持遮挡   F10 退出登录", row: row + 4, on: &frame, in: area)
  }

  private func centre(
    _ words: Phrase,
    row: Int,
    on frame: inout Frame,
    in area: Rect,
    style: Style = .secondary
  ) {
    let x = area.x + max(0, (area.width - frame.width(of: words)) / 2)
    frame.write(words, at: Point(x: x, y: row), style: style)
  }
}
