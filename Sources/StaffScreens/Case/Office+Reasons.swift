import Casework

extension Office {
  /// The preset reasons for a fault in the item.
  func reasons(for item: Mark.Item) -> [String] { [] }
}
