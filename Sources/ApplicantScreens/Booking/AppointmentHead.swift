import CaseWords
import Casework
import TextUI

/// The number and where the matter stands. While somebody is expected at the window, the number is
/// a code to scan or to photograph; where none can be drawn, it stands in large digits.
extension AppointmentScreen {
  /// What the head leaves to the rest of the page.
  struct Remainder {
    let place: Rect
    /// The facts that the head has not told.
    let facts: [AppointmentFacts.Fact]
  }

  func drawHead(on frame: inout Frame, in rect: Rect) -> Remainder {
    guard isVisitAhead else { return drawBox(on: &frame, in: rect) }
    let room = Size(width: rect.width - Self.least - 2, height: rect.height - 3)
    guard let picture, let scale = picture.scale(in: room, look: frame.look) else {
      return drawDigits(on: &frame, in: rect)
    }
    return draw(picture, scale, on: &frame, in: rect)
  }

  /// The cells that the words need beside a code.
  private static let least = 45

  private var status: StatusWords { StatusWords(application, office: office, today: today) }
  private var visit: Phrase { facts.visit.map { "到场 \($0)" } ?? facts.visitWords }

  /// The number in a box of its own, to be noted down; beside it status, visit and person.
  private func drawBox(on frame: inout Frame, in rect: Rect) -> Remainder {
    let box = Rect(x: rect.x, y: rect.y, width: 19, height: 3)
    frame.box(box, title: "申请编号")
    frame.write(facts.number, at: Point(x: box.x + 4, y: box.y + 1), style: .heading)
    let (x, width) = (box.right + 3, rect.right - box.right - 3)
    let person: Phrase = "\(facts.person)   身份证 \(facts.identity)"
    frame.write(status.marked, at: Point(x: x, y: rect.y), style: status.style, width: width)
    frame.write(visit, at: Point(x: x, y: rect.y + 1), style: .heading, width: width)
    frame.write(person, at: Point(x: x, y: rect.y + 2), width: width)
    return Remainder(place: below(rect, rows: 4), facts: [facts.when] + facts.errand)
  }

  /// The code at the right; number, status and visit at the left.
  private func draw(
    _ picture: QRPicture,
    _ scale: QRPicture.Scale,
    on frame: inout Frame,
    in rect: Rect
  ) -> Remainder {
    let size = picture.size(scale)
    let corner = Point(x: rect.right - size.width, y: rect.y)
    picture.draw(on: &frame, at: corner, scale: scale)
    frame.write(
      "请拍下此码，到窗口出示",
      at: Point(x: corner.x, y: corner.y + size.height),
      style: .secondary,
      width: size.width
    )
    let left = Rect(x: rect.x, y: rect.y, width: corner.x - 2 - rect.x, height: rect.height)
    drawNumber(on: &frame, at: Point(x: left.x, y: left.y))
    let second = Point(x: left.x, y: left.y + 1)
    frame.write(status.marked, at: second, style: status.style, width: left.width)
    let third = Point(x: left.x, y: left.y + 2)
    frame.write(visit, at: third, style: .heading, width: left.width)
    return Remainder(place: below(left, rows: 4), facts: facts.who + facts.errand)
  }

  /// To be read across the counter, and dictated.
  private func drawDigits(on frame: inout Frame, in rect: Rect) -> Remainder {
    let digits = BlockLetters(facts.number.text, noise: nil)
    let (large, isASCII) = (digits.size, frame.look.usesASCIILines)
    let isLarge = large.width <= rect.width && rect.height >= 28
    // Its first and last rows are blank, as is the row above.
    let isWhole = isLarge || isASCII
    let place = Rect(
      x: rect.x,
      y: isWhole ? rect.y - 1 : rect.y,
      width: isLarge ? large.width : large.width / 2,
      height: isWhole ? large.height : (large.height + 1) / 2
    )
    digits.draw(on: &frame, in: place)
    let row = isWhole ? place.bottom - 1 : place.bottom
    let used = drawNumber(on: &frame, at: Point(x: rect.x, y: row))
    frame.write(status.marked, at: Point(x: rect.x + used + 3, y: row), style: status.style)
    return Remainder(place: below(rect, rows: row + 1 - rect.y), facts: facts.facts)
  }

  @discardableResult
  private func drawNumber(on frame: inout Frame, at point: Point) -> Int {
    let used = frame.write("申请编号", at: point, style: .accent)
    let place = Point(x: point.x + used + 2, y: point.y)
    return used + 2 + frame.write(facts.number, at: place, style: .heading)
  }

  private func below(_ rect: Rect, rows: Int) -> Rect {
    Rect(x: rect.x, y: rect.y + rows, width: rect.width, height: rect.height - rows)
  }
}
