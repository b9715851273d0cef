import Casework
import TextUI

/// Correcting what was returned: only what is marked is open, until the rest is asked for.
extension BasicInfoScreen {
  /// The answers that are shown and not changed.
  var lockedFields: Set<BasicInfoField> {
    guard let mending, !isUnlocked else { return [] }
    return Set(
      AnswerField.allCases.filter { !mending.fields.contains($0) }.map { .answer($0) }
    )
  }

  /// Opens everything.
  mutating func unlock() {
    guard !isUnlocked else { return }
    isUnlocked = true
    form.lock([])
    notice = Notice("其余内容已解锁，可以修改", .success)
  }

  /// Whether the key is a click on what is locked; then it is said how to open it.
  mutating func isStopped(_ key: Key) -> Bool {
    guard case .press(let spot) = key, form.names.indices.contains(spot.part),
      form.locked.contains(form.names[spot.part])
    else { return false }
    notice = Notice("这一项没有标注，按 F7 解锁后可以修改", .warning)
    return true
  }
}
