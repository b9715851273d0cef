import Casework

extension SampleOffice {
  /// The same office with other stations, texts or hours.
  public static func office(
    stations: Stations = office.stations,
    messages: MessageTemplates = office.messages,
    hours: OfficeHours = office.hours
  ) -> Office {
    Office(
      divisions: office.divisions,
      stations: stations,
      materials: office.materials,
      guide: office.guide,
      samples: office.samples,
      messages: messages,
      reasons: office.reasons,
      workdays: office.workdays,
      regions: office.regions,
      quota: office.quota,
      closures: office.closures,
      commonPasswords: office.commonPasswords,
      romanization: office.romanization,
      idle: office.idle,
      hours: hours
    )
  }
}
