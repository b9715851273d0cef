import Casework
import TextUI

/// The window a person comes to: a station, always told with its district, because names repeat.
struct WindowPlace: Sendable {
  /// 上城区 小营派出所; the code where the office's list no longer has the station.
  let name: ShownText
  let isDerived: Bool
  private let knownAddress: String?
  private let knownPhone: String?

  init(_ code: StationCode, office: Office) {
    let station = office.stations.station(code)
    let district = station.flatMap { office.divisions.district($0.district) }
    let parts = [district?.name, station?.name].compactMap { $0 }
    name = ShownText(parts.isEmpty ? code.rawValue : parts.joined(separator: " "))
    isDerived = station?.isDerived ?? false
    knownAddress = station?.address
    knownPhone = station?.phone
  }

  /// The station, marked where its name was not seen in any list.
  var phrase: Phrase { isDerived ? "\(name)（待核实）" : Phrase(name) }

  /// Where the window is, or that the office has not said so.
  var address: Phrase {
    knownAddress.map { Phrase(ShownText($0)) } ?? "派出所居住证窗口（具体地址以派出所公布的为准）"
  }

  var phone: Phrase? { knownPhone.map { Phrase(ShownText($0)) } }
}
