import TestSupport
import Testing

@testable import CaseFiles
@testable import Casework

/// Histories as a check walks them: each event only where it is possible.
struct CheckHistoryTests {
  typealias Event = HistoryEntry.Event

  /// Where the events lead, a minute apart; nil when one of them is not possible.
  private func outcome(_ events: [Event], apart seconds: Int = 60) -> ApplicationStatus? {
    var replay = HistoryReplay()
    for (place, event) in events.enumerated() {
      let at = Moment.sample.adding(seconds: place * seconds)
      do { try replay.add(HistoryEntry(at: at, event: event, by: .station)) } catch { return nil }
    }
    return replay.status
  }

  @Test(
    arguments: [
      ([.returned, .decisionUndone, .returned, .resubmitted, .booked], .awaitingReview),
      ([.passed, .dayClosed, .booked], .passed), ([.passed, .missed, .booked], .passed),
      ([.arrived, .foundIneligible, .decisionUndone], .arrived),
      ([.passed, .decisionUndone, .rebooked], .awaitingReview),
    ] as [([Event], ApplicationStatus)]
  )
  func `what a station does leads where the rules say`(
    _ events: [Event],
    _ status: ApplicationStatus
  ) {
    #expect(outcome([.submitted, .booked] + events) == status)
  }

  @Test(
    arguments: [
      [.returned, .booked], [.foundIneligible, .booked], [.returned, .arrived],
      [.bookingCancelled, .passed], [.passed, .returned], [.decisionUndone], [.submitted],
      [.passed, .rebooked, .decisionUndone], [.passed, .decisionUndone, .decisionUndone],
      [.resubmitted], [.missed], [.accepted], [.returned, .dayClosed], [.arrived, .passed],
    ] as [[Event]]
  )
  func `what is not possible is not taken for something that is`(_ events: [Event]) {
    #expect(outcome([.submitted, .booked] + events) == nil)
  }

  @Test func `a decision is taken back within two minutes only`() {
    let events: [Event] = [.submitted, .booked, .returned, .decisionUndone]
    #expect(outcome(events, apart: 120) == .awaitingReview)
    #expect(outcome(events, apart: 121) == nil && outcome(events, apart: -1) == nil)
  }
}
