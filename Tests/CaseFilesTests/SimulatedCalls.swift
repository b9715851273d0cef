import Casework
import Glibc

@testable import CaseFiles

extension SimulatedDisk {
  func open(_ path: String, for purpose: OpenPurpose) throws(SystemFailure) -> OpenFile {
    let isThere = state.withLock { $0.names[path] != nil }
    if !isThere, purpose == .keep || purpose == .replace {
      try change("open", path) { state, _ in
        let file = state.nextNumber()
        state.files[file] = File()
        state.names[path] = file
      }
    } else if purpose == .replace {
      try change("open", path) { state, _ in
        if let file = state.names[path] { state.files[file]?.bytes = [] }
      }
    }
    return try look("open", path) { state in
      guard let file = state.names[path] else { return nil }
      let handle = state.nextNumber()
      state.handles[handle] = file
      return OpenFile(number: handle, path: path)
    }
  }

  func read(_ file: OpenFile, at offset: Int, count: Int) throws(SystemFailure) -> [UInt8] {
    try look("pread", file.path) { state in
      let bytes = state.handles[file.number].flatMap { state.content(of: $0) } ?? []
      return offset < bytes.count ? Array(bytes[offset..<min(offset + count, bytes.count)]) : []
    }
  }

  /// A copy: nobody changes a file that is mapped to be read only.
  func map(_ file: OpenFile, bytes: Int) throws(SystemFailure) -> MappedBytes {
    let content = try read(file, at: 0, count: bytes)
    let start = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let start, start != MAP_FAILED else { throw Self.failure("mmap", file.path, errno) }
    UnsafeMutableRawBufferPointer(start: start, count: bytes).copyBytes(from: content)
    return MappedBytes(at: start, count: bytes)
  }

  func write(_ bytes: [UInt8], to file: OpenFile, at offset: Int) throws(SystemFailure) {
    try change("pwrite", file.path) { state, isHalf in
      guard let number = state.handles[file.number] else { return }
      var content = state.files[number]?.bytes ?? []
      let put = isHalf ? bytes[..<(bytes.count / 2)] : bytes[...]
      let missing = offset + put.count - content.count
      if missing > 0 { content += [UInt8](repeating: 0, count: missing) }
      content.replaceSubrange(offset..<offset + put.count, with: put)
      state.files[number]?.bytes = content
    }
  }

  func flush(_ file: OpenFile) throws(SystemFailure) {
    try change("fdatasync", file.path) { state, isHalf in
      guard !isHalf, !state.mutation.leavesOut("fdatasync", file.path),
        let number = state.handles[file.number], var now = state.files[number]
      else { return }
      now.stable = now.bytes
      state.files[number] = now
    }
  }

  func flushFolder(_ path: String) throws(SystemFailure) {
    try change("fsync", path) { state, isHalf in
      if isHalf || state.mutation.leavesOut("fsync", path) { return }
      let real = Self.plain(path)
      for name in Set(state.names.keys).union(state.stableNames.keys)
      where Self.folder(of: name) == real {
        state.stableNames[name] = state.names[name]
      }
    }
  }

  func rename(_ path: String, to newPath: String) throws(SystemFailure) {
    try change("rename", path) { state, _ in
      state.names[newPath] = state.names[path]
      state.names[path] = nil
    }
  }

  func remove(_ path: String) throws(SystemFailure) {
    try change("unlink", path) { state, _ in state.names[path] = nil }
  }

  func makeFolder(_ path: String) throws(SystemFailure) {
    try change("mkdir", path) { state, _ in state.names[Self.plain(path)] = 0 }
  }

  func names(in folder: String) throws(SystemFailure) -> [String] {
    try look("opendir", folder) { state in
      state.names.keys.filter { Self.folder(of: $0) == folder }
        .map { String($0.dropFirst(folder.utf8.count + 1)) }
    }
  }

  func status(of path: String) throws(SystemFailure) -> FileStatus? {
    try look("lstat", path) { state -> FileStatus?? in
      guard let number = state.names[Self.plain(path)] else { return .some(nil) }
      return FileStatus(
        isFolder: number == 0,
        size: state.files[number].map { $0.memory?.count ?? $0.bytes.count } ?? 0,
        owner: geteuid(),
        mode: number == 0 ? 0o700 : 0o600
      )
    }
  }

  func fileSystem(of path: String) -> String? { "simulated" }

  func tryLock(_ file: OpenFile) throws(SystemFailure) -> Bool {
    try look("flock", file.path) { state in
      let isLeftOut = state.mutation.leavesOut("flock", file.path)
      return state.locked.insert(file.path).inserted || isLeftOut
    }
  }

  func unlock(_ file: OpenFile) {
    state.withLock { _ = $0.locked.remove(file.path) }
  }

  static func plain(_ path: String) -> String {
    if path.hasSuffix("/..") { return folder(of: String(path.dropLast(3))) }
    if path == "/" { return "" }
    return path.hasSuffix("/.") ? String(path.dropLast(2)) : path
  }

  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
  }

  /// A call that changes nothing: a dead process cannot make it, and it may be the one to fail.
  func look<Value: Sendable>(
    _ call: String,
    _ path: String,
    _ body: (inout State) -> Value?
  ) throws(SystemFailure) -> Value {
    let (value, errno) = state.withLock { state -> (Value?, Int32) in
      state.allCalls += 1
      if let fault = state.fault, fault.countsAll, fault.call == state.allCalls {
        state.fault = nil
        return (nil, fault.errno)
      }
      return (state.isDead ? nil : body(&state), ENOENT)
    }
    guard let value else { throw Self.failure(call, path, errno) }
    return value
  }

  /// A call that changes something, and may be the one that is to fail.
  func change(
    _ call: String,
    _ path: String,
    _ body: (inout State, _ isHalf: Bool) -> Void
  ) throws(SystemFailure) {
    let interruption =
      state.withLock { state in
        guard state.interruption?.site == DiskMutation.site(call, path) else { return nil }
        defer { state.interruption = nil }
        return state.interruption?.body
      } as (@Sendable () -> Void)?
    interruption?()
    let errno: Int32? = state.withLock { state in
      if state.isDead { return EIO }
      state.calls += 1
      state.allCalls += 1
      guard let fault = state.fault,
        fault.call == (fault.countsAll ? state.allCalls : state.calls)
      else {
        body(&state, false)
        return nil
      }
      state.fault = nil
      switch fault.kind {
      case .death:
        state.die()
      case .deathWithin:
        body(&state, call == "pwrite")
        state.die()
      case .failure:
        // A name that is not changed, a flush that is not made; of a write the first half.
        if call == "pwrite" { body(&state, true) }
      }
      return fault.errno
    }
    if let errno { throw Self.failure(call, path, errno) }
  }

  static func failure(_ call: String, _ path: String, _ error: Int32) -> SystemFailure {
    SystemFailure(.notDone, attempt: "\(call) \(path)", errno: error)
  }
}

extension SimulatedDisk.State {
  mutating func nextNumber() -> Int32 {
    lastNumber += 1
    return lastNumber
  }
}
