import TextUI

/// Draws the code of A0000000001 for whatever it is asked, so that pages look the same with and
/// without libqrencode.
public struct SampleQRDrawing: QRDrawing {
  public init() {}

  public func modules(of text: String) -> QRModules? {
    QRModules(dark: Self.rows.filter { $0 != "\n" }.map { $0 == "#" })
  }

  /// As libqrencode 4.1.1 draws it: version 1, correction H.
  private static let rows = """
    #######..##...#######
    #.....#..#....#.....#
    #.###.#..#..#.#.###.#
    #.###.#....##.#.###.#
    #.###.#.#.##..#.###.#
    #.....#...##..#.....#
    #######.#.#.#.#######
    ........#..##........
    ..##..####..###.#....
    .####....####.##..#.#
    ###.#.##..#...#..#..#
    #..#.#.##.#..#...#.#.
    ##..######..##.#.###.
    ........##..#.#..#.##
    #######.#.#.###.#..##
    #.....#..####..#..#..
    #.###.#...#.#....#..#
    #.###.#.#...###.#..#.
    #.###.#.####..##..#..
    #.....#..###.....#...
    #######....##...#..#.
    """
}
