/// A colour in red, green and blue, 0…255 each.
struct Colour {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init(grey: UInt8) { self.init(grey, grey, grey) }

  static let white = Colour(grey: 255)
  static let ink = Colour(34, 36, 42)
  /// What is printed on a form before anybody writes on it.
  static let print = Colour(70, 74, 84)
  static let pen = Colour(28, 48, 124)
  static let seal = Colour(206, 38, 34)
}
