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
