import Casework
import StrictJSON

/// An application on its way through many changes, with the JSON of what stays as it is: encoding
/// it whole at every change would be most of the work.
package struct BulkCase: Sendable {
  package private(set) var application: Application
  private let opening: [UInt8]
  private let info: [UInt8]
  private var history = LineText()
  private var knownEvents = 0

  /// - Parameter papers: those of the application.
  package init(_ application: Application, papers: EncodedDocuments) {
    self.application = application
    var opening = LineText()
    opening.add(#"{"account":"#)
    opening.addString(application.account.text)
    opening.add(#","documents":"#)
    opening.add(papers.bytes)
    opening.add(#","draft":"#)
    opening.addString(application.draft)
    opening.add(#","history":["#)
    self.opening = opening.bytes
    var info = LineText()
    info.add(#"],"info":"#)
    info.add(application.info)
    info.add(#","marks":"#)
    self.info = info.bytes
    addEvents()
  }

  var number: ApplicationNumber { application.number }

  /// Takes a step of the rules.
  package mutating func take(_ step: (inout Application) throws -> Void) rethrows {
    try step(&application)
    addEvents()
  }

  /// The application as the store's encoder writes it.
  func add(to text: inout LineText) throws {
    text.add(opening)
    text.add(history.bytes)
    text.add(info)
    try text.add(application.marks)
    text.add(#","number":"\#(application.number.text)""#)
    if let receipt = application.receipt { text.add(#","receipt":"\#(receipt.text)""#) }
    if let review = application.review {
      text.add(#","review":"#)
      text.add(try StrictJSONEncoder().encode(review))
    }
    text.add(#","revision":\#(application.revision)"#)
    if let slot = application.slot {
      text.add(#","slot":{"day":"\#(slot.day)","half":"\#(slot.half.rawValue)","station":"#)
      text.addString(slot.station.rawValue)
      text.add("}")
    }
    text.add(#","status":"\#(application.status.rawValue)","#)
    text.add(#""submittedAt":"\#(application.submittedAt.iso)"}"#)
  }

  private mutating func addEvents() {
    for entry in application.history[knownEvents...] {
      history.add(knownEvents == 0 ? #"{"at":""# : #",{"at":""#)
      history.add(entry.at.iso)
      history.add(#"","by":"\#(entry.by.rawValue)","event":"\#(entry.event.rawValue)"}"#)
      knownEvents += 1
    }
  }
}
