/// What stands at the start of a tail's memory, before its nodes.
///
/// Written only by the holder of the writer's lock.
struct TailHeader: Sendable {
  /// "juzhu-tl"
  static let magic: UInt64 = 0x6C74_2D75_687A_756A
  static let version: UInt32 = 1
  /// Where the nodes begin, in bytes.
  static let bytes = 192
  static let levels = 12

  let memory: SharedBytes

  /// Links to the first node of each level, 4 bytes each.
  static let links = 128

  var isWhole: Bool {
    memory.load64(0) == Self.magic && memory.load32(8) == Self.version
      && memory.loadCount(24) == memory.count && TailNode.isPlace(used, in: memory)
  }

  /// In memory that holds nothing but noughts.
  func write(number: Int) {
    memory.store32(Self.version, at: 8)
    memory.storeCount(number, at: 16)
    memory.storeCount(memory.count, at: 24)
    used = Self.bytes
    memory.store64(Self.magic, at: 0)
  }

  var number: Int { memory.loadCount(16) }

  /// Where the next node will stand.
  var used: Int {
    get { memory.loadCount(32) }
    nonmutating set { memory.storeCount(newValue, at: 32) }
  }

  /// Up to where the file has its place on the disk.
  var reserved: Int {
    get { memory.loadCount(40) }
    nonmutating set { memory.storeCount(newValue, at: 40) }
  }

  /// How many sequences have been inserted.
  var transactions: Int {
    get { memory.loadCount(48) }
    nonmutating set { memory.storeCount(newValue, at: 48) }
  }

  /// The newest sequence inserted.
  var lastSequence: Int {
    get { memory.loadCount(56) }
    nonmutating set { memory.storeCount(newValue, at: 56) }
  }

  /// How far in the journal a sealed tail reaches; nil while it is written to.
  var closing: TailPosition? {
    get {
      guard memory.load32(64) != 0 else { return nil }
      return TailPosition(
        sequence: memory.loadCount(72),
        segment: memory.loadCount(80),
        offset: memory.loadCount(88),
        checksum: memory.load32(68)
      )
    }
    nonmutating set {
      memory.store32(0, at: 64)
      guard let newValue else { return }
      memory.storeCount(newValue.sequence, at: 72)
      memory.storeCount(newValue.segment, at: 80)
      memory.storeCount(newValue.offset, at: 88)
      memory.store32(newValue.checksum, at: 68)
      memory.store32(1, at: 64)
    }
  }
}
