import Casework
import FoundationEssentials

/// From the bytes of a data file to its fact.
enum OfficeFileReader {
  /// Of bytes that somebody may have edited: strict JSON first, then the form, then the contents.
  static func read<File: OfficeFile>(
    _ type: File.Type,
    from bytes: [UInt8]
  ) throws(OfficeDataProblem) -> File.Fact {
    do {
      try JSONSyntax.check(bytes)
    } catch {
      throw OfficeDataProblem(
        File.name,
        at: place(of: error.offset, in: bytes),
        zh: "不是有效的JSON：\(error.what)",
        en: "not valid JSON: \(error.what)"
      )
    }
    // The decoder mends broken UTF-8 silently in places.
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw OfficeDataProblem(File.name, zh: "不是UTF-8编码", en: "not encoded in UTF-8")
    }
    return try decode(type, from: Data(bytes)).fact()
  }

  /// Of an embedded file, which the tests have read strictly.
  static func embedded<File: OfficeFile>(_ type: File.Type) -> File.Fact {
    do {
      return try decode(type, from: Data(EmbeddedBytes(named: File.name).bytes)).fact()
    } catch {
      preconditionFailure("built-in \(error)")
    }
  }

  private static func decode<File: OfficeFile>(
    _ type: File.Type,
    from data: Data
  ) throws(OfficeDataProblem) -> File {
    do {
      return try JSONDecoder().decode(File.self, from: data)
    } catch let error as DecodingError {
      let (path, what) = explain(error)
      throw OfficeDataProblem(
        File.name,
        zh: "\(path) 内容不符：\(what)",
        en: "\(path) is not as expected: \(what)"
      )
    } catch {
      throw OfficeDataProblem(File.name, zh: "无法读取", en: "cannot be read")
    }
  }

  private static func explain(_ error: DecodingError) -> (path: String, what: String) {
    switch error {
    case .keyNotFound(let key, let context):
      (path(context.codingPath), "\"\(key.stringValue)\" is missing")
    case .typeMismatch(let type, let context):
      (path(context.codingPath), "\(type) wanted")
    case .valueNotFound(let type, let context):
      (path(context.codingPath), "\(type) wanted, null found")
    case .dataCorrupted(let context):
      (path(context.codingPath), context.debugDescription)
    @unknown default:
      ("", "unknown")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    var path = ""
    for key in keys {
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return path
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> OfficeDataProblem.Place {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    return OfficeDataProblem.Place(line: line, column: column)
  }
}
