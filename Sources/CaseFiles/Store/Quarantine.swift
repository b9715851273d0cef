import Casework

/// Keeps byte-exact copies of what was found damaged, and a report of each find.
///
/// Its calls are for the holder of the writer's lock, since all processes share one report.
struct Quarantine: Sendable {
  let folder: StoreFolder
  let disk: any Disk
  let now: @Sendable () -> Moment

  /// Copies damaged bytes and reports them. On disk when it returns.
  func keep(_ bytes: [UInt8], as name: String, from file: String, what: String)
    throws(SystemFailure)
  {
    let copy = "\(folder.quarantine)/\(name)"
    try disk.replace(copy, in: folder.quarantine, by: bytes, through: "\(copy).tmp")
    try report(file, what: what, kept: name)
  }

  /// Moves a damaged file aside and reports it.
  func move(_ path: String, as name: String, what: String) throws(SystemFailure) {
    try disk.rename(path, to: "\(folder.quarantine)/\(name)")
    try disk.flushFolder(folder.quarantine)
    try report(path, what: what, kept: name)
  }

  /// Appends a line to the report.
  func report(_ file: String, what: String, kept: String) throws(SystemFailure) {
    var text = LineText()
    text.add(#","at":"\#(now().iso)","file":"#)
    text.addString(file)
    text.add(#","what":"#)
    text.addString(what)
    text.add(#","kept":"#)
    text.addString(kept)
    text.add("}")
    let report = try disk.open(folder.report, for: .keep)
    let end = try disk.status(of: folder.report)?.size ?? 0
    try disk.write(text.line(), to: report, at: end)
    try disk.flush(report)
  }
}
