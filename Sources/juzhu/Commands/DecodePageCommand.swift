import ArgumentParser
import DocumentDecoding

/// `juzhu decode-page`: what the program starts itself as, to look at a page of somebody's file.
/// It takes the file as standard input, and nothing else from anybody.
struct DecodePageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode-page",
    abstract: "供程序自身使用 (for the program's own use)",
    shouldDisplay: false
  )

  @Argument var work: String
  @Argument var page: Int

  func run() throws {
    PageReader.runChild(work, page: page)
    throw ExitCode(1)
  }
}
