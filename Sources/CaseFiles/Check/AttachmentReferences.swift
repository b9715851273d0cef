import Casework

/// Every attached file that an application or a draft names, once; some 80 bytes a file.
struct AttachmentReferences {
  /// Who names a file.
  enum Holder {
    /// By the number's serial.
    case application(Int)
    case draft(String)

    var text: String {
      switch self {
      case .application(let serial): ApplicationNumber(serial: serial).text
      case .draft(let account): account
      }
    }
  }

  struct Reference {
    /// Bytes, as its page says.
    let size: Int
    /// The serial, or -1 - the place among `drafts`.
    fileprivate let holder: Int
    fileprivate var isSeen = false
  }

  private struct Packed: Hashable {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    static func == (one: Packed, other: Packed) -> Bool { one.words == other.words }
    func hash(into hasher: inout Hasher) {
      hasher.combine(words.0)
      hasher.combine(words.1)
    }
  }

  private var all: [Packed: Reference] = [:]
  private var drafts: [String] = []
  /// Bytes of all files named.
  private(set) var totalSize = 0

  /// Notes the pages of one application or draft.
  /// - Returns: those whose size is another than noted before.
  mutating func add(_ documents: Documents, of holder: Holder) -> [DocumentPage] {
    var disagreeing: [DocumentPage] = []
    var number: Int?
    for page in documents.allPages {
      let packed = Self.packed(page.fingerprint)
      if let known = all[packed] {
        if known.size != page.size { disagreeing.append(page) }
      } else {
        let holder = number ?? self.number(of: holder)
        number = holder
        all[packed] = Reference(size: page.size, holder: holder)
        totalSize &+= max(0, page.size)
      }
    }
    return disagreeing
  }

  private mutating func number(of holder: Holder) -> Int {
    switch holder {
    case .application(let serial): return serial
    case .draft(let account):
      drafts.append(account)
      return -drafts.count
    }
  }

  /// The reference to a file that was found; nil when nobody names it.
  mutating func meet(_ fingerprint: Fingerprint) -> Reference? {
    guard let place = all.index(forKey: Self.packed(fingerprint)) else { return nil }
    all.values[place].isSeen = true
    return all.values[place]
  }

  /// Those that were not found, by name.
  var missing: [(name: String, holder: Holder)] {
    all.filter { !$0.value.isSeen }
      .map { (Self.hex($0.key), holder(of: $0.value)) }
      .sorted { $0.name < $1.name }
  }

  private func holder(of reference: Reference) -> Holder {
    reference.holder < 0
      ? .draft(drafts[-1 - reference.holder]) : .application(reference.holder)
  }

  private static func packed(_ fingerprint: Fingerprint) -> Packed {
    var words = [UInt64](repeating: 0, count: 4)
    for (place, byte) in fingerprint.hex.utf8.enumerated() {
      let digit = byte < 0x3A ? byte - 0x30 : byte - 0x57
      words[place / 16] = words[place / 16] << 4 | UInt64(digit)
    }
    return Packed(words: (words[0], words[1], words[2], words[3]))
  }

  private static func hex(_ packed: Packed) -> String {
    [packed.words.0, packed.words.1, packed.words.2, packed.words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
