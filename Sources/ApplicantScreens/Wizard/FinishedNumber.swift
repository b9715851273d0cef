import Casework

/// An ID number that is not being typed in: read once, and not at every paint.
struct FinishedNumber: Sendable {
  /// Nil while it is not valid.
  let number: IdentityNumber?
  /// Where it was first issued.
  let place: IdentityRegions.Place?

  /// Reads a number by the office's regions, as of today.
  init(_ text: String, session: ApplicantSession) {
    let regions = session.office.regions
    number = try? IdentityNumber(text, regions: regions, today: session.surroundings.today)
    place = number.flatMap { regions.place(of: $0.regionCode) }
  }
}
