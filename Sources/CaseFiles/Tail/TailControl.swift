import Casework

/// The page of memory in which the processes tell each other where the newest state stands:
/// run/control.
///
/// Derived from the journal: another boot, a page that is not there or does not fit is made anew
/// from the MANIFEST and the journal. Only the holder of the writer's lock writes; `durable` and
/// `durableTurn` only the holder of the lock for flushing; whoever sees a failed flush may poison.
/// Every value is read and written whole and in order.
final class TailControl: Sendable {
  static let bytes = 4096
  static let version: UInt32 = 1
  /// "juzhu-ct"
  static let magic: UInt64 = 0x7463_2D75_687A_756A

  let page: SharedBytes

  /// Maps the page of a store; empty and not `isUsable` when it was not there.
  init(in folder: StoreFolder, _ disk: any Disk) throws(SystemFailure) {
    page = try disk.share(folder.control, bytes: Self.bytes)
    try disk.reserve(Self.bytes, of: page)
  }

  /// Whether it was made whole in this start of the machine.
  func isUsable(boot: String) -> Bool {
    page.load64(Place.magic) == Self.magic && page.load32(Place.version) == Self.version
      && self.boot == Self.shortened(boot) && tailNumber > 0
  }

  /// Whether what it says fits together, as far as the holder of the writer's lock can tell.
  var isConsistent: Bool {
    let (begin, end, reached) = (begin, end, position.sequence)
    return end...end + 1 ~= begin && end...begin ~= reached && durable <= reached
      && sealedTail != tailNumber
  }

  /// Whether a writer has died between a line and what follows from it: the journal may go on
  /// behind `position`.
  var isDirty: Bool { begin != end }

  /// Changes whenever other tails or runs are to be mapped.
  var viewVersion: Int { page.loadCount(Place.viewVersion) }

  /// The tail that is written to.
  var tailNumber: Int {
    get { page.loadCount(Place.tailNumber) }
    set { page.storeCount(newValue, at: Place.tailNumber) }
  }

  /// The tail that is being written to a run; nil when none is.
  var sealedTail: Int? {
    get {
      let number = page.loadCount(Place.sealedTail)
      return number == 0 ? nil : number
    }
    set { page.storeCount(newValue ?? 0, at: Place.sealedTail) }
  }

  /// Of the MANIFEST.
  var generation: Int {
    get { page.loadCount(Place.generation) }
    set { page.storeCount(newValue, at: Place.generation) }
  }

  /// The last transaction whose line may be written.
  var begin: Int {
    get { page.loadCount(Place.begin) }
    set { page.storeCount(newValue, at: Place.begin) }
  }

  /// The last transaction that stands in journal and tail whole.
  var end: Int { page.loadCount(Place.end) }

  /// The last transaction that is known to be on the disk.
  var durable: Int {
    get { page.loadCount(Place.durable) }
    set { page.storeCount(newValue, at: Place.durable) }
  }

  /// Notes how far the disk is known to reach. A slower flush never takes back what a quicker one
  /// has noted.
  func raiseDurable(to sequence: Int) {
    page.raise64(to: UInt64(max(0, sequence)), at: Place.durable)
  }

  /// Whether a flush has failed since the machine was started.
  var isPoisoned: Bool { page.load32(Place.poisoned) != 0 }

  /// Nobody writes any more until the machine is started anew.
  func poison() { page.store32(1, at: Place.poisoned) }

  /// After tails, sealed tail or generation have changed.
  func changeView() {
    page.store64(page.load64(Place.viewVersion) &+ 1, at: Place.viewVersion)
  }
}
