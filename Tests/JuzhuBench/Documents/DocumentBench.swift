import ArgumentParser
import Casework
import Chafa
import DocumentDecoding
import Glibc
import MadeDocuments
import TestSupport
import TextUI

/// `juzhu-bench documents`: how long a page takes until its pixels are with us, until it is first
/// seen whole, and until a key has magnified it; and what memory it holds here.
struct DocumentBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Decodes and paints a photograph of 12 megapixels and a page of PDF."
  )

  @Option var rounds = 15
  @Flag(help: "Small pictures, once: proves that it works.") var quick = false

  /// A page could not be decoded.
  struct NotDecoded: Error {
    let name: String
    let problem: PageProblem
  }

  private enum Figure: Hashable { case pixels, whole, step, parent }

  /// A window of 120 × 40 without what stands above and beneath the picture.
  private static let room = Size(width: 120, height: 34)

  func run() throws {
    let painter: any PicturePainting = ChafaPainting() ?? HalfBlocks()
    let rounds = quick ? 1 : rounds
    print(
      "\(Self.room.width)×\(Self.room.height) cells by \(painter.name), median of \(rounds), ms"
    )
    print(Column.left("", 20) + Self.headings.map { Column.right($0, 11) }.joined())
    for page in try MeasuredPage.all(width: quick ? 400 : 4_000, height: quick ? 300 : 3_000) {
      print(try row(of: page, rounds: rounds, painter))
    }
  }

  private static let headings = ["file", "pixels", "decoded", "seen whole", "+", "parent MB"]

  private func row(
    of page: MeasuredPage,
    rounds: Int,
    _ painter: any PicturePainting
  ) throws -> String {
    let reader = PageReader(program: BuiltProgram.path("juzhu"))
    var samples = Samples<Figure>()
    var size = "–"
    for _ in 0..<rounds {
      let before = ProcessMemory.proportional(of: getpid())
      let making = reader.read(page.file, page.kind, page: 0)
      var pixels: PagePixels?
      let decoding = try StopWatch.milliseconds {
        pixels = try finished(making, of: page)
      }
      samples.add(decoding, to: .pixels)
      guard let pixels else { continue }
      size = "\(pixels.width)×\(pixels.height)"
      paint(pixels, painter, &samples)
      let now = ProcessMemory.proportional(of: getpid())
      samples.add(Double(max(0, now - before)) / 1e6, to: .parent)
    }
    let figures: [Figure] = [.pixels, .whole, .step, .parent]
    let numbers = figures.map { figure in
      samples.median(of: figure).map { Column.number($0, decimals: 1) } ?? "–"
    }
    return Column.left(page.name, 20)
      + (["\(page.file.count / 1000) kB", size] + numbers).map { Column.right($0, 11) }.joined()
  }

  private func finished(
    _ making: any PageInMaking,
    of page: MeasuredPage
  ) throws -> PagePixels? {
    do throws(PageProblem) {
      while true {
        if let pixels = try making.advance(milliseconds: 1_000) { return pixels }
      }
    } catch {
      // What it takes to start a child that has nothing to do.
      if error == .notDecodable, page.file.isEmpty { return nil }
      throw NotDecoded(name: page.name, problem: error)
    }
  }

  private func paint(
    _ pixels: PagePixels,
    _ painter: any PicturePainting,
    _ samples: inout Samples<Figure>
  ) {
    let image = PixelImage(width: pixels.width, height: pixels.height, bytes: pixels.bytes)
    guard let image else { return }
    var view = PictureView()
    view.fit(Self.room)
    view.show(width: image.width, height: image.height)
    samples.add(StopWatch.milliseconds { _ = image.cells(seen: view, by: painter) }, to: .whole)
    view.zoom(by: 1.5)
    samples.add(StopWatch.milliseconds { _ = image.cells(seen: view, by: painter) }, to: .step)
  }
}
