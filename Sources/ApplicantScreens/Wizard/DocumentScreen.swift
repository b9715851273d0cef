import Casework
import DocumentViewing
import TextUI

/// The applicant looks at what was attached: is it the right page, and can it be read?
struct DocumentScreen: SignedInScreen, ViewerScreen {
  let title: Phrase = "查看材料"
  let session: ApplicantSession
  var viewer: DocumentViewer
  var notice: Notice?

  /// - Parameters:
  ///   - materials: those that can be turned to, in this order.
  ///   - place: the page of `material` that is opened, from 0.
  init(
    _ documents: Documents,
    of materials: [MaterialID],
    opening material: MaterialID,
    at place: Int,
    session: ApplicantSession
  ) {
    self.session = session
    let files = ViewedPage.all(of: documents, materials, session.office)
    let first = files.firstIndex { $0.material == material && $0.place == place + 1 }
    viewer = DocumentViewer(files, at: first ?? 0, by: session.surroundings.pages) {
      try session.document($0)
    }
  }

  var help: [Phrase] {
    [
      "看看这一页是不是该交的那一页、四角是否拍全、字是否清楚。按 + 放大，用方向键移动，按 0 看全页，按 W 看全宽。",
      "空格键往下看；PgDn、PgUp 翻页，Tab 到下一项材料，V 看标注样本。鼠标可以拖动，滚轮放大缩小。",
      "图片在受限的独立程序中打开，U盘上的文件做不了任何事。",
    ]
  }

  mutating func fit(_ area: Rect, _ look: Look) { viewer.fit(Self.picturePlace(in: area), look) }

  func draw(on frame: inout Frame, in area: Rect) {
    let place = Self.picturePlace(in: area)
    viewer.draw(on: &frame, in: place)
    guard place.width < area.width, let material = viewer.file?.material else { return }
    let side = Rect(
      x: place.right + 2,
      y: area.y,
      width: Sample.maxWidth,
      height: area.height
    )
    frame.drawSample(of: material, session.office, in: side)
  }

  /// In a wide window there is room for the marked sample beside the page.
  private static func picturePlace(in area: Rect) -> Rect {
    let side = Sample.maxWidth + 4
    guard area.width >= Size.smallest.width + side else { return area }
    return Rect(x: area.x, y: area.y, width: area.width - side, height: area.height)
  }

  var bindings: [Binding<DocumentScreen>] {
    viewingBindings() + [
      Binding(letter: "v", label: "样本") { page in
        guard let material = page.viewer.file?.material else { return .stay }
        return .push(SampleScreen(material: material, office: page.session.office))
      },
      Binding(.escape, "返回") { _ in .pop },
    ]
  }
}
