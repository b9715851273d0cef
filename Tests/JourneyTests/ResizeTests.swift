import TestSupport
import Testing
import TextUI

@Test func `every page comes back unchanged from other window sizes`() throws {
  let mei = try Applicant()
  try mei.walk(Page.allCases) { page in
    let before = mei.body
    mei.terminal.resize(columns: 120, rows: 40)
    try mei.terminal.wait(until: "a larger page", seconds: Applicant.patience) {
      ($0.rows.lastIndex { !$0.isEmpty } ?? 0) == 39
    }
    try mei.see(page.mark)
    mei.terminal.resize(columns: 40, rows: 12)
    try mei.see("窗口太小：需要 80×24，现在 40×12")
    mei.terminal.resize(columns: 80, rows: 24)
    try mei.seeAgain(before)
  }
}

@Test func `a window that changes its size all the time is followed`() throws {
  let mei = try Applicant()
  for width in 60...140 { mei.terminal.resize(columns: width, rows: 10 + width / 3) }
  mei.terminal.resize(columns: 80, rows: 24)
  try mei.press(.function(3), thenSee: "Apply and book")
  try mei.press(.function(3), thenSee: "居住证预约受理")
}
