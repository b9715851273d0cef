import Casework

/// samples.json
struct SamplesFile: OfficeFile {
  static let name = "samples.json"
  let samples: [Sample]

  func fact() throws(OfficeDataProblem) -> Samples {
    for sample in samples
    where max(sample.drawing.count, sample.englishDrawing?.count ?? 0) > Sample.maxHeight {
      throw OfficeDataProblem(
        Self.name,
        zh: "\(sample.material.rawValue)：样张不得超过\(Sample.maxHeight)行",
        en: "\(sample.material.rawValue): at most \(Sample.maxHeight) rows"
      )
    }
    return Samples(samples)
  }
}
