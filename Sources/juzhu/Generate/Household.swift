import Casework

/// Somebody with an account and those of the family they apply for.
struct Household {
  /// One person and what is answered about them.
  struct Member {
    let name: PersonName
    let identity: IdentityNumber
    let mobile: Mobile
    /// nil: the account's holder.
    let agent: Relation?
    let ground: Ground
    let dwelling: DwellingKind
    let registeredOn: CalendarDay
    let isUnderSixteen: Bool
    let employer: String?
  }

  let userName: UserName
  let members: [Member]
  /// The place in `MadeUpPlaces.stations`.
  let station: Int
  let street: DivisionCode
  let community: DivisionCode
  let address: String
  /// The place in `members` of whoever is applied for next.
  var next = 0
  /// Whether the review of all of them is still to come at the end; nil: decided one by one.
  var isPending: Bool?
}

/// Makes up households.
struct HouseholdMaker {
  let names = MadeUpNames()
  let places: MadeUpPlaces
  var numbers: MadeUpNumbers

  /// Relations of the holder to those applied for.
  private static let letters = Array("abcdefghjklmnqrstwxyz")
  private static let relations: [Relation] = [.parent, .spouse, .child, .sibling]

  /// - Parameters:
  ///   - serial: tells the account from all others.
  ///   - userName: nil makes one up.
  mutating func household(
    _ serial: Int,
    userName: String? = nil,
    size: Int,
    station: Int,
    on day: CalendarDay,
    _ dice: inout Dice
  ) -> Household? {
    let surname = names.surname(&dice)
    let province = numbers.province(&dice)
    let letters = (0..<2).map { _ in String(dice.pick(Self.letters)) }.joined()
    let login = userName ?? "\(surname.pinyin)\(letters)_\(String(serial, radix: 36))"
    guard let name = UserName(storedText: login) else { return nil }
    let home = places.stations[station]
    let community = dice.pick(home.communities)
    let dwelling: DwellingKind =
      size > 1
      ? dice.pick([.rented, .rented, .owned, .lent])
      : dice.pick([.rented, .rented, .rented, .owned, .lent, .dormitory, .dormitory, .school])
    var members: [Household.Member] = []
    var mobile: Mobile?
    for place in 0..<size {
      guard
        let member = member(
          place == 0 ? nil : dice.pick(Self.relations),
          surname,
          province,
          dwelling,
          mobile,
          day,
          &dice
        )
      else { return nil }
      if mobile == nil { mobile = member.mobile }
      members.append(member)
    }
    return Household(
      userName: name,
      members: members,
      station: station,
      street: community.street,
      community: community.code,
      address: places.address(dwelling, &dice)
    )
  }

  private mutating func member(
    _ relation: Relation?,
    _ familyName: MadeUpNames.Surname,
    _ province: Int,
    _ dwelling: DwellingKind,
    _ shared: Mobile?,
    _ day: CalendarDay,
    _ dice: inout Dice
  ) -> Household.Member? {
    let isChild = relation?.mayActForChild ?? false
    let ages = isChild ? 1...14 : relation == .child ? 50...75 : 18...49
    let days = ages.lowerBound * 366 + dice.below((ages.upperBound - ages.lowerBound) * 365)
    let birth = day.adding(days: -days)
    let isWoman = dice.happens(perMille: 470)
    let isRelated = relation == nil || isChild || relation == .sibling
    let surname = isRelated ? familyName : names.surname(&dice)
    let ground: Ground =
      if isChild || relation == .child {
        .dwelling
      } else {
        switch dwelling {
        case .school: .study
        case .dormitory: .employment
        case .owned, .rented, .lent: dice.happens(perMille: 550) ? .employment : .dwelling
        }
      }
    let ownMobile = shared == nil || !isChild && dice.happens(perMille: 600)
    guard
      let name = PersonName(storedText: names.name(surname, isWoman: isWoman, &dice)),
      let identity = numbers.identity(
        birth: birth,
        isWoman: isWoman,
        province: province,
        &dice
      ),
      let mobile = ownMobile ? numbers.mobile(&dice) : shared
    else { return nil }
    return Household.Member(
      name: name,
      identity: identity,
      mobile: mobile,
      agent: relation,
      ground: ground,
      dwelling: dwelling,
      // Half a year is 184 days at most.
      registeredOn: day.adding(days: -184 - dice.below(max(1, min(2500, days - 184)))),
      isUnderSixteen: isChild,
      employer: ground == .employment ? places.employer(&dice) : nil
    )
  }
}
