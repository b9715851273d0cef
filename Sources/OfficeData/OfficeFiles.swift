import Casework

/// The office's facts: the embedded files, each replaced as a whole by the office's own of the
/// same name.
public enum OfficeFiles {
  /// Reads the office's own files now, so that a broken one is named at start, and leaves the
  /// embedded tables until somebody asks.
  ///
  /// - Parameter folder: where the office keeps its files (`DATA/office`); a missing folder or
  ///   file is no problem. regions.txt, pinyin.txt and common-passwords.txt cannot be replaced.
  public static func load(
    overridingFrom folder: String?
  ) throws(OfficeDataProblem) -> Office {
    let own = OverrideFolder(path: folder)
    let divisions = try own.fact(DivisionsFile.self)
    let stations = try own.fact(StationsFile.self)
    let materials = try own.fact(MaterialsFile.self)
    let guide = try own.fact(GuideFile.self)
    let samples = try own.fact(SamplesFile.self)
    let messages = try own.fact(MessagesFile.self)
    let reasons = try own.fact(ReasonsFile.self)
    let hours = try own.fact(HoursFile.self) ?? BuiltIn.hours
    let years = try own.fact(WorkdaysFile.self) ?? BuiltIn.years
    let statutory = try own.fact(StatutoryDaysFile.self) ?? BuiltIn.statutory
    let quota = try own.fact(QuotaFile.self) ?? BuiltIn.quota
    let closures = try own.fact(ClosuresFile.self) ?? BuiltIn.closures
    let idle = try own.fact(IdleFile.self) ?? BuiltIn.idle
    // Only what an office replaced is checked: the tests have checked the rest.
    if divisions != nil || stations != nil {
      try StationAreas(
        stations: stations ?? BuiltIn.stations,
        divisions: divisions ?? BuiltIn.divisions
      ).check()
    }
    if messages != nil || stations != nil {
      try MessagesFile.check(
        messages ?? BuiltIn.messages,
        of: stations ?? BuiltIn.stations
      )
    }
    if reasons != nil || materials != nil {
      try ReasonsFile.check(
        reasons ?? BuiltIn.reasons,
        of: materials ?? BuiltIn.materials
      )
    }
    let named = [
      (quota.overrides.keys.map { StationCode($0) }.sorted(), QuotaFile.name),
      (closures.stations, ClosuresFile.name),
    ]
    for (codes, file) in named where !codes.isEmpty {
      try StationAreas(stations: stations ?? BuiltIn.stations, divisions: BuiltIn.divisions)
        .check(codes, of: file)
    }
    return Office(
      divisions: divisions ?? BuiltIn.divisions,
      stations: stations ?? BuiltIn.stations,
      materials: materials ?? BuiltIn.materials,
      guide: guide ?? BuiltIn.guide,
      samples: samples ?? BuiltIn.samples,
      messages: messages ?? BuiltIn.messages,
      reasons: reasons ?? BuiltIn.reasons,
      workdays: Workdays(years: years, statutory: statutory),
      regions: TextTables.regions,
      quota: quota,
      closures: closures,
      commonPasswords: TextTables.commonPasswords,
      romanization: TextTables.romanization,
      idle: idle,
      hours: hours
    )
  }
}
