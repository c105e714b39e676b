import Model
import Testing

@testable import Readers

/// Which rows of a grid are header.
@Suite struct HeaderFindingTests {
    @Test("a second row of names or units goes on with the only one that is marked as header")
    func marksOneRow() throws {
        let body =
            "<tr><td>工业增加值</td><td>96.3</td><td>7.2</td></tr><tr><td>商品零售额</td><td>52.1</td><td>4.1</td></tr></table>"
        func headerRows(_ second: String) throws -> Int? {
            try HTMLTableTests.tables(
                "<p>2031年主要指标</p><table><tr><th>指标</th><th colspan=2>1-9月</th></tr>\(second)\(body)"
            ).first?.headerRowCount
        }
        #expect(try headerRows("<tr><td></td><td>总量</td><td>增速</td></tr>") == 2)
        #expect(try headerRows("<tr><td>单位</td><td>亿元</td><td>%</td></tr>") == 2)
        // A row with a label of its own, one of numbers, and one with a single word are of the body.
        #expect(try headerRows("<tr><td>农业</td><td>略增</td><td>稳定</td></tr>") == 1)
        #expect(try headerRows("<tr><td></td><td>12.5</td><td>增速</td></tr>") == 1)
        #expect(try headerRows("<tr><td></td><td>工业</td><td></td></tr>") == 1)
        #expect(try headerRows("") == 1)
    }

    @Test("of pairs of words in two columns the first one alone is header")
    func pairsOfWords() throws {
        let grid = try #require(
            try HTMLTableTests.tables(
                """
                <p>项目基本情况</p><table border=1><tr><td>项目名称</td><td>青河污水处理厂</td></tr><tr><td>建设地点</td><td>青河镇</td></tr>
                <tr><td>总投资</td><td>3.5亿元</td></tr><tr><td>建设年限</td><td>2031—2033年</td></tr></table>
                """
            ).first)
        #expect(grid.headerRowCount == 1 && grid.rowCount == 4)
        let merged = try #require(
            try HTMLTableTests.tables(
                """
                <p>甲。</p><table border=1><tr><td colspan=2>青河县主要指标</td></tr><tr><td>指标</td><td>数量</td></tr>
                <tr><td>总户数</td><td>1203</td></tr><tr><td>总人口</td><td>3503</td></tr></table>
                """
            ).first)
        #expect(merged.rowCount - merged.headerRowCount == 2)
    }
}
