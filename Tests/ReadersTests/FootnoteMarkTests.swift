import Model
import Testing

@testable import Readers

@Suite("Footnote marks of pages")
struct FootnoteMarkTests {
    private func marks(_ sentence: String) throws -> (text: String, marks: [String]) {
        let document = try HTMLReaderTests.read(
            "<p>初步核算，全年云岭市地区生产总值1234.5亿元，按不变价格计算，比上年增长6.7%。</p><p>\(sentence)</p>")
        let block = try #require(document.blocks.last)
        return (document.string(block.span), document.footnoteMarks.map(document.string))
    }

    @Test(
        "a number above the line stands apart, and is known",
        arguments: [
            ("全年出口额<sup>1</sup>1234.5亿元，增长5.3%。", "全年出口额 1 1234.5亿元，增长5.3%。"),
            ("全年出口额增长5.3%<sup><a href='#f2'>2</a></sup>，进口额也有增长。", "全年出口额增长5.3% 2 ，进口额也有增长。"),
            ("全年出口额1234.5<SUP>12</SUP>亿元，增长5.3%，为历年最高。", "全年出口额1234.5 12 亿元，增长5.3%，为历年最高。"),
            ("全市GDP<a href='#n3'>3</a>增长5.3%，增速居全省第二位。", "全市GDP 3 增长5.3%，增速居全省第二位。"),
        ])
    func mark(sentence: String, text: String) throws {
        let found = try marks(sentence)
        #expect(found.text == text)
        #expect(found.marks.count == 1)
        #expect(found.marks.first.map { text.contains(" \($0) ") } == true)
    }

    @Test(
        "squares, cubes, powers, brackets and words above the line are none",
        arguments: [
            "新增绿地12.5km<sup>2</sup>，建成公园3座，游客增长5%。", "用水12.5米<sup>3</sup>，节水3.2%，好于上年同期水平。",
            "储量约10<sup>8</sup>吨，比上年增长5.3%，居全省第一。", "全年出口额<sup>[1]</sup>1234.5亿元，增长5.3%。",
            "排放CO<sup>2</sup>减少5.3%，完成了全年的目标任务。", "这是第<sup>一</sup>次，全年出口额1234.5亿元。",
        ])
    func none(sentence: String) throws {
        #expect(try marks(sentence).marks.isEmpty)
    }

    @Test("what stands around a mark leads back to its bytes")
    func source() throws {
        let html =
            "<p>初步核算，全年云岭市地区生产总值1234.5亿元，比上年增长6.7%。</p><p>全年出口额<sup>1</sup>987.6亿元，增长5.3%。</p>"
        let document = try HTMLReaderTests.read(html)
        let text = String(decoding: document.text, as: UTF8.self)
        let raw = Array(html.utf8)
        for piece in ["出口额", "987.6亿元", "5.3%"] {
            let range = try #require(text.firstRange(of: piece))
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            let source = try #require(document.sourceMap.source(of: TextSpan(start, start + piece.utf8.count)))
            #expect(String(decoding: raw[source.range], as: UTF8.self) == piece)
        }
    }

    @Test("a mark at a cell's end is no part of the cell")
    func cell() throws {
        let document = try HTMLReaderTests.read(
            "<p>初步核算，全年云岭市地区生产总值1234.5亿元，比上年增长6.7%。</p><table border=1><tr><td>指标</td><td>数值<sup>1</sup></td></tr>"
                + "<tr><td>粮食</td><td>12.5<sup>2</sup></td></tr><tr><td>油料</td><td>3.5</td></tr></table>")
        let grid = try #require(document.tables.first)
        #expect(HTMLTableTests.rows(grid) == ["指标|数值", "粮食|12.5", "油料|3.5"])
    }
}
