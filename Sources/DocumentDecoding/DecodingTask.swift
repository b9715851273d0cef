import CDocumentDecoding
import Casework
import Glibc

/// What a child is asked to do, and what its end means.
struct DecodingTask: Sendable {
  let program: String
  let what: juzhu_decoding
  let page: Int
  /// Of the file, in bytes.
  let size: Int
  let log: @Sendable (SystemFailure) -> Void

  func start(_ file: [UInt8]) throws(NotStarted) -> DecodingChild {
    try DecodingChild(program, what, page: page, file)
  }

  /// A picture that came whole counts, and nothing else does; pdftoppm ends well even when it
  /// could not make one.
  func outcome(
    of ending: DecodingChild.Ending,
    _ pixels: PixelStream
  ) -> Result<PagePixels, PageProblem> {
    switch ending {
    case .timedOut: return .failure(.tooCostly)
    case .spoiled: return .failure(.notDecodable)
    case .ended(let end):
      if end.signal != 0 { return .failure(problem(ofSignal: end.signal)) }
      if end.code == 0, let page = pixels.page { return .success(page) }
      return .failure(problem(ofCode: end.code))
    }
  }

  private func problem(ofCode code: Int32) -> PageProblem {
    switch juzhu_decoding_end(rawValue: UInt32(max(0, code))) {
    case juzhu_end_no_such_page: return .noSuchPage
    case juzhu_end_decoder_missing: return .decoderMissing
    case juzhu_end_too_many_pixels: return .tooManyPixels
    case juzhu_end_too_costly: return .tooCostly
    case juzhu_end_not_confined:
      // Rather no picture than one that was made without the confinement.
      tell("cannot be confined on this machine")
      return .decoderMissing
    default: return .notDecodable
    }
  }

  /// Its own limit of time and the system's lack of memory end it by a signal too.
  private func problem(ofSignal signal: Int32) -> PageProblem {
    if signal == SIGXCPU || signal == SIGKILL { return .tooCostly }
    tell("ended by signal \(signal)")
    // pdftoppm gives up by itself so when it is given no more memory.
    return signal == SIGABRT && what == juzhu_decode_pdf ? .tooCostly : .died
  }

  /// One line, of the kind and the size, and of nothing that the file says.
  private func tell(_ what: String) {
    log(SystemFailure(.notDone, attempt: "page reader (\(name), \(size) bytes) \(what)"))
  }

  private var name: String {
    switch what {
    case juzhu_decode_jpeg: "jpeg"
    case juzhu_decode_png: "png"
    default: "pdf"
    }
  }
}
