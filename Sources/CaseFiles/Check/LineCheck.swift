import Casework

/// Checks what whole lines say, one after the other, against what was said before.
struct LineCheck {
  let log: FindingLog
  /// How many people a station takes; nil: not known, and not checked.
  let quota: Quota?
  var model = CaseModel()
  var references = AttachmentReferences()
  /// Whether transactions are missing: then only what stands in one line can be told.
  private(set) var hasGap = false
  /// Whether a document of the line at hand could not be read, so that its keys mean nothing.
  var isHalfRead = false
  var expected = ExpectedKeys()
  /// What stands beside the applications of the line at hand.
  var company = DeskModel.Company()
  /// Hashes of the requests answered so far.
  private var requests: Set<Int> = []

  init(log: FindingLog, quota: Quota?) {
    self.log = log
    self.quota = quota
  }

  /// From now on nobody can tell what the documents before were.
  mutating func skipUnreadable() { hasGap = true }

  /// Takes a line over and notes what is wrong in it.
  mutating func take(_ line: CheckedLine, in bytes: [UInt8], at place: FindingPlace) {
    expected = ExpectedKeys()
    company = DeskModel.Company()
    isHalfRead = false
    model.desk.begin(line)
    if Moment(iso: line.at) == nil {
      log.add(.damage, .form, place.at(1), "时间“\(line.at)”无法识别", "“\(line.at)” is no time")
    }
    var applications: [(Application, Int)] = []
    for document in line.documents {
      let column = document.offset + 1
      do {
        switch try ReadDocument(document, in: bytes) {
        case .account(let account): take(account, place.at(column))
        case .application(let application):
          if expectRecord(CaseKey.application(application.number), place.at(column)) {
            applications.append((application, column))
          }
        case .message(let message): take(message, place.at(column))
        case .signInAttempts(let name):
          expectRecord(CaseKey.signInAttempts(name), place.at(column))
        case .staffMember(let member):
          expectRecord(StationKey.staff(member.name), place.at(column))
          model.desk.add(member)
        case .staffAttempts(let name): expectRecord(StationKey.attempts(name), place.at(column))
        case .claim(let claim): take(claim, place.at(column))
        case .dayClosure(let closure): take(closure, place.at(column))
        case .auditEntry(let entry): take(entry, place.at(column))
        case .outcome: takeAnswer(to: document.id, place.at(column))
        }
      } catch {
        isHalfRead = true
        hasGap = hasGap || document.kind == DocumentKind.application.rawValue
        report(error, document, place.at(column))
      }
    }
    take(applications, at: place)
    takeReleases(of: line)
    checkClosures(at: place)
    compareKeys(of: line, at: place)
  }

  /// A request is answered once.
  private mutating func takeAnswer(to request: String, _ place: FindingPlace) {
    let key = CaseKey.answer(to: request)
    expectRecord(key, place)
    guard !requests.insert(key.hashValue).inserted else { return }
    log.add(
      .damage,
      .number,
      place,
      "请求 \(request) 被执行了两次",
      "the request \(request) was carried out twice"
    )
  }

  private mutating func take(_ account: Account, _ place: FindingPlace) {
    guard expectRecord(CaseKey.account(account.name), place) else { return }
    let index = model.account(account.name)
    let identity = CaseModel.packed(account.identity)
    let registeredAt = account.registeredAt.milliseconds
    if let known = model.accounts[index].identity, !hasGap,
      known != identity || model.accounts[index].registeredAt != registeredAt
    {
      log.add(
        .damage,
        .number,
        place,
        "用户名 \(account.name) 被第二次注册",
        "the user name \(account.name) is registered a second time"
      )
    }
    model.accounts[index].identity = identity
    model.accounts[index].registeredAt = registeredAt
  }

  /// Expects the key of a record. false when its document stands in the line twice.
  @discardableResult
  mutating func expectRecord(_ key: String, _ place: FindingPlace) -> Bool {
    guard expected.all[key] == nil else {
      log.add(
        .damage,
        .document,
        place,
        "文档 \(key) 在一行中出现两次",
        "the document \(key) stands in its line twice"
      )
      return false
    }
    expected.keep(key, column: place.column ?? 1)
    return true
  }

  private func report(
    _ fault: ReadDocument.Fault,
    _ document: CheckedLine.Document,
    _ place: FindingPlace
  ) {
    let name = "\(document.kind) \(document.id)"
    switch fault {
    case .unknownKind:
      log.add(
        .damage,
        .document,
        place,
        "不认识的文档种类 \(name)",
        "a document of an unknown kind: \(name)"
      )
    case .form(let problem):
      // The problem's place is one in the whole segment.
      let column = (place.column ?? 1) + problem.offset - document.start
      log.add(
        .damage,
        .document,
        place.at(column),
        "文档 \(name) 无法读取：\(problem.chinese)",
        "the document \(name) cannot be read: \(problem.english)"
      )
    case .id:
      log.add(
        .damage,
        .document,
        place,
        "文档内容与编号 \(name) 不符",
        "the document is not the \(name) it is filed as"
      )
    }
  }
}
