import Casework
import Testing

@testable import OfficeData

struct DivisionTests {
  let divisions = BuiltIn.divisions
  let stations = BuiltIn.stations

  @Test func `the city has 13 districts, 196 streets and 3222 communities`() {
    #expect(divisions.districts.count == 13)
    #expect(divisions.districts.map { divisions.streets(in: $0.code).count }.reduce(0, +) == 196)
    let communities = divisions.districts.flatMap { divisions.communities(inDistrict: $0.code) }
    #expect(communities.count == 3222)
  }

  @Test func `every district has streets, and a street its communities`() {
    for district in divisions.districts {
      #expect(!divisions.streets(in: district.code).isEmpty)
      #expect(divisions.district(district.code) == district)
    }
    #expect(divisions.street("330102004")?.name == "小营街道")
    #expect(divisions.community("330102004051")?.name == "小营巷社区")
    #expect(divisions.communities(inStreet: "330102004").first?.code == "330102004051")
  }

  @Test func `districts abolished in 2021 lead to the districts of today`() {
    func heirs(of name: String) -> [String] {
      divisions.districts.filter { $0.formerNames.contains(name) }.map(\.name)
    }
    #expect(heirs(of: "下城区") == ["拱墅区"])
    #expect(heirs(of: "江干区") == ["上城区", "钱塘区"])
  }

  @Test func `five zones of 萧山 are marked`() {
    let zones = divisions.streets(in: "330109").filter(\.isZone).map(\.name)
    #expect(zones.count == 5)
    #expect(zones.contains("红山农场"))
  }

  @Test func `of 217 stations 157 are known by name and 60 derived`() {
    #expect(stations.all.count == 217)
    #expect(stations.all.count(where: \.isDerived) == 60)
    #expect(Set(stations.all.map(\.code)).count == 217)
  }

  @Test func `every station stands in a district and serves streets that exist`() throws {
    try StationAreas(stations: stations, divisions: divisions).check()
  }

  @Test func `the 22 stations without streets offer every community of their district`() {
    let open = stations.all.filter(\.streets.isEmpty)
    #expect(open.count == 22)
    for station in open {
      let offered = divisions.communities(of: station)
      #expect(offered == divisions.communities(inDistrict: station.district))
      #expect(!offered.isEmpty)
    }
  }

  @Test func `a station with streets offers their communities only`() throws {
    let station = try #require(stations.station("330102505"))
    #expect(station.name == "小营派出所")
    #expect(divisions.communities(of: station).allSatisfy { $0.street == "330102004" })
    #expect(stations.stations(in: "330102").contains(station))
  }
}
