import TestSupport

/// Any JSON value.
enum JSONTree: Codable, Equatable {
  case object([String: JSONTree])
  case array([JSONTree])
  case text(String)
  case whole(Int)
  case bool(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let whole = try? container.decode(Int.self) {
      self = .whole(whole)
    } else if let array = try? container.decode([JSONTree].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let elements): try container.encode(elements)
    case .text(let text): try container.encode(text)
    case .whole(let whole): try container.encode(whole)
    case .bool(let bool): try container.encode(bool)
    case .null: try container.encodeNil()
    }
  }

  /// Any tree of at most so many levels.
  static func random(_ depth: Int, _ chance: inout SeededChance) -> JSONTree {
    switch Int.random(in: depth == 0 ? 2...7 : 0...7, using: &chance) {
    case 0:
      let count = Int.random(in: 0...20, using: &chance)
      let names = (0..<count).map { _ in text(&chance) }
      return .object(
        Dictionary(names.map { ($0, random(depth - 1, &chance)) }) { first, _ in first }
      )
    case 1:
      let count = Int.random(in: 0...4, using: &chance)
      return .array((0..<count).map { _ in random(depth - 1, &chance) })
    case 2: return .whole(Int(truncatingIfNeeded: chance.next()))
    case 3: return .whole(Int.random(in: -9...99, using: &chance))
    case 4: return .bool(Bool.random(using: &chance))
    case 5: return .null
    default: return .text(text(&chance))
    }
  }

  private static func text(_ chance: inout SeededChance) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x61...0x66, 0x61...0x66, 0...0x1F, 0x20...0x7F, 0x80...0x7FF, 0x4E00...0x9FFF,
      0x10000...0x1FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &chance) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &chance)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &chance)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
