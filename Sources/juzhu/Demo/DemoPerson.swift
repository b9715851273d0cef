import Casework

/// A made-up person: a name that anybody could have and a number that is only valid by its sum.
struct DemoPerson {
  let name: String
  /// Region, birth and sequence; the check digit follows from them.
  let number: String
  let ground: Ground
  let dwelling: DwellingKind

  init(
    _ name: String,
    _ number: String,
    _ ground: Ground = .dwelling,
    _ dwelling: DwellingKind = .rented
  ) {
    self.name = name
    self.number = number
    self.ground = ground
    self.dwelling = dwelling
  }

  var mobile: String { "138001380" + number.suffix(2) }

  /// GB 11643: the weighted sum of the 17 places, modulo 11, gives the 18th.
  var identityNumber: String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(number.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return number + String(Array("10X98765432")[sum % 11])
  }

  /// The first page filled in: somewhere in 小营街道, in the area of its station.
  func answers(office: Office, registeredOn: CalendarDay) -> Answers {
    var answers = Answers()
    answers.isForAnother = true
    answers.relation = .otherRelative
    answers.name = name
    answers.identityNumber = identityNumber
    answers.mobile = mobile
    answers.ground = ground
    answers.dwelling = dwelling
    answers.registeredOn = registeredOn.description
    let station = office.stations.all.first { $0.name == "小营派出所" } ?? office.stations.all.first
    let community = station.flatMap { office.divisions.communities(of: $0).first }
    answers.homeDistrict = station?.district
    answers.homeStreet = community?.street
    answers.homeAddress = "大学路\(number.suffix(2))号2单元501室"
    answers.stationDistrict = station?.district
    answers.station = station?.code
    answers.community = community?.code
    answers.employer = ground == .employment ? "杭州示例科技有限公司" : ""
    return answers
  }

  static let holders = [
    DemoPerson("梅明强", "34012219880509997"), DemoPerson("欧阳静", "42010619901103002"),
    DemoPerson("阿卜杜热西提·买买提托合提", "65320119850214001"),
    DemoPerson("许文涛", "36220119880304003"),
  ]

  static let applicants = [
    DemoPerson("梅子涵", "34012219920316002"),
    DemoPerson("陈建国", "41010519780809001", .employment, .dormitory),
    DemoPerson("林晓月", "35010219950412004", .dwelling, .rented),
    DemoPerson("王一诺", "37010219990707006", .study, .school),
    DemoPerson("赵德胜", "21010219650130003", .dwelling, .owned),
    DemoPerson("周雨桐", "51010419970922008", .employment, .rented),
    DemoPerson("吴海波", "44010319830611005", .dwelling, .lent),
    DemoPerson("郑秀英", "43010219720318002", .dwelling, .owned),
    DemoPerson("孙浩然", "61010219941225001", .employment, .rented),
    DemoPerson("钱多多", "33010619910520004", .dwelling, .rented),
    DemoPerson("冯𠅤明", "36010319951231999"),
    DemoPerson("褚红霞", "50010319860404006", .study, .school),
    DemoPerson("蒋文博", "33070219930815003"),
    DemoPerson("沈佳怡", "32010219960120008"),
    DemoPerson("韩立群", "35058219870928005"),
    DemoPerson("曹雪梅", "42010619791212006", .dwelling, .owned),
    DemoPerson("彭志远", "36010319900606009"),
  ]
}
