import Casework
import TextUI

/// ④ 查看预约
struct AppointmentScreen: SignedInScreen {
  let title: Phrase = "查看预约"
  let session: ApplicantSession
  let counter: Counter
  var notice: Notice?
  private(set) var application: Application

  /// - Throws: `Refusal.noSuchApplication`, `SystemFailure`.
  init(session: ApplicantSession, counter: Counter, number: ApplicationNumber) throws {
    self.session = session
    self.counter = counter
    application = try session.application(number)
  }

  var bindings: [Binding<AppointmentScreen>] { [Binding(.escape, "返回") { _ in .pop }] }

  func draw(on frame: inout Frame, in area: Rect) {}
}
