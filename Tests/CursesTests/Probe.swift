import TestSupport

/// The probe on a pseudo-terminal, its first page painted.
func startedProbe(
  _ arguments: String...,
  environment: [String: String] = [:],
  columns: Int = 80,
  rows: Int = 24
) throws -> PseudoTerminal {
  let probe = try PseudoTerminal(
    BuiltProgram.path("terminal-probe"),
    arguments,
    environment: environment,
    columns: columns,
    rows: rows
  )
  try probe.waitUntil(contains: "0 keys")
  return probe
}
