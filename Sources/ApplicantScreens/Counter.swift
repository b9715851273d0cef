import Casework

/// What stands at a kiosk: the front desk, the slot for the applicant's stick, the slip printer.
public struct Counter: Sendable {
  public let desk: FrontDesk
  public let shelf: any FileShelf
  public let slips: any SlipOutlet

  public init(desk: FrontDesk, shelf: any FileShelf, slips: any SlipOutlet) {
    self.desk = desk
    self.shelf = shelf
    self.slips = slips
  }

  var office: Office { desk.office }
}
