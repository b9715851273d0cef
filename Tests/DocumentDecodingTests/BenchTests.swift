import TestSupport
import Testing

@Test func `the benchmark of documents decodes them all`() {
  let run = ShellCommand.run("'\(BuiltProgram.path("juzhu-bench"))' documents --quick")
  #expect(run.status == 0)
  for shown in ["400×300", "300×400", "1626×2300"] { #expect(run.text.contains(shown)) }
}
