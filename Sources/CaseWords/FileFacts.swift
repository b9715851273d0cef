import Casework
import TextUI

extension FileKind {
  /// The kind as people call it.
  public var name: ShownText {
    switch self {
    case .jpeg: ShownText(verbatim: "JPEG")
    case .png: ShownText(verbatim: "PNG")
    case .pdf: ShownText(verbatim: "PDF")
    }
  }
}

extension ShownText {
  /// A file's size: 512 B, 28.6 KB, 1.3 MB.
  public init(bytes: Int) {
    switch bytes {
    case ..<1000: self.init("\(max(0, bytes)) B")
    case ..<1_000_000: self.init(Self.tenths(bytes / 100) + " KB")
    case ..<1_000_000_000: self.init(Self.tenths(bytes / 100_000) + " MB")
    default: self.init(Self.tenths(bytes / 100_000_000) + " GB")
    }
  }

  private static func tenths(_ count: Int) -> String { "\(count / 10).\(count % 10)" }
}

extension Moment {
  /// 11-23 09:41
  public var dayAndClock: ShownText { ShownText(String(day.description.suffix(5)) + " ") + clock }
}
