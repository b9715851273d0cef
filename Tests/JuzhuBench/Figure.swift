/// One line of the table: what is measured, in which unit, and what it may be.
enum Figure: CaseIterable {
  case firstPaint, letterTime, fieldTime, letterBytes, fieldBytes
  case memory, memoryPeak
  case idleProcessor, idleWakeUps, escape

  var label: String {
    switch self {
    case .firstPaint: "start to first paint"
    case .letterTime: "repaint, letter"
    case .fieldTime: "repaint, next field"
    case .letterBytes: "bytes, letter"
    case .fieldBytes: "bytes, next field"
    case .memory: "memory, in the form"
    // Argon2id takes its 64 MiB while a password is hashed, and gives them back.
    case .memoryPeak: "memory, highest"
    case .idleProcessor: "idle, processor"
    case .idleWakeUps: "idle, wake-ups"
    case .escape: "Esc"
    }
  }

  var unit: String {
    switch self {
    case .firstPaint, .letterTime, .fieldTime, .escape: "ms"
    case .letterBytes, .fieldBytes: "B"
    case .memory, .memoryPeak: "MB"
    case .idleProcessor: "s"
    case .idleWakeUps: ""
    }
  }

  /// The digits behind the point that mean something.
  var decimals: Int {
    switch self {
    case .letterTime, .fieldTime: 3
    case .idleProcessor: 4
    case .firstPaint, .memory, .memoryPeak, .escape: 1
    case .letterBytes, .fieldBytes, .idleWakeUps: 0
    }
  }

  /// The limits the project has set itself.
  func limit(idleSeconds: Int) -> Limit {
    switch self {
    case .firstPaint: .atMost(50)
    case .letterTime, .fieldTime: .timesPeer(1.5)
    case .letterBytes: .atMost(40)
    case .fieldBytes: .atMost(400)
    case .memory, .memoryPeak: .atMost(30)
    // 0 %: less than one in a thousand.
    case .idleProcessor: .atMost(Double(idleSeconds) / 1000)
    // The clock, once a minute.
    case .idleWakeUps: .atMost(Double((idleSeconds + 59) / 60))
    case .escape: .atMost(40)
    }
  }
}
