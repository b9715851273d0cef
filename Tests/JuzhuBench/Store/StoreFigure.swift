/// A line of the store's table.
enum StoreFigure: Hashable {
  case submits(Int)
  case half(Int)
  case ninetyNine(Int)
  case thousandth(Int)
  case worst(Int)
  case coldOpen, warmOpen
  case page, pageHigh
  case byIdentity, byIdentityHigh, byNumber, byNumberHigh
  case memory, disk
  case seen, seenHigh
  case kioskStart, kioskMemory

  var label: String {
    switch self {
    case .submits(let count): "submits/s, \(Self.processes(count))"
    case .half: "  p50"
    case .ninetyNine: "  p99"
    case .thousandth: "  p99.9"
    case .worst: "  worst"
    case .coldOpen: "open to first page, cold"
    case .warmOpen: "open to first page, warm"
    case .page: "page of 50, p50"
    case .pageHigh: "page of 50, p99"
    case .byIdentity: "by ID number, p50"
    case .byIdentityHigh: "by ID number, p99"
    case .byNumber: "whole application, p50"
    case .byNumberHigh: "whole application, p99"
    case .memory: "memory of a process"
    case .disk: "disk"
    case .seen: "seen by another, p50"
    case .seenHigh: "seen by another, p99"
    case .kioskStart: "kiosk, start to first paint"
    case .kioskMemory: "kiosk, memory (resident)"
    }
  }

  private static func processes(_ count: Int) -> String {
    count == 1 ? "1 process" : "\(count) processes"
  }

  var unit: String {
    switch self {
    case .submits: ""
    case .memory, .disk, .kioskMemory: "MB"
    case .half, .ninetyNine, .thousandth, .worst, .coldOpen, .warmOpen, .byIdentity,
      .byIdentityHigh, .byNumber, .byNumberHigh, .seen, .seenHigh, .kioskStart, .page,
      .pageHigh:
      "ms"
    }
  }

  var decimals: Int {
    switch self {
    case .submits, .disk: 0
    case .memory, .worst, .kioskStart, .kioskMemory: 1
    case .half, .ninetyNine, .thousandth, .coldOpen, .warmOpen, .seen, .seenHigh: 2
    case .byIdentity, .byIdentityHigh, .byNumber, .byNumberHigh, .page, .pageHigh: 4
    }
  }

  /// More is better.
  var isRate: Bool {
    switch self {
    case .submits: true
    case .half, .ninetyNine, .thousandth, .worst, .coldOpen, .warmOpen, .byIdentity,
      .byIdentityHigh, .byNumber, .byNumberHigh, .memory, .disk, .seen, .seenHigh, .kioskStart,
      .kioskMemory, .page, .pageHigh:
      false
    }
  }

  /// What the design asks for; ratios are to the better of SQLite's two forms.
  var goals: [StoreGoal] {
    switch self {
    case .submits(1): [.atLeastTimes(1.2)]
    case .submits(8): [.atLeastTimes(2.5)]
    case .submits(32): [.atLeastTimes(4)]
    case .ninetyNine(32): [.atMostTimes(0.4)]
    case .thousandth(32): [.atMostTimes(0.33)]
    case .worst: [.atMost(150)]
    case .coldOpen: [.atMostTimes(1)]
    case .warmOpen: [.atMostTimes(0.5), .atMost(5)]
    case .page: [.atMostTimes(1.5)]
    case .byIdentity: [.atMostTimes(1)]
    case .memory, .kioskMemory: [.atMost(30)]
    case .kioskStart: [.atMost(50)]
    case .disk: [.atMostTimes(1.2)]
    case .seenHigh: [.atMost(5)]
    case .submits, .half, .ninetyNine, .thousandth, .byIdentityHigh, .byNumber, .byNumberHigh,
      .seen, .pageHigh:
      []
    }
  }
}

/// What a figure should be.
enum StoreGoal: Hashable {
  case atLeastTimes(Double)
  case atMostTimes(Double)
  case atMost(Double)

  /// nil when there is no rival to compare with.
  func isMet(by value: Double, rival: Double?) -> Bool? {
    switch self {
    case .atLeastTimes(let factor): rival.map { value >= factor * $0 }
    case .atMostTimes(let factor): rival.map { value <= factor * $0 }
    case .atMost(let limit): value <= limit
    }
  }

  func text(_ unit: String) -> String {
    switch self {
    case .atLeastTimes(let factor): "≥ \(Column.number(factor, decimals: 1)) ×"
    case .atMostTimes(let factor): "≤ \(Column.number(factor, decimals: 2)) ×"
    case .atMost(let limit): "≤ \(Column.number(limit, decimals: 0)) \(unit)"
    }
  }
}
