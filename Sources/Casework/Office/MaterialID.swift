/// The name by which a material is filed; the office may add its own.
public struct MaterialID: OfficeCode {
  /// Small letters and hyphens.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension MaterialID {
  /// 居民身份证 正面 (the side with the portrait)
  public static let identityCardFront: Self = "identity-card-front"
  /// 居民身份证 反面 (the side with the national emblem)
  public static let identityCardBack: Self = "identity-card-back"
  /// 户口簿, for those under 16
  public static let householdRegister: Self = "household-register"
  /// 本人证件照, judged by GA 461
  public static let photo: Self = "photo"
  /// 居住登记凭证
  public static let residenceRegistration: Self = "residence-registration"
  /// 社保参保证明
  public static let socialInsurance: Self = "social-insurance"
}
