import Casework

/// A version of an application in a line, with what stood before it.
struct CheckedStep {
  let application: Application
  /// nil: it is new.
  let old: CaseModel.Case?
  let new: CaseModel.Case
  /// Among the model's cases.
  let index: Int
  /// The byte of the document, counted from 1.
  let column: Int

  var serial: Int { CaseModel.serial(application.number) }

  /// Whether the station has decided it in this step.
  var isDecision: Bool { old.map { new.rounds > $0.rounds } ?? false }

  /// Whether the last decision is taken back in this step.
  var isUndoing: Bool { old.map { new.undone > $0.undone } ?? false }
}
