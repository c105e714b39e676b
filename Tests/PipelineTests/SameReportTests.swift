import Testing

/// One report, as a page with a table and as the text that copying that page leaves: the same metrics.
@Suite struct SameReportTests {
    private static let rows = [
        ["指标名称", "单位", "2023年", "比上年增长（%）"],
        ["地区生产总值", "亿元", "1286.45", "5.6"],
        ["其中：第一产业增加值", "亿元", "98.12", "3.1"],
        ["第二产业增加值", "亿元", "512.30", "6.4"],
        ["社会消费品零售总额", "亿元", "433.07", "-1.2"],
        ["粮食产量", "万吨", "80.5", "1.8"],
        ["年末常住人口", "万人", "201.3", "0.4"],
    ]
    private static let title = "云岭市2023年国民经济和社会发展统计公报"
    private static let before = [
        "2023年，全市上下坚持稳中求进，经济运行总体平稳。全年地区生产总值1286.45亿元，比上年增长5.6%。", "表1　2023年云岭市主要经济指标",
    ]
    private static let after = ["全年新登记企业1.2万户，同比增长8.3%；居民人均可支配收入36210元，增长6.1%。"]

    private static var page: String {
        let table = rows.map { "<tr>" + $0.map { "<td><p>\($0)</p></td>" }.joined() + "</tr>" }.joined(separator: "\n")
        let paragraphs: ([String]) -> String = { $0.map { "<p>\($0)</p>" }.joined(separator: "\n") }
        return """
            <html><head><meta charset="utf-8"><title>\(title)</title></head><body><h1>\(title)</h1>
            \(paragraphs(before))<table>\(table)</table>\(paragraphs(after))</body></html>
            """
    }

    @Test(arguments: ["\t", "  \t"]) func pageAndTextSayTheSame(separator: String) throws {
        let table = Self.rows.map { $0.joined(separator: separator) }
        try check(([Self.title] + Self.before + table + Self.after).joined(separator: "\n"))
    }

    private func check(_ text: String) throws {
        let lines = try recordsOfRun("metrics", over: ["page.html": Self.page, "text.txt": text + "\n"])
        let page = Self.statements(lines.filter { $0["doc_id"] as? String == "page" })
        let flat = Self.statements(lines.filter { $0["doc_id"] as? String == "text" })
        #expect(page.count == 2 + 12 + 4)
        #expect(flat == page)
    }

    /// What each metric says, without its place.
    private static func statements(_ records: [[String: Any]]) -> [String] {
        records.map { record in
            [
                "text", "indicator", "measure", "value", "unit", "unit_code", "period", "basis", "status", "row",
                "column",
            ]
            .map { record[$0].map { "\($0)" } ?? "" }.joined(separator: " | ")
        }
    }
}
