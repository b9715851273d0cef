import Casework
import TextUI

/// Which pages lie open for what: a draft under way, an application, one just submitted.
enum Routes {
  /// The pages of a draft, so that the last is where the person was and Esc leads one step back.
  static func wizard(
    _ draft: Draft,
    session: ApplicantSession,
    counter: Counter
  ) -> [any Screen] {
    let basicInfo = BasicInfoScreen(session: session, counter: counter, draft: draft)
    guard draft.place == .documents || draft.place == .check else { return [basicInfo] }
    let documents = DocumentsScreen(session: session, counter: counter, draft: draft)
    guard draft.place == .check else { return [basicInfo, documents] }
    let check = CheckAnswersScreen(session: session, counter: counter, draft: draft)
    return [basicInfo, documents, check]
  }

  /// The page of one application: the calendar while it has no day, else the appointment.
  /// - Throws: `SystemFailure` when the cases cannot be read.
  static func page(
    of application: Application,
    session: ApplicantSession,
    counter: Counter
  ) throws -> any Screen {
    if application.status == .awaitingBooking {
      return try BookingScreen(session: session, counter: counter, application: application)
    }
    return try AppointmentScreen(
      session: session,
      counter: counter,
      number: application.number
    )
  }

  /// The pages once an application is submitted: the days to choose from on top of the person's
  /// home, and no way back into the wizard.
  /// - Throws: `SystemFailure` when the cases cannot be read.
  static func afterSubmitting(
    _ application: Application,
    session: ApplicantSession,
    counter: Counter
  ) throws -> [any Screen] {
    [
      try HomeScreen(session: session, counter: counter),
      try page(of: application, session: session, counter: counter),
    ]
  }
}
