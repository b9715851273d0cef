import Casework

/// One change of a made-up history: what a rule would have put, at its moment.
package struct BulkChange: Sendable {
  package let at: Moment
  let actor: String
  /// A new account.
  package var account: Account?
  /// A new member of staff.
  package var staffMember: StaffMember?
  /// What the application was; nil when it is new.
  package var before: BulkStanding?
  /// The application as it is from now on.
  package var after: BulkCase?
  /// A new message, as it stands by now.
  package var message: Message?
  /// What the record of the audit says of it, in order; numbers go on from the change before.
  package var audit: [AuditEntry] = []
  /// Tells this change from every other.
  var request: UInt64 = 0

  package init(at: Moment, by actor: String) {
    self.at = at
    self.actor = actor
  }

  /// The new application, when this change submits one: its draft is the request, and its number
  /// the answer.
  var submitted: Application? { before == nil ? after?.application : nil }
}
