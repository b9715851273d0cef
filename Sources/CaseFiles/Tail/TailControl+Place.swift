extension TailControl {
  /// Where what stands, in bytes from the start; what is written together, close together.
  enum Place {
    static let magic = 0
    static let version = 8
    static let viewVersion = 16
    static let tailNumber = 24
    static let sealedTail = 32
    static let generation = 40
    static let poisoned = 48
    static let begin = 64
    static let end = 72
    /// Which of two slots of 32 bytes holds the position: sequence, segment, offset, checksum.
    static let slot = 80
    static let positions = 96
    static let durable = 192
    static let durableTurn = 200
    static let writerTurn = 256
    static let writerWaiters = 260
    /// Length (4 bytes), then the name of the boot.
    static let boot = 512
    static let bootBytes = 64
  }
}
