import Casework
import TextUI

extension BilingualText {
  /// The office's words, in the language that is shown when they are drawn.
  public var phrase: Phrase { Phrase(chinese: ShownText(zh), english: ShownText(en)) }
}
