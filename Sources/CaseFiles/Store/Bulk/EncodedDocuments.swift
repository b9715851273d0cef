import Casework
import FoundationEssentials

/// The papers of an application with their JSON, made once for all who attach the same.
package struct EncodedDocuments: Sendable {
  package let documents: Documents
  let bytes: [UInt8]

  package init(_ documents: Documents) throws {
    self.documents = documents
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    bytes = Array(try encoder.encode(documents))
  }
}
