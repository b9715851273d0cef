import Casework
import TextUI

/// What stands at a kiosk: the front desk, the slot for the applicant's stick, the slip printer,
/// what draws codes to scan.
public struct Counter: Sendable {
  public let desk: FrontDesk
  public let shelf: any FileShelf
  public let slips: any SlipOutlet
  public let codes: any QRDrawing

  public init(
    desk: FrontDesk,
    shelf: any FileShelf,
    slips: any SlipOutlet,
    codes: any QRDrawing = NoQRDrawing()
  ) {
    self.desk = desk
    self.shelf = shelf
    self.slips = slips
    self.codes = codes
  }

  var office: Office { desk.office }
}
