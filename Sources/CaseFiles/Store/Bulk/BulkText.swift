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
    if let attempts = message.attempts { add(#","attempts":\#(attempts)"#) }
    if let failure = message.failure { field(#","failure"#, failure) }
    field(#","id"#, message.id)
    if let mayBeTwice = message.mayBeTwice { add(#","mayBeTwice":\#(mayBeTwice)"#) }
    if let notBefore = message.notBefore { field(#","notBefore"#, notBefore.iso) }
    if let sentAt = message.sentAt { field(#","sentAt"#, sentAt.iso) }
    field(#","state"#, message.state.rawValue)
    field(#","text"#, message.text)
    field(#","to"#, message.to.text)
    if let day = message.visitDay { field(#","visitDay"#, day.description) }
    add("}")
  }

  mutating func add(_ entry: AuditEntry) {
    add("{")
    field("action", entry.action.rawValue)
    field(#","at"#, entry.at.iso)
    field(#","by"#, entry.by)
    field(#","detail"#, entry.detail)
    field(#","hash"#, entry.hash.hex)
    add(#","number":\#(entry.number)"#)
    field(#","previous"#, entry.previous.hex)
    field(#","subject"#, entry.subject)
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
