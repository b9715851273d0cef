import CDocumentDecoding
import Casework

/// Reads pages in children of our own program that are given the file, a pipe, 5 seconds and
/// 256 MiB, and can do nothing else.
public struct PageReader: PageReading {
  private let program: String
  private let log: @Sendable (SystemFailure) -> Void

  /// - Parameters:
  ///   - program: `juzhu`; usually the running program itself.
  ///   - log: told, in one line, when a child dies.
  public init(
    program: String = "/proc/self/exe",
    log: @escaping @Sendable (SystemFailure) -> Void = { _ in }
  ) {
    self.program = program
    self.log = log
  }

  public func read(_ file: [UInt8], _ kind: FileKind, page: Int) -> any PageInMaking {
    inChild(file, kind, page: page)
  }

  private func inChild(_ file: [UInt8], _ kind: FileKind, page: Int) -> PageInChild {
    PageInChild(task(juzhu_decoding(kind), page, file), file)
  }

  /// The same, for who wants to know what it costs: the most memory that the child had at once,
  /// in bytes; 0 while it works, and when it had to be killed. Linux counts in what its parent had
  /// when it began, so it is an upper bound.
  package func measured(
    _ file: [UInt8],
    _ kind: FileKind
  ) -> (page: any PageInMaking, childMemory: @Sendable () -> Int) {
    let page = inChild(file, kind, page: 0)
    return (page, { page.memory })
  }

  public func countPages(ofPDF file: [UInt8]) -> any PageCountInMaking {
    CountInChild(task(juzhu_count_pdf, 0, file), file)
  }

  private func task(_ what: juzhu_decoding, _ page: Int, _ file: [UInt8]) -> DecodingTask {
    DecodingTask(program: program, what: what, page: page, size: file.count, log: log)
  }

  /// Whether what decodes files of this kind is installed.
  public static func canRead(_ kind: FileKind) -> Bool {
    juzhu_decoder_present(juzhu_decoding(kind))
  }

  /// What the child does, in the child: it never comes back.
  /// - Returns: only when there is no such work.
  public static func runChild(_ work: String, page: Int) {
    let all = ["jpeg": juzhu_decode_jpeg, "png": juzhu_decode_png, "pdf": juzhu_decode_pdf]
    guard let what = work == "count" ? juzhu_count_pdf : all[work] else { return }
    juzhu_decode(what, Int32(clamping: page))
  }
}

extension juzhu_decoding {
  init(_ kind: FileKind) {
    self =
      switch kind {
      case .jpeg: juzhu_decode_jpeg
      case .png: juzhu_decode_png
      case .pdf: juzhu_decode_pdf
      }
  }
}
