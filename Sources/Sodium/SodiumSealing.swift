import CSodium
import Casework

/// Seals documents by libsodium's secretstream (XChaCha20-Poly1305) in chunks of 64 KiB.
///
/// Head and name are bound into every chunk and the last one says that it is the last, so that
/// whatever is cut off, lengthened, reordered, changed or renamed does not open.
public struct SodiumSealing: DocumentSealing {
  private let key: SealingKey
  /// Begins every file sealed with this key.
  private let beginning: [UInt8]

  public init(key: SealingKey) {
    self.key = key
    let digits = Array(key.name)
    let name = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
    beginning = SealedForm.beginning + [SealedForm.version] + name
  }

  public func seal(_ bytes: [UInt8], named name: String) throws(SealProblem) -> [UInt8] {
    let bound = beginning + Array(name.utf8)
    let size = SealedForm.size(ofClear: bytes.count)
    var isSealed = false
    let sealed = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      _ = room.initialize(from: beginning)
      key.withBytes { key in
        guard let out = room.baseAddress, let key = key.bindMemory(to: UInt8.self).baseAddress
        else { return }
        isSealed = juzhu_sodium_seal(
          self.key.functions,
          out + beginning.count,
          bytes,
          bytes.count,
          SealedForm.chunkBytes,
          key,
          bound,
          bound.count
        )
      }
      count = isSealed ? size : 0
    }
    guard isSealed else { throw .refused }
    return sealed
  }

  public func open(_ sealed: [UInt8], named name: String) throws(SealProblem) -> [UInt8] {
    try requireOurs(sealed)
    guard let size = Self.clearSize(ofSealed: sealed.count) else { throw .damaged }
    let bound = beginning + Array(name.utf8)
    var isOpened = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, size)) { room, count in
      key.withBytes { key in
        sealed.withUnsafeBufferPointer { sealed in
          guard let out = room.baseAddress, let start = sealed.baseAddress,
            let key = key.bindMemory(to: UInt8.self).baseAddress
          else { return }
          isOpened = juzhu_sodium_unseal(
            self.key.functions,
            out,
            start + beginning.count,
            sealed.count - beginning.count,
            SealedForm.chunkBytes,
            key,
            bound,
            bound.count
          )
        }
      }
      count = isOpened ? size : 0
    }
    guard isOpened else { throw .damaged }
    return bytes
  }

  private func requireOurs(_ sealed: [UInt8]) throws(SealProblem) {
    guard SealedForm.isSealed(sealed), sealed.count >= SealedForm.headBytes else {
      throw .damaged
    }
    guard sealed[SealedForm.beginning.count] == SealedForm.version else { throw .otherVersion }
    guard sealed.starts(with: beginning) else { throw .otherKey }
  }

  /// Bytes of the document, by those of its sealed file; nil when no document gives so many.
  private static func clearSize(ofSealed size: Int) -> Int? {
    let (body, whole) = (
      size - SealedForm.headBytes, SealedForm.chunkBytes + SealedForm.chunkOverhead
    )
    let chunks = max(1, (body + whole - 1) / whole)
    let clear = body - chunks * SealedForm.chunkOverhead
    return clear >= 0 && SealedForm.size(ofClear: clear) == size ? clear : nil
  }
}
