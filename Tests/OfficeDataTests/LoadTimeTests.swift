import Casework
import Testing

@testable import OfficeData

struct LoadTimeTests {
  @Test func `loading is cheap; the times are printed, not judged`() throws {
    let clock = ContinuousClock()
    var office = try OfficeFiles.load(overridingFrom: nil)
    let load = try clock.measure { office = try OfficeFiles.load(overridingFrom: nil) }
    let divisions = clock.measure { _ = OfficeFileReader.embedded(DivisionsFile.self) }
    let stations = clock.measure { _ = OfficeFileReader.embedded(StationsFile.self) }
    let reading = clock.measure { _ = office.romanization.readings(of: "营") }
    let region = clock.measure { _ = office.regions.place(of: "340122") }
    print("load \(load), divisions \(divisions), stations \(stations)")
    print("one reading \(reading), one region \(region)")
    #expect(office.divisions.districts.count == 13)
  }
}
