import Extraction
import Testing

@Suite("Footnotes and their marks")
struct FootnoteTests {
    @Test(
        "a note is tied to the words before its mark",
        arguments: [("[1]", "[2]"), ("［1］", "［2］"), ("〔1〕", "〔2〕"), ("①", "②")])
    func tied(first: String, second: String) {
        let sample = Sample(
            "云岭市2031年统计公报\(first)", "初步核算，全年地区生产总值\(second)1234.5亿元，比上年增长6.7%。",
            "\(first)本公报为初步统计数据。", "\(second) 地区生产总值绝对数按现价计算。")
        #expect(
            sample.termLines == ["1|云岭市2031年统计公报|本公报为初步统计数据。", "2|全年地区生产总值|地区生产总值绝对数按现价计算。"])
    }

    @Test("of many words before a mark the last forty characters are the term")
    func long() {
        let words = String(repeating: "甲乙丙丁戊", count: 12)
        let sample = Sample("\(words)[1]1234.5亿元。", "[1]按现价计算。")
        #expect(sample.termLines == ["1|\(words.suffix(40))|按现价计算。"])
    }

    @Test("a note without a mark, and a mark without a note, are nothing")
    func loose() {
        #expect(Sample("全年地区生产总值1234.5亿元。", "[1]本公报为初步统计数据。").termLines.isEmpty)
        #expect(Sample("全年地区生产总值[1]1234.5亿元。", "本公报为初步统计数据。").termLines.isEmpty)
    }

    @Test("the points of a list are no notes, and ① is another sign than [1]")
    func circled() {
        #expect(
            Sample("重点做好：①稳就业；②稳企业。", "稳就业是首要任务。", "①落实补贴政策。", "②减轻企业负担。").termLines.isEmpty)
        #expect(Sample("全年地区生产总值[1]1234.5亿元。", "①本公报为初步统计数据。").termLines.isEmpty)
        #expect(
            Sample("全年地区生产总值[1]1234.5亿元，常住人口①88.2万人。", "[1]按现价计算。", "① 年末数。").termLines
                == ["1|全年地区生产总值|按现价计算。", "1|常住人口|年末数。"])
    }

    @Test("entries that explain a word stay what they are")
    func entries() {
        let sample = Sample(
            "动用调节基金[1]和结转[2]资金，用于项目[3]。", "[1]调节基金：用于平衡预算的基金。", "[2]结转：未用完的资金。", "[3]项目：列入计划的工程。")
        #expect(sample.termLines == ["1|调节基金|用于平衡预算的基金。", "2|结转|未用完的资金。", "3|项目|列入计划的工程。"])
    }
}
