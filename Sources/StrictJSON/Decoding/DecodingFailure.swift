/// A value that is not as a type wants it.
struct DecodingFailure: Error {
  let fault: JSONFault
  /// The value, or the unknown name.
  let token: Int

  init(_ fault: JSONFault, at token: Int) {
    self.fault = fault
    self.token = token
  }

  /// Whatever decoding has thrown, with its place and path.
  static func problem(_ error: any Error, in text: ParsedText) -> StrictJSONProblem {
    let failure: DecodingFailure
    switch error {
    case let own as DecodingFailure: failure = own
    case let other as DecodingError: failure = DecodingFailure(other, in: text)
    default: failure = DecodingFailure(.refused("\(error)"), at: 0)
    }
    let token = failure.token
    return StrictJSONProblem(
      JSONFailure(failure.fault, at: text.tokens[token].place),
      path: text.path(to: token),
      in: text.bytes
    )
  }

  /// What a type has said by itself, knowing nothing of bytes.
  private init(_ error: DecodingError, in text: ParsedText) {
    switch error {
    case .keyNotFound(let key, let context):
      let token = text.token(at: context.codingPath)
      self.init(.nameMissing(key.stringValue), at: token)
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      let token = text.token(at: context.codingPath)
      self.init(.refused(context.debugDescription), at: token)
    @unknown default:
      self.init(.refused("\(error)"), at: 0)
    }
  }
}
