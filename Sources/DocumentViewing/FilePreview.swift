import CaseWords
import Casework
import TextUI

/// A file looked at before it is handed in: examined as it would be then, and shown small.
public struct FilePreview: Sendable {
  private enum State: Sendable {
    case examining(FileExamination)
    case seen(ExaminedFile, PagePicture?)
    case refused(Phrase)
  }

  private var state: State

  /// - Parameter read: the file's bytes.
  /// - Throws: what `read` throws.
  public init(by reader: any PageReading, _ bytes: [UInt8]) {
    do throws(FileProblem) {
      state = .examining(try FileExamination(of: bytes, by: reader))
    } catch {
      state = .refused(error.explanation)
    }
  }

  /// A file that is not even read.
  public init(refused reason: Phrase) { state = .refused(reason) }

  public var isExamining: Bool {
    if case .examining = state { true } else { false }
  }

  public var progress: Double? {
    if case .examining(let examination) = state { examination.progress } else { nil }
  }

  /// The file, once it is found in order.
  public var file: ExaminedFile? {
    if case .seen(let file, _) = state { file } else { nil }
  }

  /// Why it is not taken.
  public var refusal: Phrase? {
    if case .refused(let reason) = state { reason } else { nil }
  }

  /// Goes on for at most so many milliseconds.
  /// - Throws: `SystemFailure` when nothing could be decoded for want of something.
  public mutating func advance(milliseconds: Int) throws {
    guard case .examining(let examination) = state else { return }
    do {
      guard let file = try examination.advance(milliseconds: milliseconds) else { return }
      state = .seen(file, file.pixels.map { PagePicture($0) })
    } catch let problem as FileProblem {
      state = .refused(problem.explanation)
    } catch {
      state = .refused(PageProblem.notStarted(errno: 0).explanation)
      throw error
    }
  }

  /// Makes the cells for a place.
  public mutating func fit(_ room: Size, _ look: Look) {
    guard case .seen(let file, var picture) = state else { return }
    picture?.fit(room, look)
    state = .seen(file, picture)
  }

  /// Draws the picture, or why there is none.
  public func draw(on frame: inout Frame, in rect: Rect) {
    switch state {
    case .examining: say("正在打开……", .secondary, on: &frame, in: rect)
    case .refused(let reason): say(reason, .warning, on: &frame, in: rect)
    case .seen(_, nil):
      say(PageProblem.decoderMissing.explanation, .secondary, on: &frame, in: rect)
    case .seen(_, let picture?): picture.draw(on: &frame, in: rect)
    }
  }

  private func say(_ words: Phrase, _ style: Style, on frame: inout Frame, in rect: Rect) {
    let lines = frame.text(words)
      .wrapped(toWidth: max(2, rect.width), ambiguous: frame.look.ambiguousWidth)
    for (place, line) in lines.prefix(rect.height).enumerated() {
      frame.write(line, at: Point(x: rect.x, y: rect.y + place), style: style, width: rect.width)
    }
  }
}
