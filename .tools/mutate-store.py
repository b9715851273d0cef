"""Plants one fault at a time in the store and expects its tests to fail.

Usage: python3 .tools/mutate-store.py COPY [NAME ...]
COPY: a clone of this repository that may be changed and is restored after each fault (its .build is
used). NAME: only these faults. Environment: SWIFT_RUNNER, words before `swift` (a wrapper);
SWIFT_OPTIONS, words behind `swift build` and `swift test`.
Prints a table, and ends with status 1 when a fault was not caught or no longer fits the source.
"""
import os
import pathlib
import subprocess
import sys
import time

# name, file beneath Sources/CaseFiles, what stands there, what stands there instead, tests
FAULTS = [
    ("line checksum", "Journal/Transaction.swift",
     "Checksum.of(bytes[at..<end]) == sum", "Checksum.of(bytes[at..<end]) != 1 || sum == 1",
     "DamageTests|StrangeSegmentTests"),
    ("sequence", "Journal/JournalReading.swift",
     "transaction.sequence == lastSequence + 1, ", "", "DamageTests|StrangeSegmentTests"),
    ("chain", "Journal/JournalReading.swift",
     "transaction.previous == lastChecksum", "transaction.previous != 1 || lastSequence >= 0",
     "DamageTests|StrangeSegmentTests"),
    ("segment's store", "Journal/JournalReading.swift",
     "&& header.store == store", "", "DamageTests|StrangeSegmentTests"),
    ("segment's number", "Journal/JournalReading.swift",
     "header.segment == segment + 1 && ", "", "DamageTests|StrangeSegmentTests"),
    ("segment's end before", "Journal/JournalReading.swift",
     "&& before == ending(because: before.reason, quarantine: before.quarantine)", "",
     "DamageTests|StrangeSegmentTests"),
    ("known durable, clean end", "Journal/JournalSettling.swift",
     'guard known <= lastSequence else { throw damage("lines are missing", known: known) }',
     "_ = known",
     "DamageTests|StrangeSegmentTests"),
    ("known durable, torn end", "Journal/JournalSettling.swift",
     "guard known <= lastSequence, try", "guard try", "DamageTests|StrangeSegmentTests"),
    ("durable of later lines", "Journal/JournalSettling.swift",
     "let known = max(known, Self.highestDurable(in: rest))", "", "DamageTests|StrangeSegmentTests"),
    ("search behind the end", "Journal/JournalSettling.swift",
     "halt == .end, searchingRest, try !isRestBlank()", "halt == .end, searchingRest, false",
     "DamageTests|StrangeSegmentTests"),
    ("copy of a torn tail", "Journal/JournalSettling.swift",
     "Array(rest[...last])", "[UInt8]()", "MutationTests|DamageTests"),
    ("flush before the next segment", "Journal/JournalWriting.swift",
     """    do {
      try disk.flush(file)
    } catch {
      throw SystemFailure(.outcomeUnknown, attempt: error.attempt, errno: error.errno)
    }
""", "", "PowerLossTests|CrashTests|FlushTests"),
    ("half a line is sealed", "Journal/JournalWriting.swift",
     "try seal(try rest())", "", "CrashTests|CallFailureTests"),
    ("flush before the answer", "Store/Durability.swift",
     "try disk.flush(try file(of: segment))", "_ = try file(of: segment)",
     "PowerLossTests|CrashTests"),
    ("poisoning", "Store/Durability.swift",
     "    control?.poison()\n", "", "FlushTests|CallFailureTests|CrashTests"),
    ("poisoned page", "Store/Settling.swift",
     "if control.isPoisoned {", "if false {", "FlushTests|CrashTests"),
    ("dirty page", "Store/Settling.swift",
     "if control.isDirty { try catchUp(settled) }", "", "CrashTests|DeadWriterTests"),
    ("boot of the page", "Tail/TailControl.swift",
     "&& self.boot == Self.shortened(boot)", "", "PowerLossTests|CrashTests"),
    ("page in its place", "Store/Mapping.swift",
     ", try disk.isInPlace(control.page)", "",
     "RebuildingTests|DeadWriterTests|DamageTests|FlushTests|CrashTests|StageOneTests"),
    ("block checksum", "Index/IndexRun.swift",
     "if let fault = block.fault(run: name.range, block: number) { throw damage(number, fault) }",
     "", "Index"),
    ("run as listed", "Index/IndexRun.swift",
     "guard self.listed == listed else {", "guard true else {", "Index"),
    ("manifest checked against the journal", "Store/RebuiltIndex.swift",
     "_ = try journal.lastLine()", "",
     "RebuildingTests|DeadWriterTests|DamageTests|FlushTests|CrashTests|StageOneTests"),
    ("reading at the durable point", "Store/Reading.swift",
     "let durable = control.durable", "let durable = control.end", "FlushTests"),
    ("request done once", "Store/Changing.swift",
     "if let place = try cases.place(CaseKey.request(request)) {",
     "if let place = try cases.place(CaseKey.request(request)), request.isEmpty {",
     "RequestTests|AskingTests"),
    ("free space", "Store/Appending.swift",
     "guard try disk.freeBytes(at: folder.path) < least else { return }", "return;",
     "FreeSpaceTests|AskingTests"),
    ("writer's lock", "Disk/Locking.swift",
     "guard try takeLock(file, patience: patience, turn: turn) else {",
     "guard try takeLock(file, patience: .zero, turn: nil) || true else {",
     "RefusalTests|RaceTests"),
    ("durable before a run is listed", "Store/Checkpoint.swift",
     "    try makeDurable(position.sequence)\n    let manifest", "    let manifest",
     "PowerLossTests|CrashTests|RebuildingTests"),
]


def run(copy, *words):
    runner = os.environ.get("SWIFT_RUNNER", "").split()
    options = os.environ.get("SWIFT_OPTIONS", "").split()
    command = [*runner, "swift", words[0], *options, *words[1:]]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True)


def caught(copy, fault):
    name, path, before, after, tests = fault
    file = pathlib.Path(copy, "Sources/CaseFiles", path)
    text = file.read_text()
    if text.count(before) != 1:
        return "does not fit"
    file.write_text(text.replace(before, after))
    try:
        build = run(copy, "build", "--build-tests")
        if build.returncode != 0:
            lines = [line for line in build.stdout.splitlines() if "error:" in line]
            return "does not build: " + (lines[0] if lines else build.stderr[-200:])
        result = run(copy, "test", "--skip-build", "--filter", tests)
        if result.returncode == 0:
            return "NOT CAUGHT"
        failed = [line.split('"')[1] for line in result.stdout.splitlines()
                  if line.startswith("✘ Test \"")]
        return f"caught: {failed[0] if failed else 'crash'}"
    finally:
        file.write_text(text)


def main(copy, names):
    bad = 0
    for fault in FAULTS:
        if names and fault[0] not in names:
            continue
        start = time.monotonic()
        outcome = caught(copy, fault)
        bad += not outcome.startswith("caught")
        print(f"| {fault[0]} | {outcome} | {time.monotonic() - start:.0f} s |", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
