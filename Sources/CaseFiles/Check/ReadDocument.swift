import Casework
import StrictJSON

/// A document of a line, decoded.
enum ReadDocument {
  case account(Account)
  case application(Application)
  case message(Message)
  case signInAttempts(UserName)
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
    switch document.kind {
    case DocumentKind.account.rawValue:
      let account = try Self.decode(Account.self, document, bytes)
      guard account.name.text == document.id else { throw .id }
      self = .account(account)
    case DocumentKind.application.rawValue:
      let application = try Self.decode(Application.self, document, bytes)
      guard application.number.text == document.id else { throw .id }
      self = .application(application)
    case DocumentKind.message.rawValue:
      let message = try Self.decode(Message.self, document, bytes)
      guard message.id == document.id else { throw .id }
      self = .message(message)
    case DocumentKind.signInAttempts.rawValue:
      _ = try Self.decode(SignInAttempts.self, document, bytes)
      guard let name = UserName(storedText: document.id) else { throw .id }
      self = .signInAttempts(name)
    case "outcome":
      _ = try Self.decode(Anything.self, document, bytes)
      self = .outcome
    default: throw .unknownKind
    }
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
