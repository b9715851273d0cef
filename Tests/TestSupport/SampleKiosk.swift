import ApplicantScreens
import Casework
import TextUI

/// A kiosk of its own for one test: a still clock, an empty store, a stick, and the account of
/// 梅明强 signed in.
public struct SampleKiosk: Sendable {
  public let world: FixedSurroundings
  public let store: MemoryStore
  public let desk: FrontDesk
  public let shelf: SampleShelf
  public let slips: SampleSlips
  public let codes: any QRDrawing
  /// 梅明强's, with nothing applied for yet.
  public let session: ApplicantSession

  public init(
    office: Office = SampleOffice.office,
    at now: Moment = .sample,
    shelf: SampleShelf = SampleShelf(),
    slips: SampleSlips = SampleSlips(),
    codes: any QRDrawing = SampleQRDrawing(),
    pages: any PageReading = NoPageReading()
  ) throws {
    world = FixedSurroundings(now, pages: pages)
    store = MemoryStore()
    desk = FrontDesk(store: store, office: office, surroundings: world.surroundings)
    self.shelf = shelf
    self.slips = slips
    self.codes = codes
    session = try desk.register(SamplePerson.meiMingqiang.registration)
  }

  /// What the pages are given.
  public var counter: Counter { Counter(desk: desk, shelf: shelf, slips: slips, codes: codes) }

  public var office: Office { desk.office }

  /// Opens an account for another person.
  public func register(_ person: SamplePerson) throws -> ApplicantSession {
    try desk.register(person.registration)
  }
}
