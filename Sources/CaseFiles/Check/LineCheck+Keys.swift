import Casework

/// The keys of a line against those that its documents call for.
extension LineCheck {
  /// Notes every key that is wrong, needless or lacking.
  mutating func compareKeys(of line: CheckedLine, at place: FindingPlace) {
    for setting in line.settings {
      let place = place.at(setting.offset + 1)
      guard let expectation = expected.meet(setting.key) else {
        reportNeedless(setting.key, place)
        continue
      }
      switch expectation.content {
      case .gone:
        log.add(
          .damage,
          .key,
          place,
          "键 \(CaseKey.masked(setting.key)) 应当删除，却被设置",
          "the key \(CaseKey.masked(setting.key)) is set and should be deleted"
        )
      case .kept(let value, let summaries):
        if value != setting.value {
          reportValue(setting, value, place)
        } else if !Self.fits(setting.summary, summaries) {
          log.add(
            .damage,
            .key,
            place,
            "键 \(CaseKey.masked(setting.key)) 的摘要与申请不符",
            "the summary of the key \(CaseKey.masked(setting.key)) is not that of its document"
          )
        }
      }
    }
    for deletion in line.deletions {
      let place = place.at(deletion.offset + 1)
      // Behind a gap nobody knows where an application stood before.
      let isForgiven =
        ["f/", "g/"].contains(deletion.key.prefix(2))
        || hasGap && ["q/", "p/", "b/", "l/", "o/", "v/"].contains(deletion.key.prefix(2))
      guard let expectation = expected.meet(deletion.key) else {
        if !isForgiven { reportNeedless(deletion.key, place) }
        continue
      }
      guard case .kept = expectation.content else { continue }
      log.add(
        .damage,
        .key,
        place,
        "键 \(CaseKey.masked(deletion.key)) 仍然有效，却被删除",
        "the key \(CaseKey.masked(deletion.key)) still holds and is deleted"
      )
    }
    guard !isHalfRead else { return }
    for (key, expectation) in expected.missing {
      log.add(
        .damage,
        .key,
        place.at(expectation.column),
        "缺少键 \(CaseKey.masked(key))",
        "the key \(CaseKey.masked(key)) is lacking"
      )
    }
  }

  private static func fits(_ summary: String?, _ summaries: [String]) -> Bool {
    guard let summary else { return summaries.isEmpty }
    return summaries.contains { $0.utf8.elementsEqual(summary.utf8) }
  }

  private func reportValue(_ setting: CheckedLine.Setting, _ value: String, _ place: FindingPlace) {
    log.add(
      .damage,
      .key,
      place,
      "键 \(CaseKey.masked(setting.key)) 的值是 \(setting.value)，应为 \(value)",
      "the key \(CaseKey.masked(setting.key)) is \(setting.value) and should be \(value)"
    )
  }

  /// A key that no document of the line calls for. Behind a gap only those of records can be told.
  private func reportNeedless(_ key: String, _ place: FindingPlace) {
    guard !isHalfRead else { return }
    // Of the first journals, which nobody looks up any more.
    if key.hasPrefix("q/"), QueueKey.prefix(of: key) == nil { return }
    let isShared = ["h/", "i/", "s/", "u/"].contains { key.hasPrefix($0) }
    guard !hasGap || !isShared else { return }
    log.add(
      .damage,
      .key,
      place,
      "键 \(CaseKey.masked(key)) 没有对应的文档，或者出现了两次",
      "no document of the line calls for the key \(CaseKey.masked(key)), or it stands there twice"
    )
  }
}
