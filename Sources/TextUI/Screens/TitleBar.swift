/// Line 1 of every page: the service at the left, who is signed in and the clock at the right.
public struct TitleBar: Sendable, Hashable {
  public var service: Phrase
  /// Said beside the service's name in the warning colour: a demonstration, a rehearsal.
  public var banner: Phrase?
  /// From left to right: the person, the language, the clock.
  public var facts: [Phrase]

  public init(service: Phrase, banner: Phrase? = nil, facts: [Phrase] = []) {
    self.service = service
    self.banner = banner
    self.facts = facts
  }

  func draw(on frame: inout Frame) {
    let used = frame.write(service, at: Point(x: 1, y: 0), style: .heading)
    if let banner {
      frame.write(banner, at: Point(x: used + 3, y: 0), style: .warning)
    }
    var text = ShownText(verbatim: "")
    for (index, fact) in facts.enumerated() {
      if index > 0 { text = text + ShownText(verbatim: " · ") }
      text = text + frame.text(fact)
    }
    frame.write(text, endingAt: frame.size.width - 1, row: 0, style: .secondary)
    frame.rule(at: Point(x: 0, y: 1), width: frame.size.width)
  }
}
