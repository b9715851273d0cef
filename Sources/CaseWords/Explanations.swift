import Casework
import TextUI

extension Refusal {
  /// The rule's no in a sentence that says what to do.
  public var explanation: Phrase {
    switch self {
    case .userName(let problem): problem.explanation
    case .userNameTaken: "这个用户名已被使用，请换一个"
    case .realName(let problem): problem.explanation
    case .identityNumber(let problem): problem.explanation
    case .mobile(let problem): problem.explanation
    case .password(let problem): problem.explanation
    case .passwordsDiffer: "两次输入的密码不一致，请重新输入"
    case .consentMissing: "请先阅读并同意隐私告知（按空格键勾选）"
    case .captchaWrong: "验证码不正确，已换一个，请重新输入"
    case .captchaExpired: "验证码已过期，已换一个，请重新输入"
    case .signInWrong: "用户名或密码不正确。还没有账户？请先注册新用户"
    case .signInWaits(let until): "错误次数过多，请在\(until.clock)以后再试"
    case .passwordWrong: "原密码不正确，请重新输入"
    case .tooManyPeople(let limit):
      "每个账户最多为\(limit)人办理，名额已满；有人办结或取消后才能再为他人申请"
    case .appliedAlready(here: true): "此人在本账户已有一份办理中的申请，请在首页查看"
    case .appliedAlready(here: false): "此人已有一份办理中的申请（在其他账户），不能重复申请"
    case .answers: "有内容需要修改，请返回基本信息查看"
    case .materialsMissing: "还有必须提供的材料没有上传，请返回证明材料查看"
    case .nothingToSubmit: "没有可提交的内容，请从首页新建预约"
    case .file(let problem): problem.explanation
    case .attachedAlready: "这个文件已经上传过，请选择另一个文件"
    case .tooManyPages(let limit): "每项材料最多\(limit)页，请先删除不需要的页"
    case .placeTaken: "名额已被占用，请选择其他日期"
    case .dayNotOffered: "这一天不能预约，请选择标有○的日期"
    case .tooLateToChange: "预约日当天不能再更改或取消，请按时到场或致电派出所"
    case .notPossible: "申请的状态已改变，不能进行这项操作，请返回首页查看"
    case .noSuchApplication: "没有找到这份申请，请返回首页查看"
    case .draftUnderWay: "另有一份未提交的申请，请先提交或放弃后再修改这一份"
    case .notAllowed: "您的账号不能进行这项操作，请联系所领导或管理员"
    case .passwordChangeDue: "请先把初始密码改为自己的密码"
    case .stationMissing: "请选择所属派出所"
    case .changedMeanwhile: "申请刚被更改，没有作出任何决定，请先查看新内容"
    case .claimedBy(let name): "\(ShownText(name.text))正在审核这份申请，请先审核其他申请"
    case .claimLost: "这份申请已不在您手中（超过15分钟未操作，或已被接管），请重新打开"
    case .notJudged(let items): "还有\(items.count)项没有核对，请逐项标明合格或不合格"
    case .nothingToCorrect: "没有不合格的项目，不能退回，请选择通过或标明问题"
    case .faultsFound(let items): "有\(items.count)项不合格，不能通过，请退回补正"
    case .faultTooLong(let limit): "文字太长，最多\(limit / 3)个汉字，请缩短"
    case .reasonMissing: "请写明理由"
    case .needsChief(let items):
      "有\(items.count)项上次已判合格且没有改动，须由所领导写明理由后退回"
    case .tooLateToUndo: "已超过两分钟或短信已发出，不能撤回"
    case .undoPlaceTaken: "原预约名额已被他人占用，不能撤回"
    case .undoPersonApplied: "此人已另行提交申请，不能撤回"
    case .notTheDay(let day): "预约的是\(day.phrase)，不是今天，请核对日期"
    case .originalsMissing(let materials): "还有\(materials.count)项原件没有核对，请逐项查验"
    case .dayClosedAlready: "这一天已经停办，请选择其他日期"
    }
  }
}

extension SystemFailure {
  /// What the person is told; the rest is in the log.
  public var explanation: Phrase {
    // Without the hashing nobody signs in, and nothing weaker stands in for it.
    if attempt.hasPrefix("libsodium") { return "登录服务暂不可用（缺少密码组件 libsodium），请告知工作人员" }
    if attempt.hasPrefix(Self.attachmentKey) { return "材料密钥不可用，暂时不能保存或查看材料，请告知工作人员" }
    if attempt.hasPrefix(Self.sealedAttachment) {
      return "这份材料已损坏，无法打开，请告知维护人员从备份恢复"
    }
    if attempt.hasPrefix("lp") { return "没有打印成：请改按 S 保存凭条，或记下编号" }
    return switch kind {
    case .notDone: "暂时不能保存，已填写的内容仍在屏幕上，请稍候再试"
    case .outcomeUnknown: "不能确定是否已保存，请稍候返回首页查看"
    case .busy: "系统繁忙，请稍候"
    case .damaged: "系统数据需要维护，请告知工作人员"
    }
  }
}

extension Moment {
  /// The time of day in Hangzhou: 09:41.
  public var clock: ShownText {
    ShownText("\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)")
  }

  /// The time of day with seconds: 09:41:07.
  public var clockWithSeconds: ShownText {
    clock + ShownText(":\(second < 10 ? "0" : "")\(second)")
  }
}

extension CalendarDay {
  /// 11月23日 周一
  public var phrase: Phrase { "\(month)月\(day)日 \(weekday.phrase)" }

  /// 11月23日
  public var short: Phrase { "\(month)月\(day)日" }

  /// 2026年11月23日
  public var phraseWithYear: Phrase { "\(year)年\(month)月\(day)日" }
}

extension Weekday {
  public var phrase: Phrase {
    switch self {
    case .monday: "周一"
    case .tuesday: "周二"
    case .wednesday: "周三"
    case .thursday: "周四"
    case .friday: "周五"
    case .saturday: "周六"
    case .sunday: "周日"
    }
  }
}
