import FoundationEssentials
import Glibc

/// The folders of one journey, its own: the office's data, the applicant's stick, the slips.
/// They go away with this value.
final class JourneyFolders: Sendable {
  let path: String
  var data: String { path + "/data" }
  var files: String { path + "/stick" }
  var slips: String { path + "/slips" }
  var log: String { data + "/log/juzhu.log" }

  init() throws {
    var pattern = Array("/tmp/juzhu-journey-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw JourneyFailure.cannotMake("/tmp") }
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for folder in [files, slips] where mkdir(folder, 0o700) != 0 {
      throw JourneyFailure.cannotMake(folder)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a file on the applicant's stick.
  func put(_ bytes: [UInt8], named name: String) throws {
    try write(bytes, to: files + "/" + name)
  }

  /// Gives the office its own places for half a day, before the kiosk starts.
  func setPlaces(morning: Int, afternoon: Int) throws {
    for folder in [data, data + "/office"] where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw JourneyFailure.cannotMake(folder)
    }
    let usual = "{\"morning\": \(morning), \"afternoon\": \(afternoon)}"
    let quota = "{\"usual\": \(usual), \"overrides\": {}}"
    try write(Array(quota.utf8), to: data + "/office/quota.json")
  }

  /// A file's bytes; none when it is not there.
  func bytes(of path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { Array($0) } ?? []
  }

  /// Every file and folder beneath a folder.
  func everything(beneath folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().map {
      folder + "/" + $0
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      throw JourneyFailure.cannotMake(path)
    }
  }
}

/// Why a journey could not even begin.
enum JourneyFailure: Error {
  case cannotMake(String)
  /// The 验证码 on the screen is no sum that can be read.
  case noSum([String])
}
