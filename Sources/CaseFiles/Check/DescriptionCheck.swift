import Casework
import StrictJSON

/// STORE.json: what the folder is.
struct DescriptionCheck {
  let folder: StoreFolder
  let disk: any Disk
  let log: FindingLog

  /// The store's name for itself, for comparing with each segment; nil when it is not known.
  func store(segments: [Int]) -> String? {
    let place = FindingPlace("STORE.json")
    let contents = log.reading(place.file) { () throws(SystemFailure) in
      try disk.contents(of: folder.description)
    }
    guard let contents else { return nil }
    guard let bytes = contents else {
      log.add(.damage, .description, place, "文件缺失", "the file is missing")
      return nil
    }
    guard
      let description = try? StrictJSONDecoder().decode(StoreDescription.self, from: bytes),
      description.format == StoreDescription.formatName, description.version >= 1
    else {
      log.add(.damage, .description, place, "不是数据文件夹的说明", "is not the description of a store")
      return nil
    }
    guard description.minReader <= StoreDescription.reader else {
      log.add(
        .damage,
        .description,
        place,
        "由更新的 juzhu 写成（格式 \(description.minReader)），本程序只能读到 \(StoreDescription.reader)",
        "was written by a newer juzhu (format \(description.minReader)); this one reads "
          + "\(StoreDescription.reader)"
      )
      return nil
    }
    return confirmed(description.uuid, segments: segments, place)
  }

  /// Where all segments agree on another name, it is the description that is wrong.
  private func confirmed(_ uuid: String, segments: [Int], _ place: FindingPlace) -> String {
    let names = Set(segments.compactMap(name))
    guard let name = names.first, names.count == 1, name != uuid else { return uuid }
    log.add(
      .damage,
      .description,
      place,
      "说明中的数据文件夹编号与流水的不同",
      "the store's name in the description is not that of the journal"
    )
    // With one segment alone nobody can tell which of the two is the stranger.
    return segments.count > 1 ? name : uuid
  }

  private func name(_ segment: Int) -> String? {
    guard let file = try? disk.open(folder.segment(segment), for: .read),
      let head = try? disk.read(file, at: 0, count: 4096)
    else { return nil }
    return SegmentHeader.read(head)?.header.store
  }
}
