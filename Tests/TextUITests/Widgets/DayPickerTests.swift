import Testing
import TextUI

struct DayPickerTests {
  /// A month of `count` days that begins on a weekday (0: Monday); ids count on from `id`.
  private func month(
    _ title: Phrase,
    _ count: Int,
    from weekday: Int,
    id: Int,
    state: (Int) -> DayPicker.State = { _ in .closed }
  ) -> DayPicker.Month {
    var places: [DayPicker.Day?] = Array(repeating: nil, count: weekday)
    for day in 1...count {
      places.append(.init(day, id: id + day - 1, state: state(day), isToday: day == 23 && id == 0))
    }
    while places.count % 7 != 0 { places.append(nil) }
    let weeks = stride(from: 0, to: places.count, by: 7).map { Array(places[$0..<$0 + 7]) }
    return .init(title, weeks: weeks)
  }

  private func picker(current: Int? = 25, note: Phrase? = nil) -> DayPicker {
    DayPicker(
      [
        month("2026年11月", 30, from: 6, id: 0) {
          $0 == 26 ? .open(note: note) : $0 == 27 ? .full : .closed
        },
        month("2026年12月", 31, from: 1, id: 30) { $0 < 5 ? .open(note: note) : .closed },
      ],
      current: current
    )
  }

  private func drawn(_ picker: DayPicker, _ width: Int = 78, _ height: Int = 16) -> Drawn {
    Drawn(width, height) { picker.draw(on: &$0, in: $1) }
  }

  @Test func `two months stand side by side under their weekdays`() {
    let rows = drawn(picker()).rows
    #expect(rows[0].contains("2026年11月") && rows[0].contains("2026年12月"))
    #expect(rows[1].hasPrefix(" 一   二   三   四   五   六   日"))
    #expect(rows[2].hasSuffix("6"))
  }

  @Test func `the current day stands in brackets, reversed, with the cursor`() {
    let drawn = drawn(picker())
    #expect(drawn.rows[6].hasPrefix(" 23   24   25  [26○] 27×  28   29"))
    #expect(drawn.text(row: 6) { $0.isReversed } == "[26○]")
    #expect(drawn.frame.cursor == Point(x: 16, y: 6))
    #expect(drawn.text(row: 6) { $0.isUnderlined } == "23")
  }

  @Test func `without focus the brackets stay and the cursor goes`() {
    let picker = picker()
    let drawn = Drawn(78, 16) { picker.draw(on: &$0, in: $1, focused: false) }
    #expect(drawn.rows[6].contains("[26○]") && drawn.frame.cursor == nil)
  }

  @Test func `arrows move over closed days and over the month's end`() {
    var picker = picker()
    picker.type(.left)
    #expect(picker.currentDay == .init(25, id: 24, state: .closed))
    picker.type(.down)
    #expect(picker.current == 31)
    picker.type(.up)
    #expect(picker.current == 24)
  }

  @Test func `the ends hold`() {
    var picker = picker(current: 0)
    #expect(picker.type(.left) == .moved)
    #expect(picker.current == 0)
    #expect(picker.type(.up) == .moved)
    #expect(picker.current == 0)
  }

  @Test func `home and end go to the first and the last open day`() {
    var picker = picker(current: 0)
    picker.type(.home)
    #expect(picker.current == 25)
    picker.type(.end)
    #expect(picker.current == 33)
  }

  @Test func `enter names the day whatever its state`() {
    var picker = picker(current: 26)
    #expect(picker.type(.enter) == .chosen(26))
    picker.select(id: 999)
    #expect(picker.current == 26)
  }

  @Test func `a click selects a day, a second one chooses it`() {
    var picker = picker()
    let key = drawn(picker).click(38 + 12, 2)
    #expect(key == .press(Spot(part: 0, item: 31)))
    #expect(key.map { picker.type($0) } == .moved)
    #expect(key.map { picker.type($0) } == .chosen(31))
  }

  @Test func `a narrow place shows the month of the current day`() {
    #expect(drawn(picker(current: 30), 40).rows[0].contains("12月"))
    #expect(!drawn(picker(current: 30), 40).rows[0].contains("11月"))
  }

  @Test func `places left stand beneath the days where there is room`() {
    let drawn = drawn(picker(note: "余12"))
    #expect(drawn.rows[10].hasPrefix(" 23   24   25  [26○]"))
    #expect(drawn.rows[11].contains("余12"))
  }

  @Test func `the weekdays and marks have plain and English forms`() {
    let picker = picker()
    let plain = Drawn(78, 16, look: .ascii) { picker.draw(on: &$0, in: $1) }
    #expect(plain.rows[6].contains("[26o] 27x"))
    let english = Look.english(["一 二 三 四 五 六 日": "Mo Tu We Th Fr Sa Su"])
    let rows = Drawn(78, 16, look: english) { picker.draw(on: &$0, in: $1) }.rows
    #expect(rows[1].hasPrefix(" Mo   Tu   We   Th   Fr   Sa   Su"))
  }

  @Test func `no days, no current day`() {
    var picker = DayPicker([])
    #expect(picker.type(.enter) == .ignored && picker.type(.left) == .ignored)
    #expect(drawn(picker).rows.joined().isEmpty)
  }
}
