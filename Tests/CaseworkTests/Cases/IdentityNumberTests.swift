import Casework
import Testing

struct IdentityNumberTests {
  @Test(arguments: [
    ("340122198805099975", "1988-05-09", IdentityNumber.Sex.male),
    ("360103199512319996", "1995-12-31", .male),
    ("410105200002299983", "2000-02-29", .female),
    ("520102197601019965", "1976-01-01", .female),
    ("650101199908079972", "1999-08-07", .male),
    ("330182199003159998", "1990-03-15", .male),
  ])
  func `a valid number tells birth and sex`(_ text: String, birth: String, sex: IdentityNumber.Sex)
    throws
  {
    let number = try SamplePlaces.number(text)
    #expect(number.text == text)
    #expect(number.birth.description == birth)
    #expect(number.sex == sex)
    #expect(number.kind == .resident)
    #expect(number.regionCode == String(text.prefix(6)))
  }

  @Test(arguments: [
    (" 340122 19880509 9975\t", "340122198805099975"),
    ("３４０１２２１９８８０５０９９９７５", "340122198805099975"),
    ("340122　198805099975\u{200B}\u{FEFF}", "340122198805099975"),
  ])
  func `blanks are dropped and wide digits folded`(_ typed: String, text: String) throws {
    #expect(try SamplePlaces.number(typed).text == text)
  }

  @Test(arguments: ["x", "X", "ｘ", "Ｘ"])
  func `every x stands for X in the last place`(_ last: String) throws {
    let text = try #require(
      (100...999).map { SamplePlaces.completed("34012219880509\($0)") }.first { $0.hasSuffix("X") }
    )
    #expect(try SamplePlaces.number(text.dropLast() + last).text == text)
  }

  @Test(arguments: [
    ("", IdentityNumberProblem.empty),
    (" \u{3000}\t", .empty),
    ("330106198805090000", .wrongCheck(expected: "4")),
    ("410105200102299983", .noSuchDay("20010229")),
    ("34012219880509997", .length(17)),
    ("3401221988050999755", .length(19)),
    ("3401221988050999X", .length(17)),
    ("34012219880509997O", .notADigit(place: 18, "O")),
    ("3401X2198805099975", .notADigit(place: 5, "X")),
    ("34012\u{301}2198805099975", .notADigit(place: 6, "\u{301}")),
    ("34012219880509997٥", .notADigit(place: 18, "٥")),
    ("340122-19880509-9975", .notADigit(place: 7, "-")),
    ("999", .length(3)),
    ("310999198805099975", .unknownRegion("310999")),
    ("34012219880509997X", .wrongCheck(expected: "5")),
  ])
  func `a bad number gets the one useful answer`(_ typed: String, problem: IdentityNumberProblem)
    throws
  {
    #expect(try SamplePlaces.problem(typed) == problem)
  }

  @Test(arguments: [
    ("34012220261124001", IdentityNumberProblem.bornInFuture), ("34012230260101001", .bornInFuture),
    ("34012218761122001", .tooOld), ("34012217990101001", .tooOld),
    ("34012218991301001", .noSuchDay("18991301")), ("34012200000230001", .noSuchDay("00000230")),
    ("34012219000229001", .noSuchDay("19000229")),
  ])
  func `a birth must be a day of the last 150 years`(
    _ digits: String,
    problem: IdentityNumberProblem
  ) throws {
    #expect(try SamplePlaces.problem(SamplePlaces.completed(digits)) == problem)
  }

  @Test(arguments: ["34012220261123001", "34012218761123001", "33010319600101001"])
  func `the newborn, the oldest and a vanished district are accepted`(_ digits: String) throws {
    #expect(try SamplePlaces.problem(SamplePlaces.completed(digits)) == nil)
  }

  @Test func `a mistyped digit anywhere is noticed`() throws {
    let valid = Array("340122198805099975")
    for place in valid.indices {
      for digit in "0123456789" where digit != valid[place] {
        var typed = valid
        typed[place] = digit
        #expect(try SamplePlaces.problem(String(typed)) != nil, "\(digit) in place \(place + 1)")
      }
    }
  }

  @Test func `text beyond all measure is refused by its bytes`() throws {
    let long = String(repeating: " ", count: 257)
    #expect(try SamplePlaces.problem(long) == .length(257))
    #expect(try SamplePlaces.problem(String(repeating: " ", count: 256)) == .empty)
  }
}
