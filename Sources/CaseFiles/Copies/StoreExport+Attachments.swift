import Casework

/// The attached files beside their application.
extension StoreExport {
  /// Those of today by their material; those that a review looked at and that were replaced since
  /// in a folder of that review.
  func attach(
    _ application: ExportedApplication,
    beside path: String,
    _ writing: inout ExportWriting
  ) throws {
    var known: Set<String> = []
    try attach(application.documents, of: application.number, in: path, &known, &writing)
    for (index, round) in (application.review?.rounds ?? []).enumerated() {
      let folder = "\(path)/review-\(index + 1)"
      try attach(round.documents, of: application.number, in: folder, &known, &writing)
    }
  }

  private func attach(
    _ documents: ExportedApplication.Documents,
    of number: String,
    in folder: String,
    _ known: inout Set<String>,
    _ writing: inout ExportWriting
  ) throws {
    var new: Set<String> = []
    for (material, pages) in documents.pages.sorted(by: { $0.key < $1.key }) {
      for (index, page) in pages.enumerated() where !known.contains(page.fingerprint) {
        new.insert(page.fingerprint)
        guard let print = Fingerprint(hex: page.fingerprint),
          let bytes = try disk.contents(of: source.attachment(print))
        else {
          writing.note(damage: "\(number): \(material) \(index + 1) is missing")
          continue
        }
        let content: [UInt8]
        do {
          content = try KeptDocument(bytes: bytes, name: print.hex).opened(by: sealing)
        } catch {
          writing.note(damage: "\(number): \(material) \(index + 1): \(error.attempt)")
          continue
        }
        let name = "\(ExportNames.plain(material))-\(index + 1).\(ExportNames.ending(page.kind))"
        try writing.put(content, at: "\(folder)/\(name)")
        writing.countAttachment()
      }
    }
    known.formUnion(new)
  }
}
