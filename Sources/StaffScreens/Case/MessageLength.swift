/// How long a short message is as the network counts it: 70 characters in one part, 67 in each of
/// several (UCS-2, GSM 03.40 with its header of 6 bytes).
struct MessageLength: Sendable, Hashable {
  /// UTF-16 units.
  let characters: Int
  let parts: Int

  init(_ text: String) {
    characters = text.utf16.count
    parts = characters <= 70 ? 1 : (characters + 66) / 67
  }
}
