/// The check character of resident numbers (GB 11643-1999, ISO 7064 MOD 11-2).
enum IdentityCheck {
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let characters: [Unicode.Scalar] = [
    "1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2",
  ]

  /// What place 18 must be after these 17 digits; further scalars are not looked at.
  static func character(after digits: some Sequence<Unicode.Scalar>) -> Unicode.Scalar {
    var sum = 0
    for (weight, digit) in zip(weights, digits) { sum += weight * (Int(digit.value) - 48) }
    return characters[sum % 11]
  }
}
