import Casework
import Synchronization

/// A page that a child of ours is decoding.
final class PageInChild: PageInMaking {
  /// The child and what came of it; without a child it is over.
  private struct Work: ~Copyable {
    var child: DecodingChild?
    var pixels = PixelStream()
    var outcome: Result<PagePixels, PageProblem>?
    var memory = 0
  }

  private let work: Mutex<Work>
  private let task: DecodingTask

  init(_ task: DecodingTask, _ file: [UInt8]) {
    self.task = task
    do throws(NotStarted) {
      work = Mutex(Work(child: try task.start(file)))
    } catch {
      work = Mutex(Work(child: nil, outcome: .failure(.notStarted(errno: error.errno))))
    }
  }

  var progress: Double? { work.withLock { $0.pixels.progress } }

  /// The most memory that the child had at once, in bytes; 0 as long as it is not over.
  var memory: Int { work.withLock { $0.memory } }

  func advance(milliseconds: Int) throws(PageProblem) -> PagePixels? {
    let outcome = work.withLock { work in
      if work.outcome == nil { proceed(&work, milliseconds) }
      return work.outcome
    }
    return try outcome?.get()
  }

  private func proceed(_ work: inout Work, _ milliseconds: Int) {
    var pixels = work.pixels
    work.pixels = PixelStream()
    let ending = work.child?.listen(milliseconds: milliseconds) { pixels.take($0) }
    work.pixels = pixels
    guard let ending else { return }
    if case .ended(let end) = ending { work.memory = Int(end.memory) }
    work.outcome = task.outcome(of: ending, pixels)
    work.child = nil
    work.pixels = PixelStream()
  }
}
