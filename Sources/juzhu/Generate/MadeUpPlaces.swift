import Casework

/// Places of the office's own lists: stations with their communities, and homes there.
struct MadeUpPlaces {
  /// A station of the city with what belongs to it.
  struct Station {
    let code: StationCode
    let district: DivisionCode
    let communities: [Community]
    let places: Quota.Places
    let reasons: Closures
  }

  let stations: [Station]
  private let weights: [Int]

  init(_ office: Office, _ dice: inout Dice) {
    let divisions = office.divisions
    stations = office.stations.all.compactMap { station in
      let communities = divisions.communities(of: station)
      guard !communities.isEmpty else { return nil }
      return Station(
        code: station.code,
        district: station.district,
        communities: communities,
        places: office.quota.places(at: station.code),
        reasons: office.closures
      )
    }
    // Some stations see three times as many people as others.
    weights = stations.map { _ in 50 + dice.below(100) }
  }

  func station(_ dice: inout Dice) -> Int { dice.place(weights: weights) }

  func address(_ dwelling: DwellingKind, _ dice: inout Dice) -> String {
    let road = "\(dice.pick(Self.roads))\(dice.below(880) + 1)号"
    let room = "\((dice.below(28) + 1) * 100 + dice.below(6) + 1)室"
    switch dwelling {
    case .owned, .rented, .lent:
      return "\(road)\(dice.pick(Self.estates))\(dice.below(40) + 1)幢\(dice.below(4) + 1)单元\(room)"
    case .dormitory: return "\(road)员工宿舍\(dice.below(9) + 1)号楼\(room)"
    case .school: return "\(road)学生公寓\(dice.below(20) + 1)舍\(room)"
    }
  }

  func employer(_ dice: inout Dice) -> String {
    "杭州\(dice.pick(Self.brands))\(dice.pick(Self.brands))\(dice.pick(Self.trades))有限公司"
  }

  private static let roads = [
    "文三路", "文一西路", "大学路", "天目山路", "庆春东路", "秋涛北路", "江南大道", "滨盛路", "莫干山路",
    "古墩路", "机场路", "德胜中路", "凤起路", "体育场路", "望江东路", "金城路", "市心北路", "迎宾路",
    "人民大道", "北干山路", "世纪大道", "临平大道", "南苑街", "富春路", "迎薰路", "桐君路",
  ]
  private static let estates = [
    "翠苑小区", "春江花园", "西溪里", "钱江苑", "和睦新村", "绿城桂花园", "运河人家", "锦绣文苑", "东方家园",
    "湖畔名居", "星光公寓", "丹枫新村", "滨江一品", "江南春城",
  ]
  private static let brands = ["恒", "瑞", "云", "智", "安", "达", "华", "盛", "启", "通", "海", "润"]
  private static let trades = [
    "网络科技", "信息技术", "建筑工程", "餐饮管理", "物流", "服饰", "机械制造", "贸易", "物业服务", "电子商务",
  ]
}
