import Casework
import DocumentDecoding
import TestSupport

// hostile-files damaged SEED COUNT   so many damaged files
// hostile-files named                those of `NamedFiles`, each on its line
//
// Writes lines of "NAME: VALUE"; the tests know what may stand there.

let reader = PageReader(program: BuiltProgram.path("juzhu"))
let words = CommandLine.arguments
var report = Report()
switch words.dropFirst().first {
case "damaged" where words.count == 4:
  var damage = try Damage(seed: UInt64(words[2]) ?? 0)
  report.begin()
  for _ in 0..<(Int(words[3]) ?? 0) {
    let file = damage.next()
    report.add(Answer(file.bytes, file.kind, by: reader))
  }
case "named":
  let files = try NamedFiles.all()
  report.begin()
  for file in files {
    let answer = Answer(file.bytes, file.kind, by: reader)
    report.add(answer)
    print("\(file.name): \(answer.structure) | \(answer.page) | \(answer.milliseconds) ms")
  }
default: print("hostile-files damaged SEED COUNT | named")
}
report.write()
