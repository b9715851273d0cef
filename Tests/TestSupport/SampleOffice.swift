import Casework
import OfficeData

/// The office as it is embedded in the program, and a few places of it by name.
public enum SampleOffice {
  /// The embedded facts, without any office's own files.
  public static let office: Office = {
    do {
      return try OfficeFiles.load(overridingFrom: nil)
    } catch {
      preconditionFailure("the embedded facts are read: \(error)")
    }
  }()

  /// 上城区
  public static let district: DivisionCode = "330102"
  /// 小营街道
  public static let street: DivisionCode = "330102004"
  /// 大学路社区
  public static let community: DivisionCode = "330102004058"
  /// 小营派出所
  public static let station: StationCode = "330102505"

  /// The same office with other places a half day, so that a full day takes few people.
  public static func office(morning: Int, afternoon: Int) -> Office {
    Office(
      divisions: office.divisions,
      stations: office.stations,
      materials: office.materials,
      guide: office.guide,
      samples: office.samples,
      messages: office.messages,
      reasons: office.reasons,
      workdays: office.workdays,
      regions: office.regions,
      quota: Quota(usual: Quota.Places(morning: morning, afternoon: afternoon)),
      closures: office.closures,
      commonPasswords: office.commonPasswords,
      romanization: office.romanization,
      idle: office.idle,
      hours: office.hours
    )
  }
}
