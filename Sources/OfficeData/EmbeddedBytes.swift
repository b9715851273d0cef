import COfficeData

/// The bytes of one file under `Sources/COfficeData/data`, as they lie in the program.
struct EmbeddedBytes {
  /// Empty when no file of that name is embedded.
  let bytes: UnsafeRawBufferPointer

  init(named name: String) {
    var count = 0
    let start = office_data(name, &count)
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }
}
