import TestSupport

/// The probe on a pseudo-terminal, its first page painted.
func startedProbe(
  _ arguments: String...,
  environment: [String: String] = [:],
  isControlling: Bool = true
) throws -> PseudoTerminal {
  let probe = try PseudoTerminal(
    BuiltProgram.path("terminal-probe"),
    arguments,
    environment: environment,
    isControlling: isControlling
  )
  try probe.waitUntil(contains: "0 keys")
  try probe.waitUntil(contains: "角")
  return probe
}
