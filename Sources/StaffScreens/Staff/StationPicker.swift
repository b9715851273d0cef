import CaseWords
import Casework
import TextUI

/// Picks a station: first its district, then the station, each from a list that typing narrows.
struct StationPicker: Sendable {
  enum Result: Sendable, Hashable {
    case open, cancelled
    case picked(StationCode)
  }

  private var answers = Answers()
  private let office: Office
  private(set) var list: FilterList

  init(office: Office, typed: String = "") {
    self.office = office
    list = Self.list(of: .stationDistrict, Answers(), office, typed: typed)
  }

  mutating func type(_ key: Key) -> Result {
    switch list.type(key) {
    case .open:
      return .open
    case .cancelled:
      guard answers.stationDistrict != nil else { return .cancelled }
      answers.stationDistrict = nil
      list = Self.list(of: .stationDistrict, answers, office)
      return .open
    case .picked(let place):
      let field: AnswerField = answers.stationDistrict == nil ? .stationDistrict : .station
      let codes = PlaceChoices(of: field, for: answers, office: office).codes
      guard codes.indices.contains(place) else { return .open }
      if field == .station { return .picked(StationCode(rawValue: codes[place])) }
      answers.stationDistrict = DivisionCode(rawValue: codes[place])
      list = Self.list(of: .station, answers, office)
      return .open
    }
  }

  private static func list(
    of field: AnswerField,
    _ answers: Answers,
    _ office: Office,
    typed: String = ""
  ) -> FilterList {
    let romanization = office.romanization
    return FilterList(
      field.name,
      options: PlaceChoices(of: field, for: answers, office: office).options,
      typed: typed,
      spelling: Spelling { romanization.readings(of: $0) }
    )
  }
}
