/// MANIFEST.json: which runs count, and up to where in the journal they tell everything.
///
/// Derived from the journal: without it, or when it is damaged, the runs are made anew.
struct Manifest: Equatable, Sendable {
  /// Grows by one each time the manifest is replaced.
  var generation: Int
  /// The last transaction whose keys are in the runs; 0 when none is.
  var upto: Int
  /// The segment in which the next line stands.
  var segment: Int
  /// The byte at which the next line begins.
  var offset: Int
  /// The checksum of the line before it, which the next one chains to.
  var checksum: UInt32
  /// The newest last. They join: each begins behind the end of the one before, the first with
  /// transaction 1, and the last ends with `upto`.
  var runs: [ListedRun]

  /// Whether the runs join and end where the manifest says.
  var isJoined: Bool {
    var last = 0
    for run in runs {
      guard let name = RunName(file: run.name), name.first == last + 1 else { return false }
      last = name.last
    }
    return last == upto
  }

  /// The line with its newline.
  var line: [UInt8] {
    var text = LineText()
    text.add(#","version":1,"generation":\#(generation),"upto":\#(upto),"#)
    text.add(#""segment":\#(segment),"offset":\#(offset),"#)
    text.add(#""checksum":"\#(Checksum.hex(checksum))","runs":["#)
    for (place, run) in runs.enumerated() {
      text.add(place == 0 ? #"{"name":"# : #",{"name":"#)
      text.addString(run.name)
      text.add(#","bytes":\#(run.bytes),"sum":"#)
      text.addString(run.sum)
      text.add("}")
    }
    text.add("]}")
    return text.line()
  }

  /// nil unless the bytes are exactly one undamaged line of a manifest whose runs join.
  static func read(_ bytes: [UInt8]) -> Manifest? {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    var scanner = ByteScanner(bytes, 0..<(bytes.count - 1))
    guard scanner.checkedSum() != nil, scanner.skip(#","version":1,"generation":"#),
      let generation = scanner.number(), scanner.skip(#","upto":"#),
      let upto = scanner.number(), scanner.skip(#","segment":"#),
      let segment = scanner.number(), scanner.skip(#","offset":"#),
      let offset = scanner.number(), scanner.skip(#","checksum":""#),
      let checksum = scanner.checksum(), scanner.skip(#"","runs":["#),
      let runs = scanner.runs(), scanner.skip("}"), scanner.isAtEnd
    else { return nil }
    let manifest = Manifest(
      generation: generation,
      upto: upto,
      segment: segment,
      offset: offset,
      checksum: checksum,
      runs: runs
    )
    return manifest.isJoined ? manifest : nil
  }
}

extension ByteScanner {
  /// The runs up to the closing bracket.
  fileprivate mutating func runs() -> [ListedRun]? {
    var runs: [ListedRun] = []
    while !skip("]") {
      guard runs.isEmpty || skip(","), skip(#"{"name":"#), let name = string(),
        skip(#","bytes":"#), let bytes = number(), skip(#","sum":""#),
        let sum = checksum(), skip(#""}"#)
      else { return nil }
      runs.append(ListedRun(name: name, bytes: bytes, sum: Checksum.hex(sum)))
    }
    return runs
  }
}
