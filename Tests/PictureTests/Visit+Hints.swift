@testable import ApplicantScreens
@testable import TextUI

extension Visit {
  /// The keys of the page on top, as the hint line is to show them.
  var hints: [KeyHint]? { kiosk.pages.screens.last?.hints }

  /// Whether a curtain, a question or a warning hides the page's own last line.
  var isCovered: Bool { kiosk.curtain != nil || kiosk.question != nil || kiosk.isWarning }
}
