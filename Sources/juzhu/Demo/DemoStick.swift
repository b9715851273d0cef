import Casework
import Glibc
import PaperDrawing

/// A folder of made-up papers to attach, in place of the stick that people bring.
struct DemoStick {
  /// Where it lies.
  let path: String

  /// Makes the folder, and puts the papers in it.
  /// - Throws: `DataFolderProblem`.
  func fill(with papers: inout DemoPapers) throws {
    try DataFolder.make(path)
    for file in files(of: &papers) {
      let path = path + "/" + file.name
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw DataFolderProblem(path: path, errno: errno) }
      defer { close(descriptor) }
      guard write(descriptor, file.bytes, file.bytes.count) == file.bytes.count else {
        throw DataFolderProblem(path: path, errno: errno)
      }
    }
  }

  private func files(of papers: inout DemoPapers) -> [DemoPapers.File] {
    // Whoever tries the demonstration signs in as the first, and may apply for themselves.
    let holder = DemoPerson.holders[0]
    let insurance = DemoDocument(title: "Social insurance \(holder.number)")
    return [
      .init(name: "身份证正面.png", bytes: papers.card(of: holder)),
      .init(name: "身份证反面.png", bytes: papers.back),
      .init(name: "证件照.png", bytes: papers.photo),
      .init(name: "租赁合同 首页.png", bytes: papers.leaseFirst),
      .init(name: "租赁合同 签字页.png", bytes: papers.leaseSigned),
      .init(name: "模糊的照片.png", bytes: PNGFile(Self.blurred()).bytes),
      .init(name: "社保证明.pdf", bytes: insurance.pdf),
    ]
  }

  /// The lease as a hurried phone takes it.
  private static func blurred() -> PagePixels {
    var photograph = Photograph(of: LeasePage(scale: 0.4).page())
    (photograph.width, photograph.height) = (660, 880)
    // Noise would make the file five times as large, and nobody could tell.
    (photograph.tilt, photograph.blur, photograph.noise) = (-5, 4, 0)
    return photograph.taken()
  }
}
