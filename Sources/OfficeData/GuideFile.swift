import Casework

/// guide.json
struct GuideFile: OfficeFile {
  static let name = "guide.json"
  let sections: [Guide.Section]

  func fact() throws(OfficeDataProblem) -> Guide {
    for topic in Guide.Topic.allCases where sections.count(where: { $0.topic == topic }) != 1 {
      throw OfficeDataProblem(
        Self.name,
        zh: "每个栏目须有且只有一次：\(topic.rawValue)",
        en: "every topic stands exactly once: \(topic.rawValue)"
      )
    }
    return Guide(sections: sections)
  }
}
