import TextUI

/// A page before sign-in that holds what a person typed: put away when nobody is there.
protocol HalfFilledScreen: Screen {
  /// Nothing was typed yet.
  var isBlank: Bool { get }
}
