import Casework

/// The embedded facts, each decoded when it is first asked for and then kept.
enum BuiltIn {
  static let divisions = OfficeFileReader.embedded(DivisionsFile.self)
  static let stations = OfficeFileReader.embedded(StationsFile.self)
  static let materials = OfficeFileReader.embedded(MaterialsFile.self)
  static let guide = OfficeFileReader.embedded(GuideFile.self)
  static let samples = OfficeFileReader.embedded(SamplesFile.self)
  static let messages = OfficeFileReader.embedded(MessagesFile.self)
  static let years = OfficeFileReader.embedded(WorkdaysFile.self)
  static let statutory = OfficeFileReader.embedded(StatutoryDaysFile.self)
  static let quota = OfficeFileReader.embedded(QuotaFile.self)
  static let closures = OfficeFileReader.embedded(ClosuresFile.self)
  static let reasons = OfficeFileReader.embedded(ReasonsFile.self)
  static let hours = OfficeFileReader.embedded(HoursFile.self)
  static let idle = OfficeFileReader.embedded(IdleFile.self)
}
