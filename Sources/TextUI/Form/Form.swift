/// The fields of a page in their order, and the one in focus.
///
/// `Name` is the page's own enumeration of its fields. The form moves the focus and edits the
/// fields; what a change means, and when it is kept, is the page's business.
public struct Form<Name: Hashable & Sendable>: Sendable {
  public private(set) var names: [Name]
  /// In the order of `names`.
  private var fields: [Field]
  private var places: [Name: Int]
  public private(set) var focus: Name
  /// What is wrong with each field, shown beside it; set by the page on 下一步.
  public var errors: [Name: Phrase] = [:]
  /// Shown and not changed; the focus passes them by.
  public private(set) var locked: Set<Name> = []

  /// - Precondition: at least one field.
  public init(_ fields: [(Name, Field)]) {
    precondition(!fields.isEmpty, "a form has at least one field")
    names = fields.map(\.0)
    self.fields = fields.map(\.1)
    places = Self.places(of: names)
    focus = names[0]
  }

  public subscript(name: Name) -> Field? {
    get { places[name].map { fields[$0] } }
    set {
      guard let place = places[name], let newValue else { return }
      fields[place] = newValue
    }
  }

  /// The text typed into a field; empty for fields that are not text.
  public func text(_ name: Name) -> String { self[name]?.text?.text ?? "" }

  /// The answer taken in a choice, by its place.
  public func selection(_ name: Name) -> Int? {
    guard case .choice(let choice)? = self[name] else { return nil }
    return choice.selected
  }

  public func isChecked(_ name: Name) -> Bool {
    guard case .check(let isChecked, _)? = self[name] else { return false }
    return isChecked
  }

  public mutating func setText(_ name: Name, _ text: String) {
    guard case .text(var field)? = self[name] else { return }
    field.text = text
    self[name] = .text(field)
  }

  public mutating func setPicked(_ name: Name, _ value: Phrase?) {
    guard case .pick(_, let empty)? = self[name] else { return }
    self[name] = .pick(value: value, empty: empty)
  }

  /// Replaces the fields by others; the focus stays where it is when its field is still there.
  public mutating func arrange(_ fields: [(Name, Field)]) {
    guard let first = fields.first else { return }
    names = fields.map(\.0)
    self.fields = fields.map(\.1)
    places = Self.places(of: names)
    if !names.contains(focus) { focus = first.0 }
    errors = errors.filter { names.contains($0.key) }
  }

  /// Locks these fields and no others; a focus on one of them goes to the first that is open.
  public mutating func lock(_ names: Set<Name>) {
    locked = names
    guard names.contains(focus) else { return }
    focus = self.names.first { !names.contains($0) } ?? focus
  }

  /// Puts the focus on a field, when the form has it and it is not locked.
  public mutating func moveFocus(to name: Name) {
    guard names.contains(name), !locked.contains(name) else { return }
    focus = name
  }

  /// Goes so many fields on, or back when negative, beyond those that are locked.
  public mutating func moveFocus(by count: Int) {
    guard let index = names.firstIndex(of: focus) else { return }
    var place = (index + count + names.count) % names.count
    while locked.contains(names[place]), place != index {
      place = (place + (count < 0 ? -1 : 1) + names.count) % names.count
    }
    focus = names[place]
  }

  /// What a key did, so that the page can keep, check or open something.
  public enum Event: Sendable {
    case ignored
    /// Only the caret or the focus within a field moved.
    case understood
    /// The focus went from one field to another: the first is finished.
    case moved(from: Name, to: Name)
    /// The text or the answer in the field is another now.
    case changed(Name)
    /// A button was pressed, or a picker asked for; with what was typed to ask for it.
    case activated(Name, typed: String)
    /// The field takes no longer text.
    case full(Name)
  }

  /// Where a click on a field points: the field's place in the form is the spot's `part`.
  func part(_ name: Name) -> Int { places[name] ?? 0 }

  private static func places(of names: [Name]) -> [Name: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  public mutating func type(_ key: Key) -> Event {
    switch key {
    case .tab, .down: return step(by: 1)
    case .backTab, .up: return step(by: -1)
    case .press(let spot): return press(spot)
    default: break
    }
    guard let field = self[focus], !locked.contains(focus) else { return .ignored }
    switch field {
    case .text(var text):
      if key == .enter { return step(by: 1) }
      let effect = text.type(key)
      self[focus] = .text(text)
      return event(effect)
    case .choice(var choice):
      if key == .enter { return step(by: 1) }
      let before = choice.selected
      guard choice.type(key) else { return .ignored }
      self[focus] = .choice(choice)
      return choice.selected == before ? .understood : .changed(focus)
    case .pick:
      return openPicker(key)
    case .check(let isChecked, let label):
      if key == .enter { return step(by: 1) }
      guard key == .character(" ") else { return .ignored }
      self[focus] = .check(!isChecked, label)
      return .changed(focus)
    case .button:
      switch key {
      case .enter, .character(" "): return .activated(focus, typed: "")
      case .left: return step(by: -1)
      case .right: return step(by: 1)
      default: return .ignored
      }
    }
  }

  private func openPicker(_ key: Key) -> Event {
    switch key {
    case .enter, .character(" "): .activated(focus, typed: "")
    case .character(let character): .activated(focus, typed: String(character))
    case .paste(let text): .activated(focus, typed: ShownText(text, limit: 256).text)
    default: .ignored
    }
  }

  private func event(_ effect: TextField.Effect) -> Event {
    switch effect {
    case .ignored: .ignored
    case .understood: .understood
    case .changed: .changed(focus)
    case .full: .full(focus)
    }
  }

  private mutating func step(by count: Int) -> Event {
    let before = focus
    moveFocus(by: count)
    return .moved(from: before, to: focus)
  }

  private mutating func press(_ spot: Spot) -> Event {
    guard names.indices.contains(spot.part), !locked.contains(names[spot.part]) else {
      return .ignored
    }
    let before = focus
    focus = names[spot.part]
    switch self[focus] {
    case .text(var text)?:
      text.type(.press(spot))
      self[focus] = .text(text)
    case .choice(var choice)?:
      let answer = choice.selected
      _ = choice.type(.press(spot))
      self[focus] = .choice(choice)
      if choice.selected != answer { return .changed(focus) }
    case .pick?, .button?:
      return .activated(focus, typed: "")
    case .check(let isChecked, let label)?:
      self[focus] = .check(!isChecked, label)
      return .changed(focus)
    case nil:
      return .ignored
    }
    return before == focus ? .understood : .moved(from: before, to: focus)
  }
}
