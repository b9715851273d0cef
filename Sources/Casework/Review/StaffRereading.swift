/// Looking again at a case that lies open.
extension StaffSession {
  /// The case as it stands now, for a page that shows it already: its opening was recorded, and
  /// it is not taken in hand anew.
  /// - Throws: `Refusal.noSuchApplication`, `.notAllowed`; `SystemFailure`.
  public func reread(_ number: ApplicationNumber) throws -> OpenCase {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    guard let application = try store.application(number), application.info.station == station
    else { throw Refusal.noSuchApplication }
    let claim = try holder(of: number)
    return OpenCase(
      application: application,
      claim: claim,
      isOwn: claim?.by == member.name,
      others: try store.applications(for: application.info.identity).filter { $0 != number },
      messages: try store.messages(to: application.account)
        .filter { $0.id.hasPrefix("\(number.text)-") }
    )
  }
}
