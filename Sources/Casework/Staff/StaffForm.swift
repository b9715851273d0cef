/// A member of staff as typed on the setup page or given on the command line.
public struct StaffForm: Sendable, Hashable {
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case userName
    case realName
    case station
    case password
    case passwordAgain
  }

  public var userName = ""
  public var realName = ""
  public var station: StationCode?
  public var password = ""
  public var passwordAgain = ""

  public init() {}
}

/// All that is wrong with a typed member of staff, field by field.
public struct StaffRefused: Error, Sendable, Hashable {
  public let problems: [StaffForm.Field: Refusal]
}

/// A typed member of staff without anything wrong.
struct CheckedStaff {
  let userName: UserName
  let realName: PersonName
  let station: StationCode
  let password: Password

  /// Throws `StaffRefused` with everything that is wrong at once.
  init(_ typed: StaffForm, office: Office) throws(StaffRefused) {
    var problems: [StaffForm.Field: Refusal] = [:]
    var userName: UserName?
    var realName: PersonName?
    var password: Password?
    do { userName = try UserName(typed.userName) } catch { problems[.userName] = .userName(error) }
    do { realName = try PersonName(typed.realName) } catch {
      problems[.realName] = .realName(error)
    }
    let station = typed.station.flatMap { office.stations.station($0)?.code }
    if station == nil { problems[.station] = .stationMissing }
    if let userName {
      do {
        password = try Password(typed.password, of: userName, office: office)
      } catch { problems[.password] = .password(error) }
    }
    if typed.password != typed.passwordAgain { problems[.passwordAgain] = .passwordsDiffer }
    guard problems.isEmpty, let userName, let realName, let station, let password else {
      throw StaffRefused(problems: problems)
    }
    self.userName = userName
    self.realName = realName
    self.station = station
    self.password = password
  }

  /// Hashes the password, which takes its time; never under a lock.
  func member(
    role: StaffRole,
    mustChangePassword: Bool,
    _ surroundings: Surroundings
  ) throws -> StaffMember {
    StaffMember(
      name: userName,
      realName: realName,
      station: station,
      role: role,
      password: try surroundings.passwords.hashing(password.text),
      mustChangePassword: mustChangePassword,
      at: surroundings.now()
    )
  }
}
