import ApplicantScreens
import ArgumentParser
import Casework
import FoundationEssentials
import OfficeData
import TextUI

/// `juzhu calendar`: what the office's phone tells somebody who submits on a day.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "初审期限与可预约日期 (review's due day and bookable days of a submission)"
  )

  @Argument(help: "提交日期，如 2026-11-23；默认今天 (the day of submission; default today)")
  var date: String?

  @Flag(help: "以 JSON 输出：submitted、reviewDue、bookable")
  var json = false

  @OptionGroup var place: DataOption

  func run() throws {
    let today = Surroundings.system().today
    guard let day = date.map({ CalendarDay(typed: $0) }) ?? today else {
      throw ValidationError("“\(date ?? "")”不是日期，请按 2026-11-23 的格式输入。")
    }
    let workdays = try place.office().workdays
    let window = BookingWindow(submittedOn: day, workdays: workdays)
    if json {
      print(try JSONText.of(CalendarAnswer(window)))
    } else {
      for line in CalendarReport(window: window, workdays: workdays).lines { print(line) }
    }
  }
}

/// The answer for scripts.
private struct CalendarAnswer: Encodable {
  let submitted: String
  let reviewDue: String
  let bookable: [String]
  /// true while a year in it is not announced (放假安排尚未公布); left out otherwise.
  let provisional: Bool?

  init(_ window: BookingWindow) {
    submitted = window.submittedOn.description
    reviewDue = window.reviewDue.description
    bookable = window.bookable.map(\.description)
    provisional = window.isProvisional ? true : nil
  }
}

/// The answer for people: every day from the submission to the last bookable one.
private struct CalendarReport {
  let window: BookingWindow
  let workdays: Workdays

  var lines: [String] {
    var lines = [
      "提交  \(said(window.submittedOn))",
      "初审  \(said(window.reviewDue))以前完成（2个工作日）",
      "可预约 7 天：",
    ]
    lines += window.bookable.map { "  ○ \(said($0))\(makeUp($0))" }
    lines.append("不可预约的日子：")
    lines += closedDays.map { "  × \(said($0.day))  \($0.reason)" }
    if window.isProvisional {
      lines.append("注意：其中有年份的放假安排尚未公布，暂按法定节假日计算，日期可能调整。")
    }
    return lines
  }

  private var closedDays: [(day: CalendarDay, reason: String)] {
    guard let last = window.bookable.last else { return [] }
    var days: [(CalendarDay, String)] = []
    var day = window.submittedOn
    while day < last {
      if case .closed(let reason) = window.judgement(of: day) {
        days.append((day, Plain.text(reason.explanation)))
      }
      day = day.adding(days: 1)
    }
    return days
  }

  private func said(_ day: CalendarDay) -> String {
    "\(day) \(Plain.text(day.weekday.phrase))"
  }

  private func makeUp(_ day: CalendarDay) -> String {
    workdays.kind(of: day) == .makeUpWorking ? "（调休上班）" : ""
  }
}
