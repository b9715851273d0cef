import CaseWords
import Casework
import TextUI

/// A file to look at, and where it lies: the second of three of 房屋租赁合同.
public struct ViewedPage: Sendable {
  public let material: MaterialID
  public let title: Phrase
  /// From 1.
  public let place: Int
  public let count: Int
  public let page: DocumentPage

  /// The same, said to be what lay there at the last review.
  public var asEarlier: ViewedPage {
    ViewedPage(material: material, title: "上次的\(title)", place: place, count: count, page: page)
  }

  /// Every page of these materials, in this order.
  public static func all(
    of documents: Documents,
    _ materials: [MaterialID],
    _ office: Office
  ) -> [ViewedPage] {
    materials.flatMap { id -> [ViewedPage] in
      let pages = documents.pages(of: id)
      let title = office.materials.material(id)?.title.phrase ?? Phrase(ShownText(id.rawValue))
      return pages.enumerated().map { place, page in
        ViewedPage(
          material: id,
          title: title,
          place: place + 1,
          count: pages.count,
          page: page
        )
      }
    }
  }
}
