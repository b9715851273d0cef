import CaseWords
import Casework
import TestSupport
import Testing
import TextUI
import Words

@testable import ApplicantScreens

/// What a page says on its one line is seen whole at 80 columns, in both languages.
@Suite struct NoticeWidthTests {
  private static let refusals: [Refusal] =
    [
      .userNameTaken, .passwordsDiffer, .consentMissing, .captchaWrong, .captchaExpired,
      .signInWrong, .signInWaits(until: Moment(milliseconds: 0)), .passwordWrong,
      .tooManyPeople(limit: 5), .appliedAlready(here: true), .appliedAlready(here: false),
      .nothingToSubmit, .attachedAlready(to: "lease"), .tooManyPages(limit: 10), .placeTaken,
      .dayNotOffered, .tooLateToChange, .notPossible(in: .passed), .noSuchApplication,
    ] + [.empty, .tooLarge(bytes: 1), .unknownType, .damaged, .encryptedPDF].map { .file($0) }

  private static let shelf: [FileShelfProblem] = [
    .emptyPath, .notFound, .notAllowed, .notAFolder, .notARegularFile, .tooLarge(bytes: 1),
    .unreadable(errno: 5),
    .gone,
  ]

  @Test(arguments: Language.allCases)
  func `no refusal is cut at the end of the line`(language: Language) {
    let frame = Frame(
      size: .smallest,
      look: Look(catalogue: Words.catalogue(language))
    )
    let sentences = Self.refusals.map(\.explanation) + Self.shelf.map(\.explanation)
    let long = sentences.map { frame.text($0) }.filter { frame.width(of: $0) > 76 }
    #expect(long == [])
  }
}
