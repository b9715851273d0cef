extension Frame {
  /// Draws a picture with its top left corner at a place, as far as it lies on the frame.
  public mutating func draw(_ picture: CellPicture, at point: Point) {
    let rect = Rect(origin: point, size: picture.size).intersection(bounds)
    for y in rect.y..<rect.bottom {
      for x in rect.x..<rect.right {
        let dot = picture.dots[(y - point.y) * picture.size.width + x - point.x]
        put(dot.shown, width: 1, at: Point(x: x, y: y), style: dot.style)
      }
    }
  }
}
