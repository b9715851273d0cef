import Casework
import TestSupport
import TextUI

@testable import StaffScreens

/// Signing in, the staff, and what the desk lays over any page.
extension Pictures {
  static let desk = [
    Picture(desk: "desk/covered", keys: "<f4>", of: queue(3)),
    Picture(desk: "desk/covered.en", keys: "<f4>", of: queue(3)),
    Picture(desk: "desk/password", keys: "<f4><space>geheim", of: queue(3)),
    Picture(desk: "desk/idle-warning", after: 14 * 60 + 15, of: queue(3)),
    Picture(desk: "desk/idle-warning.en", after: 14 * 60 + 15, of: queue(3)),
    Picture(desk: "desk/sign-out", keys: "<f10>", of: queue(3)),
    Picture(desk: "desk/sign-out.en", keys: "<f10>", of: queue(3)),
    Picture(desk: "desk/signed-out", keys: "<f10><enter>", of: queue(3)),
  ]

  static let staffSignIn = [
    Picture(desk: "staff-sign-in/empty", of: nil),
    Picture(desk: "staff-sign-in/empty.en", of: nil),
    Picture(desk: "staff-sign-in/wrong", keys: "zhouli<tab>geheim<enter>", of: nil),
    Picture(desk: "staff-sign-in/wrong.en", keys: "zhouli<tab>geheim<enter>", of: nil),
    Picture(desk: "staff-sign-in/signed-in", keys: "zhouli<tab>xiao-ying-8<enter>", of: nil),
  ]

  static let newPassword = [
    Picture(desk: "new-password/first") { [first(try $0.newcomer())] },
    Picture(desk: "new-password/first.en") { [first(try $0.newcomer())] },
    Picture(
      desk: "new-password/changed",
      keys: "xiao-ying-1<tab>new-words-1<tab>new-words-1<tab><enter>"
    ) { [first(try $0.newcomer())] },
    Picture(
      desk: "new-password/differ",
      keys: "xiao-ying-8<tab>new-words-1<tab>new-words-2<tab><enter>"
    ) { [NewPasswordScreen(session: $0.reviewer, isFirst: false)] },
  ]

  static let setup = [
    Picture(desk: "setup/empty") { [SetupScreen(door: $0.door)] },
    Picture(desk: "setup/empty.en") { [SetupScreen(door: $0.door)] },
    Picture(desk: "setup/districts", keys: "<tab*2><enter>sc") { [SetupScreen(door: $0.door)] },
    Picture(desk: "setup/stations", keys: "<tab*2><enter>shangcheng<enter>xy") {
      [SetupScreen(door: $0.door)]
    },
    Picture(desk: "setup/stations.en", keys: "<tab*2><enter>shangcheng<enter>xy") {
      [SetupScreen(door: $0.door)]
    },
    Picture(desk: "setup/errors", keys: "1a<tab*5><enter>") { [SetupScreen(door: $0.door)] },
    Picture(desk: "setup/errors.en", keys: "1a<tab*5><enter>") { [SetupScreen(door: $0.door)] },
  ]

  static let staffAdmin = [
    Picture(desk: "staff-admin/list", of: staff),
    Picture(desk: "staff-admin/list.en", of: staff),
    Picture(desk: "staff-admin/role", keys: "<down>r", of: staff),
    Picture(desk: "staff-admin/role.en", keys: "<down>r", of: staff),
    Picture(desk: "staff-admin/station", keys: "<down>s", of: staff),
    Picture(desk: "staff-admin/password", keys: "<down>kerste-8", of: staff),
    Picture(desk: "staff-admin/password.en", keys: "<down>kerste-8", of: staff),
    Picture(desk: "staff-admin/end", keys: "<down>e", of: staff),
    Picture(desk: "staff-admin/end.en", keys: "<down>e", of: staff),
    Picture(desk: "staff-admin/ended", keys: "<down>ey", of: staff),
  ]

  static let newStaff = [
    Picture(desk: "new-staff/empty", keys: "a", of: staff),
    Picture(desk: "new-staff/empty.en", keys: "a", of: staff),
    Picture(desk: "new-staff/errors", keys: "azhouli<tab*6><enter>", of: staff),
    Picture(desk: "new-staff/errors.en", keys: "azhouli<tab*6><enter>", of: staff),
  ]

  @Sendable private static func staff(_ desk: SampleDesk) throws -> [any Screen] {
    [try StaffAdminScreen(session: desk.station.administrator)]
  }

  private static func first(_ session: StaffSession) -> any Screen {
    NewPasswordScreen(session: session, isFirst: true)
  }
}
