import Casework
import StrictJSON

/// The papers of an application with their JSON, made once for all who attach the same.
package struct EncodedDocuments: Sendable {
  package let documents: Documents
  let bytes: [UInt8]

  package init(_ documents: Documents) throws {
    self.documents = documents
    bytes = try StrictJSONEncoder().encode(documents)
  }
}
