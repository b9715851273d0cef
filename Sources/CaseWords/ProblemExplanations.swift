import Casework
import TextUI

extension UserNameProblem {
  public var explanation: Phrase {
    switch self {
    case .empty: "请输入用户名"
    case .length: "用户名为4至20位字母、数字或下划线"
    case .firstNotALetter: "用户名的第一位必须是字母"
    case .badCharacter(let place, let character):
      "用户名第\(place)位“\(ShownText(String(character)))”不能使用，请用字母、数字或下划线"
    }
  }
}

extension PersonNameProblem {
  public var explanation: Phrase {
    switch self {
    case .empty: "请输入姓名"
    case .notHan(let place, let character):
      "姓名第\(place)位“\(ShownText(String(character)))”不是汉字，请按身份证填写"
    case .misplacedSeparator: "间隔号“·”只能在两段名字之间，且不能连用"
    case .tooShort: "姓名至少两个汉字，请按身份证填写"
    case .tooLong: "姓名最多50个字，请按身份证填写"
    }
  }
}

extension IdentityNumberProblem {
  /// What is wrong, and what to do.
  public var explanation: Phrase {
    switch self {
    case .empty: "请输入身份证号"
    case .length(let count): "身份证号应为18位，现在是\(count)位"
    case .notADigit(let place, let character):
      "第\(place)位“\(ShownText(String(character)))”应为数字（只有第18位可以是X）"
    case .unknownRegion(let code): "前6位\(ShownText(code))不是任何地区的代码，请核对身份证"
    case .noSuchDay(let digits): "第7至14位\(ShownText(digits))不是真实的日期，请核对身份证"
    case .bornInFuture: "出生日期在今天以后，请核对第7至14位"
    case .tooOld: "出生日期在150年以前，请核对第7至14位"
    case .wrongCheck(let expected): "号码有误：第18位应为\(ShownText(String(expected)))，请逐位核对身份证"
    case .fifteenDigits(let converted):
      "15位号码已停用，18位号码应为\(ShownText(converted))，请与身份证核对后输入"
    case .hongKongMacaoTaiwan: "港澳台居民请办理港澳台居民居住证，不能在此申领"
    case .foreigner: "外国人请办理外国人居留证件，不能在此申领"
    }
  }
}

extension MobileProblem {
  public var explanation: Phrase {
    switch self {
    case .empty: "请输入手机号码"
    case .notADigit(let place, let character):
      "手机号码第\(place)位“\(ShownText(String(character)))”不是数字"
    case .length(let count): "手机号码应为11位，现在是\(count)位"
    case .notMobile: "手机号码应以13至19开头，请核对"
    }
  }
}

extension PasswordProblem {
  public var explanation: Phrase {
    switch self {
    case .empty: "请输入密码"
    case .tooShort(let count): "密码至少8位，现在是\(count)位"
    case .tooLong: "密码太长，最多128位"
    case .tooCommon: "这个密码太常见，容易被猜中，请换一个"
    case .sameAsUserName: "密码不能与用户名相同"
    case .sameAsBefore: "新密码不能与原密码相同"
    }
  }
}

extension FileProblem {
  public var explanation: Phrase {
    switch self {
    case .empty: "这个文件是空的（0字节），请重新扫描或选择另一个文件"
    case .tooLarge: "文件超过10 MB，请降低扫描分辨率后重试"
    case .unknownType: "只能上传JPEG、PNG图片或PDF文件（按内容识别，与文件名无关）"
    case .damaged: "文件已损坏或不完整，请重新扫描或重新拷贝"
    case .encryptedPDF: "这个PDF设有密码，请先取消密码再上传"
    case .tooManyPixels: "图片超过6400万像素，请降低扫描分辨率或拍照尺寸后重试"
    case .tooFewPixels: "图片太小，上面的字无法辨认，请重新拍照或扫描"
    case .notShowable: "这个文件无法打开查看，请改用手机拍照（JPEG）或重新扫描"
    }
  }
}

extension FileShelfProblem {
  public var explanation: Phrase {
    switch self {
    case .emptyPath: "请输入文件路径，或从列表中选择"
    case .notFound: "没有找到这个文件，请检查路径"
    case .notAllowed: "只能从U盘等允许的文件夹中选择文件"
    case .notAFolder: "这不是文件夹，请检查路径"
    case .notARegularFile: "这不是普通文件，请选择图片或PDF文件"
    case .tooLarge: "文件超过10 MB，请降低扫描分辨率后重试"
    case .unreadable: "这个文件无法读取，请换一个文件或U盘"
    case .gone: "U盘已拔出，请重新插入后再试"
    }
  }
}
