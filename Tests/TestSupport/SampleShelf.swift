import Casework
import Synchronization

/// A stick in memory: folders and files, and pulling it out.
public final class SampleShelf: FileShelf {
  public let roots = [ShelfRoot(path: "/media/usb")]
  /// From the path below the root, without a slash before it, to the contents.
  private let files: Mutex<[String: [UInt8]]>
  private let isPulled = Mutex(false)

  public init(_ files: [String: [UInt8]] = SampleShelf.usual) {
    self.files = Mutex(files)
  }

  /// A stick as applicants bring it: the papers in a folder, and everything that can be wrong.
  public static let usual: [String: [UInt8]] = [
    "居住证材料/身份证正面.jpg": SampleFiles.jpeg(note: "front", length: 342_000),
    "居住证材料/身份证反面.jpg": SampleFiles.jpeg(note: "back", length: 351_000),
    "居住证材料/证件照.jpg": SampleFiles.jpeg(
      note: "photo",
      width: 358,
      height: 441,
      length: 28_600
    ),
    "居住证材料/租赁合同 首页.jpg": SampleFiles.jpeg(note: "lease 1", length: 1_240_000),
    "居住证材料/租赁合同 签字页.jpg": SampleFiles.jpeg(note: "lease 2", length: 1_310_000),
    "居住证材料/租赁合同.pdf": SampleFiles.pdf(note: "lease"),
    "居住证材料/居住登记凭证.png": SampleFiles.png,
    "居住证材料/劳动合同.pdf": SampleFiles.pdf(note: "labour contract"),
    "居住证材料/社保参保证明.pdf": SampleFiles.pdf(note: "social insurance"),
    "坏文件/空文件.jpg": [],
    "坏文件/损坏.jpg": SampleFiles.damagedJPEG,
    "坏文件/有密码.pdf": SampleFiles.encryptedPDF,
    "坏文件/说明.txt": Array("不是图片\n".utf8),
    "坏文件/太大.jpg": SampleFiles.jpeg(note: "large", length: 10 * 1024 * 1024 + 1),
    "坏文件/一个很长很长很长很长很长很长很长很长很长很长很长很长很长的文件名.jpg":
      SampleFiles.jpeg(note: "long name"),
    "照片.jpg": SampleFiles.jpeg(note: "holiday", length: 4_210_000),
  ]

  /// Pulls the stick out, or puts it in again.
  public func pull(_ isOut: Bool = true) { isPulled.withLock { $0 = isOut } }

  /// Puts a file on the stick, in place of one of the same path.
  public func put(_ bytes: [UInt8], at path: String) {
    files.withLock { $0[path] = bytes }
  }

  public func entries(of folder: ShelfPath) throws(FileShelfProblem) -> ShelfListing {
    let files = try contents()
    let prefix = text(of: folder)
    if files[prefix] != nil { throw .notAFolder }
    var found: [String: ShelfEntry] = [:]
    for (path, bytes) in files where prefix.isEmpty || path.hasPrefix(prefix + "/") {
      let rest = path.dropFirst(prefix.isEmpty ? 0 : prefix.count + 1)
      let name = String(rest.prefix { $0 != "/" })
      let isFile = name.count == rest.count
      found[name] = ShelfEntry(
        name: Array(name.utf8),
        kind: isFile ? .file : .folder,
        size: isFile ? bytes.count : 0,
        modified: 1_795_300_000
      )
    }
    if found.isEmpty, !prefix.isEmpty { throw .notFound }
    let sorted = found.values.sorted { one, other in
      let isFolder = (one.kind == .folder, other.kind == .folder)
      if isFolder.0 != isFolder.1 { return isFolder.0 }
      return one.name.lexicographicallyPrecedes(other.name)
    }
    return ShelfListing(entries: sorted, truncated: false)
  }

  public func read(_ file: ShelfPath, limit: Int) throws(FileShelfProblem) -> [UInt8] {
    let files = try contents()
    let path = text(of: file)
    guard let bytes = files[path] else {
      throw files.keys.contains { $0.hasPrefix(path + "/") } ? .notARegularFile : .notFound
    }
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
    return bytes
  }

  public func path(typed text: String) throws(FileShelfProblem) -> ShelfPath {
    if text.isEmpty { throw .emptyPath }
    let names = text.split(separator: "/").filter { $0 != "." }
    guard text.hasPrefix("/"), names.prefix(2) == ["media", "usb"], !names.contains("..")
    else { throw .notAllowed }
    return try ShelfPath(root: 0, components: names.dropFirst(2).map { Array($0.utf8) })
  }

  private func contents() throws(FileShelfProblem) -> [String: [UInt8]] {
    if isPulled.withLock({ $0 }) { throw .gone }
    return files.withLock { $0 }
  }

  private func text(of path: ShelfPath) -> String {
    path.components.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }
}
