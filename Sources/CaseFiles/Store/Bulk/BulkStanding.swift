import Casework

/// What a line must know of an application's state before it; the whole application would be
/// copied for nothing.
package struct BulkStanding: Sendable {
  let isLive: Bool
  package let heldSlot: Slot?

  package init(_ application: Application) {
    isLive = application.status.isLive
    heldSlot = application.heldSlot
  }
}
