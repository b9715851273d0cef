import Casework
import StrictJSON

/// Records as the store's encoder writes them, several times faster.
extension LineText {
  mutating func add(_ info: BasicInfo) {
    add("{")
    if let agent = info.agent { add(#""agent":"\#(agent.rawValue)","#) }
    field("community", info.community.rawValue)
    field(#","dwelling"#, info.dwelling.rawValue)
    if let employer = info.employer { field(#","employer"#, employer) }
    field(#","ground"#, info.ground.rawValue)
    field(#","homeAddress"#, info.homeAddress)
    field(#","homeDistrict"#, info.homeDistrict.rawValue)
    field(#","homeStreet"#, info.homeStreet.rawValue)
    field(#","identity"#, info.identity.text)
    if let initials = info.initials { field(#","initials"#, initials.text) }
    field(#","mobile"#, info.mobile.text)
    field(#","name"#, info.name.text)
    field(#","registeredOn"#, info.registeredOn.description)
    field(#","station"#, info.station.rawValue)
    add("}")
  }

  mutating func add(_ account: Account) {
    add("{")
    field("consentedAt", account.consentedAt.iso)
    field(#","identity"#, account.identity.text)
    field(#","mobile"#, account.mobile.text)
    field(#","name"#, account.name.text)
    field(#","password"#, account.password.stored)
    field(#","realName"#, account.realName.text)
    field(#","registeredAt"#, account.registeredAt.iso)
    add("}")
  }

  mutating func add(_ message: Message) {
    add("{")
    field("account", message.account.text)
    field(#","at"#, message.at.iso)
    field(#","id"#, message.id)
    field(#","state"#, message.state.rawValue)
    field(#","text"#, message.text)
    field(#","to"#, message.to.text)
    add("}")
  }

  mutating func add(_ marks: [Mark]) throws {
    if marks.isEmpty { return add("[]") }
    add(try StrictJSONEncoder().encode(marks))
  }

  /// - Parameter name: with the comma and without the first quote when it is not the first field:
  ///   `,"at`.
  private mutating func field(_ name: String, _ value: String) {
    add(name.utf8.first == UInt8(ascii: ",") ? name : "\"" + name)
    add("\":")
    addString(value)
  }
}
