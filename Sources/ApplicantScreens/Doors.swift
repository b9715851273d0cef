import Casework
import TextUI

/// Where the pages of the account lead: to the wizard, the calendar, the appointment, the samples.
enum Doors {
  /// The pages of a draft, so that the last is where the person was and Esc leads one step back.
  static func wizard(_ draft: Draft, session: ApplicantSession, counter: Counter)
    -> [any Screen]
  {
    let basicInfo = BasicInfoScreen(session: session, counter: counter, draft: draft)
    guard draft.place == .documents || draft.place == .check else { return [basicInfo] }
    let documents = WizardRoute.documents(of: draft, session: session, counter: counter)
    guard draft.place == .check else { return [basicInfo, documents] }
    let check = CheckAnswersScreen(session: session, counter: counter, draft: draft)
    return [basicInfo, documents, check]
  }

  /// The page of one application: the calendar while it has no day, else the appointment.
  static func page(of application: Application, session: ApplicantSession, counter: Counter)
    throws -> (any Screen)?
  {
    if application.status == .awaitingBooking {
      return try BookingScreen(session: session, counter: counter, application: application)
    }
    return try AppointmentScreen(
      session: session,
      counter: counter,
      number: application.number
    )
  }
}
