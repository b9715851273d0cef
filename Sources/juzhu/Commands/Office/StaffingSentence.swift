import ApplicantScreens
import Casework
import TextUI

/// Why an account was not made or ended, in sentences.
struct StaffingSentence: Error, CustomStringConvertible {
  let description: String

  /// Errors of the machine go on as they are.
  init(_ error: any Error) throws {
    switch error {
    case let refused as StaffRefused:
      description = StaffForm.Field.allCases.compactMap { field in
        refused.problems[field].map { "\(field.word)：\(Plain.text($0.explanation))" }
      }.joined(separator: "\n")
    case OfficeStaffing.Problem.firstIsNoAdministrator:
      description = "第一个账号必须是管理员：--role administrator。 (The first is an administrator's.)"
    case OfficeStaffing.Problem.lastAdministrator:
      description = "这是最后一个管理员，不能停用；请先添加另一个。 (The last administrator stays.)"
    case OfficeStaffing.Problem.nobodyOfThatName:
      description = "没有这个用户名。 (Nobody has that name.)"
    default:
      throw error
    }
  }
}

extension StaffForm.Field {
  fileprivate var word: String {
    switch self {
    case .userName: "用户名"
    case .realName: "姓名"
    case .station: "派出所"
    case .password: "口令"
    case .passwordAgain: "再次输入的口令"
    }
  }
}
