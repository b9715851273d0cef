import Casework
import TextUI

/// A page that shows a person's own data: it needs their session, and goes when they do.
protocol SignedInScreen: Screen {
  var session: ApplicantSession { get }
}
