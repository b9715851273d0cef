import Casework
import Testing

@testable import OfficeData

struct GuideTests {
  let guide = BuiltIn.guide

  @Test func `the six conveniences stand as in article 13`() throws {
    let section = try #require(guide.section(.conveniences))
    #expect(section.points.count == 6)
    #expect(section.points.map(\.zh).contains("报名参加职业资格考试、申请授予职业资格"))
    #expect(section.points.last?.zh == "国家规定的其他便利")
    #expect(guide.section(.benefits)?.points.count == 4)
  }

  @Test func `every text of the office stands in both languages`() {
    var texts = guide.sections.flatMap { [$0.title, $0.lead, $0.basis] + $0.points }
    texts += BuiltIn.materials.materials.flatMap { [$0.title, $0.requirement] }
    #expect(texts.count > 60)
    for text in texts {
      #expect(!text.zh.isEmpty)
      #expect(!text.en.isEmpty && text.en.utf8.first.map { $0 < 0x80 || $0 == 0xE2 } == true)
    }
  }

  @Test func `a filled message has at most 70 characters and hides nothing in braces`() throws {
    let values: [MessageTemplates.Placeholder: String] = [
      .number: "HZ20261123-0001", .day: "11月27日", .name: "阿卜**", .station: "经济技术开发区派出所",
      .count: "12",
    ]
    for kind in MessageTemplates.Kind.allCases {
      let text = try #require(BuiltIn.messages.message(kind, filling: values))
      #expect(text.count <= 70, "\(kind)")
      #expect(!text.contains("{"))
    }
  }

  @Test func `what is filled in is not filled again`() {
    let templates = MessageTemplates(texts: ["passed": "{姓名}到{派出所}{别的}{"])
    let text = templates.message(.passed, filling: [.name: "{派出所}", .station: "甲所"])
    #expect(text == "{派出所}到甲所{别的}{")
  }
}
