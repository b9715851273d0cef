extension [MaterialRequirement] {
  /// What is still missing: each entry lists the materials of which one is enough.
  ///
  /// `settled` are the materials that have pages, or that a substitute stands in for.
  public func missing(settled: Set<MaterialID>) -> [[Material]] {
    var missing: [[Material]] = []
    var seen: Set<String> = []
    for requirement in self {
      switch requirement.need {
      case .optional: continue
      case .mandatory:
        if !settled.contains(requirement.material.id) { missing.append([requirement.material]) }
      case .oneOf(let group):
        guard seen.insert(group).inserted else { continue }
        let alternatives = filter { $0.need == .oneOf(group: group) }.map(\.material)
        if !alternatives.contains(where: { settled.contains($0.id) }) {
          missing.append(alternatives)
        }
      }
    }
    return missing
  }
}
