/// What speaks against a page as it looks. All of it is advice: a person judges.
public enum PageFinding: String, Codable, Sendable, Hashable, CaseIterable {
  /// So few pixels that small print may not be legible.
  case fewPixels = "few-pixels"
  case blurred
  // The photo, by GA 461.
  /// Not of the shape of 358 × 441 pixels.
  case photoShape = "photo-shape"
  /// Fewer pixels than that.
  case photoPixels = "photo-pixels"
  /// Its background is not white.
  case photoBackground = "photo-background"
  /// It has a border around it.
  case photoBorder = "photo-border"
  /// Far smaller or larger than such a file is.
  case photoFileSize = "photo-file-size"
}
