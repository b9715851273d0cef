import Testing
import TextUI

struct BlockLettersTests {
  private func drawn(
    _ letters: BlockLetters,
    _ width: Int = 60,
    _ height: Int = 9,
    look: Look = Look()
  ) -> [String] {
    Drawn(width, height, look: look) { letters.draw(on: &$0, in: $1) }.rows
  }

  private func ink(_ letters: BlockLetters) -> [Int] {
    drawn(letters).map { row in row.count { $0 == "█" } }
  }

  @Test func `five letters fit sixty by nine cells`() {
    let size = BlockLetters("AB3WX", noise: 7).size
    #expect(size.width <= 60 && size.height <= 9)
  }

  @Test func `without noise the letter is what the font says`() {
    #expect(
      drawn(BlockLetters("t", noise: nil), 10) == [
        "", "██████████", "    ██", "    ██", "    ██", "    ██", "    ██", "    ██", "",
      ]
    )
  }

  @Test func `the same noise draws the same, another draws otherwise`() {
    let letters = BlockLetters("K7MPX", noise: 11)
    #expect(drawn(letters) == drawn(BlockLetters("K7MPX", noise: 11)))
    #expect(drawn(letters) != drawn(BlockLetters("K7MPX", noise: 12)))
  }

  @Test func `noise takes nothing from the letters`() {
    for noise: UInt64 in 0..<50 {
      let plain = ink(BlockLetters("K7MPX", noise: nil)).reduce(0, +)
      #expect(ink(BlockLetters("K7MPX", noise: noise)).reduce(0, +) == plain)
    }
  }

  @Test func `every letter and digit that is not taken for another can be drawn`() {
    for character in "ABCDEFGHJKMNPRSTUVWXYZ0123456789+-−×=? " {
      #expect(BlockLetters.canDraw(character))
    }
    for character in "ILOQ中" { #expect(!BlockLetters.canDraw(character)) }
  }

  @Test func `no two characters look alike`() {
    let drawings = "ABCDEFGHJKMNPRSTUVWXYZ0123456789+-×=?".map {
      drawn(BlockLetters(String($0), noise: nil))
    }
    #expect(Set(drawings).count == drawings.count)
  }

  @Test func `a small place gets half blocks, a plain terminal the number sign`() {
    #expect(drawn(BlockLetters("T", noise: nil), 5, 5)[0] == "▄▄▄▄▄")
    #expect(drawn(BlockLetters("T", noise: nil), 10, 9, look: .ascii)[1] == "##########")
    #expect(drawn(BlockLetters("T", noise: nil), 5, 9, look: .ascii)[1] == "#####")
    for size in 0...12 { _ = drawn(BlockLetters("12+7=?", noise: 3), size, size) }
  }
}
