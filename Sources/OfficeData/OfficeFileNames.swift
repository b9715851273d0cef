import Glibc

extension OfficeFiles {
  /// The files that an office may replace, by name.
  public static let names: [String] = [
    ClosuresFile.name, DivisionsFile.name, GatewayFile.name, GuideFile.name, HoursFile.name,
    IdleFile.name, MaterialsFile.name, MessagesFile.name, QuotaFile.name, ReasonsFile.name,
    SamplesFile.name, SealingFile.name, StationsFile.name, StatutoryDaysFile.name,
    WorkdaysFile.name,
  ]

  /// What else stands in the office's folder and is never read, sorted; names that begin with a
  /// dot are left out, and a folder that is missing holds nothing.
  public static func unknownNames(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var unknown: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), !names.contains(name) { unknown.append(name) }
    }
    return unknown.sorted()
  }
}
