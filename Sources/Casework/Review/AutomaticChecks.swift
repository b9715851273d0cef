/// Looking up what can be looked up without judgement.
extension StaffSession {
  /// All checks of a case, in the order of the page. Reads every attached file once.
  /// - Throws: `Refusal.notAllowed`, `.noSuchApplication` for another station's.
  public func checks(of application: Application) throws -> [AutomaticCheck] {
    guard member.role.maySeeCases else { throw Refusal.notAllowed }
    guard application.info.station == station else { throw Refusal.noSuchApplication }
    let info = application.info
    let submitted = application.submittedAt.day
    let years = info.identity.age(on: submitted)
    let earliest = ResidenceRegistration.earliestApplication(registeredOn: info.registeredOn)
    let requirements = requirements(of: application)
    let missing = requirements.missing(settled: application.documents.settled)
    return [
      .identityNumber(problem(of: info.identity)),
      .age(years: years, lacksGuardian: lacksGuardian(info, years: years)),
      .halfYear(earliest: earliest, isTooEarly: submitted < earliest),
      try samePerson(application),
      .sameHome(try sameHome(application)),
      .missingMaterials(missing.map { $0.map(\.id) }),
      .unreadable(try unreadable(application, requirements)),
      .remarks(remarks(on: application, requirements)),
      .stationServesCommunity(servesCommunity(info)),
    ]
  }

  private func problem(of identity: IdentityNumber) -> IdentityNumberProblem? {
    do throws(IdentityNumberProblem) {
      let read = try IdentityNumber(
        identity.text,
        regions: office.regions,
        today: surroundings.today
      )
      try read.requireApplicant()
      return nil
    } catch {
      return error
    }
  }

  private func lacksGuardian(_ info: BasicInfo, years: Int) -> Bool {
    years < BasicInfo.ageOfActing && !(info.agent?.mayActForChild ?? false)
  }

  private func samePerson(_ application: Application) throws -> AutomaticCheck {
    var live: [ApplicationNumber] = []
    var past: [ApplicationNumber] = []
    for number in try store.applications(for: application.info.identity)
    where number != application.number {
      guard let other = try store.application(number) else { continue }
      if other.status.isLive { live.append(number) } else { past.append(number) }
    }
    return .samePerson(live: live, past: past)
  }

  private func sameHome(_ application: Application) throws -> [ApplicationNumber] {
    let info = application.info
    let own = Set(try store.applications(for: info.identity))
    return try store.applications(atHome: info.homeStreet, address: info.homeAddress)
      .filter { !own.contains($0) }
  }

  private func unreadable(
    _ application: Application,
    _ requirements: [MaterialRequirement]
  ) throws -> [AutomaticCheck.Page] {
    var lost: [AutomaticCheck.Page] = []
    for material in requirements.map(\.material.id) {
      for (place, page) in application.documents.pages(of: material).enumerated()
      where try !isWhole(page) {
        lost.append(AutomaticCheck.Page(material: material, place: place + 1))
      }
    }
    return lost
  }

  private func remarks(
    on application: Application,
    _ requirements: [MaterialRequirement]
  ) -> [AutomaticCheck.Remark] {
    requirements.map(\.material.id).flatMap { material in
      application.documents.pages(of: material).enumerated().flatMap { place, page in
        (page.look?.findings ?? []).map { finding in
          let page = AutomaticCheck.Page(material: material, place: place + 1)
          return AutomaticCheck.Remark(page: page, finding: finding)
        }
      }
    }
  }

  /// A document whose seal is broken is lost like one that is not there; that the key cannot be
  /// used says nothing about it.
  private func isWhole(_ page: DocumentPage) throws -> Bool {
    do {
      return try store.document(page.fingerprint)?.count == page.size
    } catch let failure as SystemFailure where failure.kind == .damaged {
      return false
    }
  }

  private func servesCommunity(_ info: BasicInfo) -> Bool {
    guard let station = office.stations.station(info.station),
      let community = office.divisions.community(info.community)
    else { return false }
    return office.divisions.communities(of: station).contains(community)
  }
}
