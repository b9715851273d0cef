/// What a new user typed, unchecked.
public struct Registration: Sendable, Hashable {
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case userName
    case realName
    case identityNumber
    case mobile
    case password
    case passwordAgain
    case consent
  }

  public var userName = ""
  public var realName = ""
  public var identityNumber = ""
  public var mobile = ""
  public var password = ""
  public var passwordAgain = ""
  public var consents = false

  public init() {}
}

/// Everything that is wrong with a registration, field by field.
public struct RegistrationRefused: Error, Sendable, Hashable {
  public let problems: [Registration.Field: Refusal]

  public init(problems: [Registration.Field: Refusal]) {
    self.problems = problems
  }
}

/// A registration whose every field is valid.
struct CheckedRegistration {
  let userName: UserName
  let realName: PersonName
  let identity: IdentityNumber
  let mobile: Mobile
  let password: Password

  /// - Throws: `RegistrationRefused` with everything that is wrong.
  init(
    _ typed: Registration,
    office: Office,
    today: CalendarDay
  ) throws(RegistrationRefused) {
    var problems: [Registration.Field: Refusal] = [:]
    func checked<Value, Problem>(
      _ field: Registration.Field,
      _ refusal: (Problem) -> Refusal,
      _ check: () throws(Problem) -> Value
    ) -> Value? {
      do throws(Problem) {
        return try check()
      } catch {
        problems[field] = refusal(error)
        return nil
      }
    }
    let userName = checked(.userName, Refusal.userName) { () throws(UserNameProblem) in
      try UserName(typed.userName)
    }
    let realName = checked(.realName, Refusal.realName) { () throws(PersonNameProblem) in
      try PersonName(typed.realName)
    }
    let identity = checked(.identityNumber, Refusal.identityNumber) {
      () throws(IdentityNumberProblem) in
      try IdentityNumber(typed.identityNumber, regions: office.regions, today: today)
    }
    let mobile = checked(.mobile, Refusal.mobile) { () throws(MobileProblem) in
      try Mobile(typed.mobile)
    }
    let password = checked(.password, Refusal.password) { () throws(PasswordProblem) in
      try Password(typed.password, of: userName, office: office)
    }
    // Both are short enough to be compared only once the first has passed its limit.
    if let password, password.text != typed.passwordAgain {
      problems[.passwordAgain] = .passwordsDiffer
    }
    if !typed.consents { problems[.consent] = .consentMissing }
    guard problems.isEmpty, let userName, let realName, let identity, let mobile, let password
    else { throw RegistrationRefused(problems: problems) }
    self.userName = userName
    self.realName = realName
    self.identity = identity
    self.mobile = mobile
    self.password = password
  }
}

extension Password {
  /// A new password for a user, judged by the office's list of common ones.
  init(_ typed: String, of userName: UserName?, office: Office) throws(PasswordProblem) {
    try self.init(typed, for: userName, isCommon: { office.commonPasswords.contains($0) })
  }
}
