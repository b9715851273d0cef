import Casework

/// A made-up person; the ID numbers are valid and nobody's.
public struct SamplePerson: Sendable, Hashable {
  public let name: String
  public let identityNumber: String
  public let mobile: String
  /// For the account, when the person has one.
  public let userName: String

  /// The person of most tests: 肥东县, born 1988-05-09.
  public static let meiMingqiang = SamplePerson(
    name: "梅明强",
    identityNumber: "340122198805099975",
    mobile: "13800138000",
    userName: "meimq1988"
  )
  /// 南昌, born on the last day of 1995.
  public static let zhangWei = SamplePerson(
    name: "张伟",
    identityNumber: "360103199512319996",
    mobile: "13900139001",
    userName: "zhangwei"
  )
  /// 郑州, born on 29 February 2000.
  public static let ouyangRuonan = SamplePerson(
    name: "欧阳若男",
    identityNumber: "410105200002299983",
    mobile: "15900159002",
    userName: "ouyang_rn"
  )
  /// A name of three long parts, for every place that shows a name.
  public static let abudureheti = SamplePerson(
    name: "阿卜杜热西提·买买提托合提",
    identityNumber: "520102197601019965",
    mobile: "18600186003",
    userName: "abudu1976"
  )
  /// 乌鲁木齐, born 1999-08-08.
  public static let maLan = SamplePerson(
    name: "马兰",
    identityNumber: "650101199908079972",
    mobile: "17700177004",
    userName: "malan99"
  )
  /// 建德: of the city, yet not of its urban districts, so may apply.
  public static let fangYuan = SamplePerson(
    name: "方圆",
    identityNumber: "330182199003159998",
    mobile: "19900199005",
    userName: "fangyuan"
  )

  public static let all = [
    meiMingqiang, zhangWei, ouyangRuonan, abudureheti, maLan, fangYuan,
  ]

  /// The password of every sample account.
  public static let password = "qian-tang-8"

  /// The `place`-th of as many people as a test needs, all different from the named ones.
  public static func somebody(_ place: Int) -> SamplePerson {
    let digits = "34012219700101" + String(String(1001 + place).suffix(3))
    let surname = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王"][place % 8]
    return SamplePerson(
      name: surname + "小明",
      identityNumber: digits + checkCharacter(of: digits),
      mobile: "136" + String(String(100_000_000 + place).suffix(8)),
      userName: "person\(1000 + place)"
    )
  }

  /// GB 11643 by the recursion of ISO 7064, not by the weights that the product uses.
  private static func checkCharacter(of digits: String) -> String {
    let sum = digits.utf8.reduce(0) { ($0 + Int($1) - 48) * 2 % 11 }
    let check = (12 - sum) % 11
    return check == 10 ? "X" : "\(check)"
  }
}

extension SamplePerson {
  /// A registration that is accepted.
  public var registration: Registration {
    var typed = Registration()
    typed.userName = userName
    typed.realName = name
    typed.identityNumber = identityNumber
    typed.mobile = mobile
    typed.password = Self.password
    typed.passwordAgain = Self.password
    typed.consents = true
    return typed
  }

  /// Answers that are accepted: rents a home at 大学路23号, registered since 2025-03-01.
  public var answers: Answers {
    var answers = Answers()
    answers.name = name
    answers.identityNumber = identityNumber
    answers.mobile = mobile
    answers.ground = .dwelling
    answers.dwelling = .rented
    answers.registeredOn = "2025-03-01"
    answers.homeDistrict = SampleOffice.district
    answers.homeStreet = SampleOffice.street
    answers.homeAddress = "大学路23号"
    answers.stationDistrict = SampleOffice.district
    answers.station = SampleOffice.station
    answers.community = SampleOffice.community
    return answers
  }
}
