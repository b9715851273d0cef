import TestSupport
import Testing
import TextUI

/// The colours of letters and paper that are not the terminal's own.
private func colours(_ screen: TerminalScreen) -> Set<Int> {
  var colours: Set<Int> = []
  for y in 0..<screen.rowCount {
    for x in 0..<screen.columns {
      let cell = screen.cell(x, y)
      colours.formUnion([cell.ink, cell.paper])
    }
  }
  return colours.subtracting([-1])
}

@Test func `there is colour, and with NO_COLOR there is none`() throws {
  #expect(!colours(try Applicant().terminal.screen).isEmpty)
  let plain = try Applicant(environment: ["NO_COLOR": "1"])
  #expect(colours(plain.terminal.screen).isEmpty)
}

@Test func `a terminal of one colour marks the choice by reversing it`() throws {
  let mei = try Applicant(environment: ["TERM": "vt100"])
  let row = try mei.see("▸  1  居住证预约受理")
  #expect(colours(mei.terminal.screen).isEmpty)
  #expect(mei.terminal.screen.cell(15, row).isReversed)
}

@Test func `without LANG Chinese is shown all the same`() throws {
  let mei = try Applicant(environment: ["LANG": "", "LC_ALL": "POSIX"])
  try mei.see("居住证预约受理")
  try mei.register()
}

@Test func `the Linux console starts in English and says why`() throws {
  let mei = try Applicant(environment: ["TERM": "linux"])
  try mei.see("The Linux console has no Chinese")
  try mei.see("kmscon")
  let service = try mei.see("Hangzhou Residence Permit Service")
  #expect(service == 0)
}

@Test func `a terminal that cannot be painted is refused in words`() throws {
  let folders = try JourneyFolders()
  for name in ["dumb", "no-such-terminal"] {
    let command = try Command(["kiosk"], data: folders.data, environment: ["TERM": name])
    #expect(command.status != 0)
    #expect(command.text.contains(name))
  }
}
