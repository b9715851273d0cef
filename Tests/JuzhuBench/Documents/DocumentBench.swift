import ArgumentParser
import Casework
import DocumentDecoding
import Glibc
import MadeDocuments
import TestSupport

/// `juzhu-bench documents`: how long a page takes until its pixels are with us.
struct DocumentBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Decodes a photograph of 12 megapixels and a page of PDF, each in its child."
  )

  @Option var rounds = 15
  @Flag(help: "Small pictures, once: proves that it works.") var quick = false

  /// A page could not be decoded.
  struct NotDecoded: Error {
    let name: String
    let problem: PageProblem
  }

  private enum Figure: Hashable { case time }

  func run() throws {
    let reader = PageReader(program: BuiltProgram.path("juzhu"))
    let rounds = quick ? 1 : rounds
    print(Column.left("median of \(rounds)", 20) + "     file      pixels       time")
    for page in try MeasuredPage.all(width: quick ? 400 : 4_000, height: quick ? 300 : 3_000) {
      var samples = Samples<Figure>()
      var size = "–"
      for _ in 0..<rounds {
        let start = StopWatch.nanoseconds
        let making = reader.read(page.file, page.kind, page: 0)
        do throws(PageProblem) {
          while true {
            guard let pixels = try making.advance(milliseconds: 1_000) else { continue }
            size = "\(pixels.width)×\(pixels.height)"
            break
          }
        } catch .notDecodable where page.file.isEmpty {
        } catch {
          throw NotDecoded(name: page.name, problem: error)
        }
        samples.add(Double(StopWatch.nanoseconds - start) / 1e6, to: .time)
      }
      let time = Column.number(samples.median(of: .time) ?? 0, decimals: 1)
      print(
        Column.left(page.name, 20) + Column.right("\(page.file.count / 1000) kB", 9)
          + Column.right(size, 12) + Column.right("\(time) ms", 11)
      )
    }
  }
}
