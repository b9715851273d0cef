import Casework
import TextUI

/// The window a person comes to: a station, always told with its district, because names repeat.
public struct WindowPlace: Sendable {
  /// 上城区 小营派出所; the code where the office's list no longer has the station.
  public let name: ShownText
  public let isDerived: Bool
  private let knownAddress: String?
  private let knownPhone: String?

  public init(_ code: StationCode, office: Office) {
    let station = office.stations.station(code)
    let district = station.flatMap { office.divisions.district($0.district) }
    let parts = [district?.name, station?.name].compactMap { $0 }
    name = ShownText(parts.isEmpty ? code.rawValue : parts.joined(separator: " "))
    isDerived = station?.isDerived ?? false
    knownAddress = station?.address
    knownPhone = station?.phone
  }

  /// The station, marked where its name was not seen in any list.
  public var phrase: Phrase { isDerived ? "\(name)（待核实）" : Phrase(name) }

  /// Where the window is, or that the office has not said so.
  public var address: Phrase {
    knownAddress.map { Phrase(ShownText($0)) } ?? "派出所居住证窗口（具体地址以派出所公布的为准）"
  }

  public var phone: Phrase? { knownPhone.map { Phrase(ShownText($0)) } }
}
