/// The form in which a sealed document lies on the disk: 7 bytes that say so, the version, 8 bytes
/// that tell the key from others, 24 bytes with which the stream begins, then the chunks of 64 KiB,
/// each 17 bytes longer than it was.
public enum SealedForm {
  /// No JPEG, PNG or PDF begins like that.
  public static let beginning: [UInt8] = Array("JZSEAL\0".utf8)
  public static let version: UInt8 = 1
  /// Bytes that tell one key from another, and nothing about it.
  public static let keyNameBytes = 8
  /// Bytes of the whole head.
  public static let headBytes = 7 + 1 + keyNameBytes + 24
  /// Clear bytes of each chunk but the last.
  public static let chunkBytes = 64 << 10
  /// Bytes that sealing adds to a chunk.
  public static let chunkOverhead = 17

  /// Takes a file's first bytes.
  public static func isSealed(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: beginning)
  }

  /// Bytes of a sealed file, by those of the document. An empty one has a chunk too: the last.
  public static func size(ofClear bytes: Int) -> Int {
    let chunks = max(1, (bytes + chunkBytes - 1) / chunkBytes)
    return headBytes + bytes + chunks * chunkOverhead
  }
}
