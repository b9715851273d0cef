import Casework
import DocumentDecoding
import TestSupport

/// What became of one file.
struct Answer {
  /// In a word: what its structure shows, "whole" when nothing.
  let structure: String
  /// In a word: "pixels WIDTH×HEIGHT", or why there are none.
  let page: String
  let milliseconds: Int
  /// Of the child, at most, in bytes; 0 for one that was killed.
  let memory: Int

  /// The page is read whatever the structure shows: the decoders are to be hurt.
  init(_ file: [UInt8], _ kind: FileKind, by reader: PageReader) {
    do throws(FileProblem) {
      structure = "whole, \(try FileInspection(file).kind)"
    } catch {
      structure = "\(error)"
    }
    let begin = ContinuousClock.now
    let making = reader.measured(file, kind)
    var result: Result<PagePixels, PageProblem>?
    while result == nil {
      do throws(PageProblem) {
        if let pixels = try making.page.advance(milliseconds: 50) { result = .success(pixels) }
      } catch {
        result = .failure(error)
      }
    }
    milliseconds = Int((ContinuousClock.now - begin) / .milliseconds(1))
    memory = making.childMemory()
    switch result {
    case .success(let pixels): page = "pixels \(pixels.width)×\(pixels.height)"
    case .failure(let problem): page = "\(problem)"
    case nil: page = "nothing"
    }
  }
}
