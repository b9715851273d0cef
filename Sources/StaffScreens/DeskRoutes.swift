import Casework
import TextUI

/// Which page a member begins with.
enum DeskRoutes {
  /// The queue; for administrators, who see no cases, the list of the staff.
  static func home(_ session: StaffSession, notice: Notice? = nil) throws -> any Screen {
    session.member.role.maySeeCases
      ? try QueueScreen(session: session, notice: notice)
      : try StaffAdminScreen(session: session, notice: notice)
  }
}
