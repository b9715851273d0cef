import Casework
import StrictJSON

/// A document of a line, decoded.
enum ReadDocument {
  case account(Account)
  case application(Application)
  case message(Message)
  case signInAttempts(UserName)
  case staffMember(StaffMember)
  case staffAttempts(UserName)
  case claim(Claim)
  case dayClosure(DayClosure)
  case auditEntry(AuditEntry)
  /// What a request was answered; whatever that is.
  case outcome

  /// Why it cannot be taken.
  enum Fault: Error {
    /// A kind that this program does not know.
    case unknownKind
    /// Its value is not of its kind.
    case form(StrictJSONProblem)
    /// Its value is another one than its id says.
    case id
  }

  init(_ document: CheckedLine.Document, in bytes: [UInt8]) throws(Fault) {
    guard let kind = DocumentKind(rawValue: document.kind) else { throw .unknownKind }
    let id: String
    switch kind {
    case .account:
      let account = try Self.decode(Account.self, document, bytes)
      (self, id) = (.account(account), account.name.text)
    case .application:
      let application = try Self.decode(Application.self, document, bytes)
      (self, id) = (.application(application), application.number.text)
    case .message:
      let message = try Self.decode(Message.self, document, bytes)
      (self, id) = (.message(message), message.id)
    case .signInAttempts:
      self = .signInAttempts(try Self.failures(document, bytes))
      id = document.id
    case .staffMember:
      let member = try Self.decode(StaffMember.self, document, bytes)
      (self, id) = (.staffMember(member), member.name.text)
    case .staffAttempts:
      self = .staffAttempts(try Self.failures(document, bytes))
      id = document.id
    case .claim:
      let claim = try Self.decode(Claim.self, document, bytes)
      (self, id) = (.claim(claim), claim.number.text)
    case .dayClosure:
      let closure = try Self.decode(DayClosure.self, document, bytes)
      (self, id) = (.dayClosure(closure), StationKey.closureID(closure.station, closure.day))
    case .auditEntry:
      let entry = try Self.decode(AuditEntry.self, document, bytes)
      (self, id) = (.auditEntry(entry), String(entry.number))
    case .outcome:
      _ = try Self.decode(Anything.self, document, bytes)
      (self, id) = (.outcome, document.id)
    }
    guard id.utf8.elementsEqual(document.id.utf8) else { throw .id }
  }

  /// Whose failed sign-ins they are.
  private static func failures(
    _ document: CheckedLine.Document,
    _ bytes: [UInt8]
  ) throws(Fault) -> UserName {
    _ = try decode(SignInAttempts.self, document, bytes)
    guard let name = UserName(storedText: document.id) else { throw .id }
    return name
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type,
    _ document: CheckedLine.Document,
    _ bytes: [UInt8]
  ) throws(Fault) -> Value {
    do throws(StrictJSONProblem) {
      return try StrictJSONDecoder().decode(type, from: bytes, in: document.value)
    } catch {
      throw .form(error)
    }
  }

  /// Any strict JSON at all.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws {}
  }
}
