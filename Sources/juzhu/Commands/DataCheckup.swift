import CaseFiles
import Casework
import Glibc
import OfficeData
import Sodium

/// Looks at the data folder, the office's facts, the calendar and the library that is needed.
struct DataCheckup {
  let folder: String

  var findings: [Finding] {
    [data, DiskCheckup(folder: folder).space, store] + DiskCheckup(folder: folder).setAside
      + officeFindings + [SealingCheckup(folder: folder).finding, sodium]
  }

  private var data: Finding {
    do {
      try DataFolder.make(folder)
    } catch {
      return Finding(.broken, "数据文件夹", folder, "\(error)")
    }
    guard DataFolder.isClosedToOthers(folder) else {
      return Finding(
        .broken,
        "数据文件夹",
        "\(folder) 可被其他用户读取",
        "请执行 chmod 700 \(folder)"
      )
    }
    return Finding(.fine, "数据文件夹", folder)
  }

  private var store: Finding {
    do {
      let count = try FileCaseStore(
        folder: folder,
        now: Surroundings.system().now,
        sealing: OfficeKey(folder: folder).lookup
      ).applicationCount()
      return Finding(.fine, "申请数据", "可读写，已有 \(count) 份申请")
    } catch let failure as SystemFailure {
      let reason = failure.errno == 0 ? "" : "：" + String(cString: strerror(failure.errno))
      let advice =
        switch failure.kind {
        case .damaged where failure.asksForRestart: "请检查磁盘，然后重新启动机器"
        case .damaged: "请检查该文件；勿自行修改，可从备份恢复"
        case .busy: "有别的程序占用，请稍候再试"
        case .notDone, .outcomeUnknown: "请按所述原因处理后再试；数据没有改动"
        }
      return Finding(.broken, "申请数据", failure.attempt + reason, advice)
    } catch {
      return Finding(.broken, "申请数据", "\(error)", "请从备份恢复，或联系维护人员")
    }
  }

  private var officeFindings: [Finding] {
    let office: Office
    do {
      office = try OfficeFiles.load(overridingFrom: folder + "/office")
    } catch {
      return [
        Finding(
          .broken,
          "机构数据",
          error.file + (error.place.map { "第\($0.line)行第\($0.column)字节" } ?? "")
            + "：\(error.what.zh)",
          OfficeDataProblem.advice.zh
        )
      ]
    }
    let stations = office.stations.all
    let derived = stations.filter(\.isDerived).count
    let stationFinding =
      derived == 0
      ? Finding(.fine, "派出所", "\(stations.count) 个")
      : Finding(
        .lacking,
        "派出所",
        "\(stations.count) 个，其中 \(derived) 个名称待核实",
        "请核实后放入 \(folder)/office/stations.json"
      )
    return [calendar(of: office), stationFinding] + unknownOfficeFiles
  }

  /// A file with a name that is not quite right would silently change nothing.
  private var unknownOfficeFiles: [Finding] {
    let names = OfficeFiles.unknownNames(in: folder + "/office")
    guard !names.isEmpty else { return [] }
    return [
      Finding(
        .lacking,
        "机构数据",
        "不认识的文件 \(names.joined(separator: "、"))，没有使用",
        "请改成内置文件的名称：\(OfficeFiles.names.joined(separator: "、"))"
      )
    ]
  }

  /// The announced years must reach over every day that can be booked from today on.
  private func calendar(of office: Office) -> Finding {
    let today = Surroundings.system().today
    let years = office.workdays.announcedYears.sorted().map(String.init).joined(separator: "、")
    let window = BookingWindow(submittedOn: today, workdays: office.workdays)
    guard window.isProvisional else { return Finding(.fine, "工作日历", "已公布 \(years)") }
    return Finding(
      .lacking,
      "工作日历",
      "已公布 \(years)，目前的可预约日期超出此范围",
      "放假安排公布后请放入 \(folder)/office/workdays.json；在此之前按法定节假日计算"
    )
  }

  private var sodium: Finding {
    let library = SodiumLibrary()
    guard library.isPresent else {
      return Finding(
        .broken,
        "libsodium",
        "\(library.name) 未安装，无法登录和注册",
        "请执行 apt-get install libsodium23"
      )
    }
    return Finding(.fine, "libsodium", library.name)
  }
}
