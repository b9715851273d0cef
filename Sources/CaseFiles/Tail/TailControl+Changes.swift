extension TailControl {
  /// Makes the page anew, by the holder of the writer's lock: nothing between, nothing poisoned.
  ///
  /// A process that reads meanwhile finds it not usable.
  /// - Parameters:
  ///   - tail: the number of the tail that is written to from now on.
  ///   - position: how far that tail and the runs reach.
  ///   - durable: the last transaction that is known to be on the disk.
  func reset(boot: String, tail: Int, generation: Int, position: TailPosition, durable: Int) {
    page.store64(0, at: Place.magic)
    self.boot = Self.shortened(boot)
    tailNumber = tail
    sealedTail = nil
    self.generation = generation
    page.store32(0, at: Place.poisoned)
    self.durable = min(durable, position.sequence)
    finish(at: position)
    begin = position.sequence
    page.store32(Self.version, at: Place.version)
    changeView()
    page.store64(Self.magic, at: Place.magic)
    wakeDurable()
  }

  /// How far journal and tail reach together: `end`, or one more when the writer died just there.
  /// For the holder of the writer's lock.
  var position: TailPosition {
    let slot = Self.slot(page.load32(Place.slot))
    return TailPosition(
      sequence: page.loadCount(slot),
      segment: page.loadCount(slot + 8),
      offset: page.loadCount(slot + 16),
      checksum: page.load32(slot + 24)
    )
  }

  /// Everything up to here stands in journal and tail. Whole at every instant, so that a writer
  /// may die in it.
  func finish(at position: TailPosition) {
    let number = page.load32(Place.slot) & 1 ^ 1
    let slot = Self.slot(number)
    page.storeCount(position.sequence, at: slot)
    page.storeCount(position.segment, at: slot + 8)
    page.storeCount(position.offset, at: slot + 16)
    page.store32(position.checksum, at: slot + 24)
    page.store32(number, at: Place.slot)
    page.storeCount(position.sequence, at: Place.end)
  }

  /// The segment that is written to; to be read after `end` by who flushes it.
  var segment: Int { page.loadCount(Self.slot(page.load32(Place.slot)) + 8) }

  private static func slot(_ number: UInt32) -> Int { Place.positions + Int(number & 1) * 32 }

  /// Where those wait who want to write.
  var writerTurn: Turn {
    Turn(page: page, number: Place.writerTurn, waiters: Place.writerWaiters)
  }

  /// Changes whenever somebody has flushed and let go of the lock; to be read before that lock is
  /// tried, so that no wake is missed between.
  var durableTurn: UInt32 { page.load32(Place.durableTurn) }

  /// Sleeps until `durable` has reached the sequence, until somebody else has flushed since `turn`
  /// was read, or for the time at most: a flusher that died wakes nobody.
  /// - Returns: whether the sequence is durable.
  func waitForDurable(
    _ sequence: Int,
    since turn: UInt32,
    atMost time: Duration = .milliseconds(20)
  ) -> Bool {
    if durable >= sequence { return true }
    page.sleep(at: Place.durableTurn, while: turn, atMost: time)
    return durable >= sequence
  }

  /// After `durable` was written and the lock for flushing was let go.
  func wakeDurable() {
    page.add32(1, at: Place.durableTurn)
    page.wake(at: Place.durableTurn, all: true)
  }

  /// The kernel's name for the start of the machine in which the page was made.
  fileprivate(set) var boot: String {
    get {
      let count = min(Int(page.load32(Place.boot)), Place.bootBytes)
      let start = Place.boot + 4
      return String(decoding: page.bytes[start..<start + count], as: UTF8.self)
    }
    set {
      let bytes = Array(newValue.utf8)
      for (at, byte) in bytes.enumerated() { page.bytes[Place.boot + 4 + at] = byte }
      page.store32(UInt32(bytes.count), at: Place.boot)
    }
  }

  static func shortened(_ boot: String) -> String {
    String(decoding: boot.utf8.prefix(Place.bootBytes), as: UTF8.self)
  }
}
