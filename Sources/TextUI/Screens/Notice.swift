/// One sentence about what has just happened: saved, cleared, refused.
public struct Notice: Sendable, Hashable {
  public enum Tone: Sendable, Hashable {
    case saying
    case success
    case warning
    case error
  }

  public var phrase: Phrase
  public var tone: Tone

  public init(_ phrase: Phrase, _ tone: Tone = .saying) {
    self.phrase = phrase
    self.tone = tone
  }

  var style: Style {
    switch tone {
    case .saying: .plain
    case .success: .success
    case .warning: .warning
    case .error: .error
    }
  }

  /// Says the tone without colour.
  var marker: ShownText {
    switch tone {
    case .saying: ShownText(verbatim: "")
    case .success: ShownText(verbatim: "✓ ")
    case .warning: ShownText(verbatim: "! ")
    case .error: ShownText(verbatim: "✗ ")
    }
  }
}
