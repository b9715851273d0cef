import Casework

/// One line of regions.txt: code, rank, kind, first year, year it ended (0: in force), full name.
struct RegionLine {
  let place: IdentityRegions.Place

  /// nil unless the line has its six fields.
  init?(_ line: String) {
    // By bytes: splitting by characters would look at every Han character's neighbours.
    let fields = line.utf8.split(separator: UInt8(ascii: "\t")).map { Substring($0) }
    guard fields.count == 6 else { return nil }
    let standing: IdentityRegions.Standing
    switch fields[2] {
    case "printed": standing = .printedLists
    case "other": standing = .otherLists
    default: standing = fields[4] == "0" ? .inForce : .retired
    }
    place = IdentityRegions.Place(name: String(fields[5]), standing: standing)
  }
}
