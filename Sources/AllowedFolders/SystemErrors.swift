import Casework
import Glibc

extension FileShelfProblem {
  /// What an error number means when something is opened, to be read or to be listed.
  init(opening error: Int32, toRead: Bool) {
    switch error {
    case ENOENT, ENAMETOOLONG: self = .notFound
    case ENOTDIR: self = .notAFolder
    // openat2 reports a link as ELOOP and another mount, like any climbing out, as EXDEV.
    case ELOOP, EXDEV: self = .notAllowed
    // A socket, or a device without a driver.
    case ENXIO where toRead, ENODEV where toRead: self = .notARegularFile
    default: self = FileShelfProblem(reading: error)
    }
  }

  /// What an error number means while an open file or folder is read.
  init(reading error: Int32) {
    switch error {
    case EIO, ENXIO, ENODEV, ENOMEDIUM, ESTALE, ENOTCONN, ESHUTDOWN: self = .gone
    default: self = .unreadable(errno: error)
    }
  }
}
