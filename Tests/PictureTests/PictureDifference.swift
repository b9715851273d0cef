/// Where a picture first differs from its file, for a person to read.
struct PictureDifference: CustomStringConvertible {
  let description: String

  init(_ name: String, file: String?, now: String) {
    guard let file else {
      description = "screens/\(name).txt is missing:\n\(now)"
      return
    }
    let old = file.split(separator: "\n", omittingEmptySubsequences: false)
    let new = now.split(separator: "\n", omittingEmptySubsequences: false)
    let places = (0..<max(old.count, new.count)).filter { place in
      guard old.indices.contains(place), new.indices.contains(place) else { return true }
      return old[place] != new[place]
    }
    let first = places.first ?? 0
    description = """
      screens/\(name).txt differs in \(places.count) lines, first in line \(first + 1):
        file: \(old.indices.contains(first) ? String(old[first]) : "(ends)")
        now:  \(new.indices.contains(first) ? String(new[first]) : "(ends)")
      the page now:
      \(now)
      """
  }
}
