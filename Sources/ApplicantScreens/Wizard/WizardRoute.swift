import Casework
import TextUI

/// Which page of the wizard follows which.
enum WizardRoute {
  /// Step ② after step ①.
  /// - Parameter returnsToCheck: whether it was opened from the check page and leads back there.
  static func documents(
    of draft: Draft,
    session: ApplicantSession,
    counter: Counter,
    returnsToCheck: Bool = false
  ) -> any Screen {
    DocumentsScreen(
      session: session,
      counter: counter,
      draft: draft,
      returnsToCheck: returnsToCheck
    )
  }

  /// The pages that lie open once an application is submitted: the days to choose from on top,
  /// and no way back into the wizard.
  /// - Throws: `SystemFailure` when the applications cannot be read.
  static func afterSubmitting(
    _ application: Application,
    session: ApplicantSession,
    counter: Counter
  ) throws -> [any Screen] {
    let next = try Doors.page(of: application, session: session, counter: counter)
    let home = try HomeScreen(
      session: session,
      counter: counter,
      notice: next == nil ? Notice("已提交", .success) : nil
    )
    return [WelcomeScreen(counter: counter), home] + [next].compactMap { $0 }
  }
}
