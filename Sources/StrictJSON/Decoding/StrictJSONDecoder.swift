/// Reads values out of JSON texts: strictly RFC 8259 in UTF-8, no name twice, whole numbers never
/// through floating point, and every fault with its place.
public struct StrictJSONDecoder: Sendable {
  /// What becomes of names that nobody asked for.
  public enum UnknownNames: Equatable, Sendable {
    /// They say nothing: of records, to which a later version may have added a field.
    case allowed
    /// They are faults, but for these wherever they stand, with whatever they hold: of files that
    /// people write, where an unknown name is mistyped.
    case refused(except: Set<String>)
  }

  public var limits: StrictJSONLimits
  public var unknownNames: UnknownNames

  public init(
    limits: StrictJSONLimits = StrictJSONLimits(),
    unknownNames: UnknownNames = .allowed
  ) {
    self.limits = limits
    self.unknownNames = unknownNames
  }

  /// The value of the whole text, or of a range of it; places are counted in all the bytes.
  public func decode<Value: Decodable>(
    _ type: Value.Type,
    from bytes: [UInt8],
    in range: Range<Int>? = nil
  ) throws(StrictJSONProblem) -> Value {
    let text = try parsed(bytes, in: range)
    let value: Value
    do {
      value = try Value(from: ValueDecoder(text: text, token: 0))
    } catch {
      throw DecodingFailure.problem(error, in: text)
    }
    if case .refused(let remarks) = unknownNames, let name = text.unknownName(but: remarks) {
      let fault = JSONFault.nameUnknown(TokenText.string(text.tokens[name], bytes))
      throw DecodingFailure.problem(DecodingFailure(fault, at: name), in: text)
    }
    return value
  }

  /// Whether the bytes are strict JSON at all, whatever they hold.
  public func check(_ bytes: [UInt8]) throws(StrictJSONProblem) {
    _ = try parsed(bytes, in: nil)
  }

  private func parsed(
    _ bytes: [UInt8],
    in range: Range<Int>?
  ) throws(StrictJSONProblem) -> ParsedText {
    do {
      return try ParsedText(
        bytes,
        range ?? bytes.indices,
        limits,
        notingNames: unknownNames != .allowed
      )
    } catch {
      throw StrictJSONProblem(error, in: bytes)
    }
  }
}
