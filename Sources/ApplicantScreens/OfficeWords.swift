import Casework
import TextUI

extension BilingualText {
  /// The office's text in the language of the frame.
  func shown(on frame: Frame) -> ShownText {
    switch frame.look.catalogue.language {
    case .chinese: ShownText(zh)
    case .english: ShownText(en)
    }
  }
}
