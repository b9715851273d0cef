import Casework
import Chafa
import DocumentDecoding

/// Looks at what turns documents into pictures: without it they are taken and kept, but not shown.
struct PictureCheckup {
  var findings: [Finding] { decoders + [painter] }

  private var painter: Finding {
    if ChafaPainting() != nil { return Finding(.fine, "图片显示", ChafaPainting.usualName) }
    return Finding(
      .lacking,
      "图片显示",
      "\(ChafaPainting.usualName) 未安装，图片以半格块显示，较粗",
      "请执行 apt-get install libchafa0"
    )
  }

  private var decoders: [Finding] {
    FileKind.allCases.map { kind in
      let (name, package) = Self.names(of: kind)
      if PageReader.canRead(kind) { return Finding(.fine, "\(name) 图片", package) }
      return Finding(
        .lacking,
        "\(name) 图片",
        "未安装 \(package)，材料可以提交，但不能在屏幕上显示",
        "请执行 apt-get install \(package)"
      )
    }
  }

  private static func names(of kind: FileKind) -> (name: String, package: String) {
    switch kind {
    case .jpeg: ("JPEG", "libturbojpeg0")
    case .png: ("PNG", "libpng16-16")
    case .pdf: ("PDF", "poppler-utils")
    }
  }
}
