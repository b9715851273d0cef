import Casework
import StrictJSON

/// From the bytes of a data file to its fact.
enum OfficeFileReader {
  /// Names that say something to people and nothing to the program.
  static let remarks: Set = ["source", "asOf", "note", "notice", "streetsCheckedAsOf"]

  /// Of bytes that somebody may have edited, where an unknown name is mistyped.
  static func read<File: OfficeFile>(
    _ type: File.Type,
    from bytes: [UInt8]
  ) throws(OfficeDataProblem) -> File.Fact {
    let decoder = StrictJSONDecoder(unknownNames: .refused(except: remarks))
    return try decode(type, from: bytes, by: decoder).fact()
  }

  /// Of an embedded file, whose names the tests have read.
  static func embedded<File: OfficeFile>(_ type: File.Type) -> File.Fact {
    let bytes = Array(EmbeddedBytes(named: File.name).bytes)
    do {
      return try decode(type, from: bytes, by: StrictJSONDecoder()).fact()
    } catch {
      preconditionFailure("built-in \(error)")
    }
  }

  private static func decode<File: OfficeFile>(
    _ type: File.Type,
    from bytes: [UInt8],
    by decoder: StrictJSONDecoder
  ) throws(OfficeDataProblem) -> File {
    do {
      return try decoder.decode(File.self, from: bytes)
    } catch {
      let isOfForm = error.fault.isOfForm
      throw OfficeDataProblem(
        File.name,
        at: error.place,
        zh: (isOfForm ? "不是有效的JSON：" : "") + error.chinese,
        en: (isOfForm ? "not valid JSON: " : "") + error.english
      )
    }
  }
}
