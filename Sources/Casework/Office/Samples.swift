/// The marked samples, one a material.
public struct Samples: Sendable {
  /// In the order of the office's file.
  public let all: [Sample]

  public init(_ samples: [Sample]) {
    all = samples
  }

  /// The sample of a material; nil for one that the office added without drawing it.
  public func sample(of material: MaterialID) -> Sample? {
    all.first { $0.material == material }
  }
}
