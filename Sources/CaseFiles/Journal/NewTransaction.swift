import Casework

/// What a transaction is to say; its place in the chain is known only when it is written.
struct NewTransaction {
  let settings: [Transaction.Setting]
  let deletions: [String]
  /// Each `{"type":…,"id":…,"value":{…}}`.
  let documents: [[UInt8]]
  let at: Moment
  /// Tells this attempt from every other one.
  let request: String
  let actor: String

  /// The line as it stands in the journal.
  func line(sequence: Int, previous: UInt32, durable: Int) -> WrittenLine {
    var text = LineText()
    text.add(#","seq":"#)
    text.addPadded(sequence)
    text.add(#","prev":"\#(Checksum.hex(previous))","dur":"#)
    text.addPadded(durable)
    text.add(#","at":"\#(at.iso)","req":"#)
    text.addString(request)
    text.add(#","by":"#)
    text.addString(actor)
    text.add(#","set":["#)
    for (index, setting) in settings.enumerated() {
      text.add(index == 0 ? "[" : ",[")
      text.addString(setting.key)
      text.add(",")
      text.addString(setting.value)
      if let summary = setting.summary {
        text.add(",")
        text.addString(summary)
      }
      text.add("]")
    }
    text.add(#"],"del":["#)
    for (index, key) in deletions.enumerated() {
      if index > 0 { text.add(",") }
      text.addString(key)
    }
    text.add(#"],"docs":["#)
    for (index, document) in documents.enumerated() {
      if index > 0 { text.add(",") }
      text.add(document)
    }
    text.add("]}")
    return text.written()
  }
}
