import Casework
import TextUI

extension AnswerField {
  /// What the answer is called, as on the service's paper form.
  public var name: Phrase {
    switch self {
    case .applicant: "申报人"
    case .relation: "与申领人关系"
    case .name: "姓名"
    case .identityNumber: "身份证号"
    case .mobile: "手机号码"
    case .ground: "申领事由"
    case .dwelling: "住所类型"
    case .registeredOn: "居住登记日期"
    case .homeDistrict: "居住地的区、县(市)"
    case .homeStreet: "居住地的乡镇(街道)"
    case .homeAddress: "详细地址"
    case .stationDistrict: "派出所所在的区、县(市)"
    case .station: "派出所"
    case .community: "社区(村)"
    case .employer: "服务单位"
    }
  }
}

extension Relation {
  /// What the person at the kiosk is to the applicant.
  public var name: Phrase {
    switch self {
    case .parent: "父亲或母亲"
    case .guardian: "其他监护人"
    case .spouse: "配偶"
    case .child: "子女"
    case .sibling: "兄弟姐妹"
    case .grandparent: "(外)祖父母"
    case .otherRelative: "其他近亲属"
    }
  }

  /// For whom somebody of this relation may act (N§9, H§22).
  var scope: Phrase {
    mayActForChild ? "可为未满16周岁者、行动不便者代办" : "可为行动不便的老年人、残疾人代办"
  }
}

extension Ground {
  public var name: Phrase {
    switch self {
    case .employment: "合法稳定就业"
    case .dwelling: "合法稳定住所"
    case .study: "连续就读"
    }
  }

  /// Whom the ground fits.
  var meaning: Phrase {
    switch self {
    case .employment: "在杭州工作，并连续缴纳社会保险"
    case .dwelling: "在杭州自购、租住、借住房屋或住单位宿舍"
    case .study: "在杭州的学校全日制就读"
    }
  }
}

extension DwellingKind {
  public var name: Phrase {
    switch self {
    case .owned: "自购"
    case .rented: "租住"
    case .lent: "借住或寄住"
    case .dormitory: "单位宿舍"
    case .school: "学校宿舍"
    }
  }

  /// Where the person lives, told from the other kinds.
  var meaning: Phrase {
    switch self {
    case .owned: "本人或家人购买的房屋"
    case .rented: "向房东或中介租的房屋，有租赁合同"
    case .lent: "住在亲友家或房主提供的房屋"
    case .dormitory: "工作单位提供的宿舍"
    case .school: "就读学校提供的宿舍"
    }
  }
}
