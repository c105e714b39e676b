import Testing

/// The same invented report as a page with a table and as a text whose rows are lines of cells between tabs.
@Suite struct PageAndTextTests {
    private static let title = "云岭市2031年国民经济和社会发展统计公报"
    private static let paragraphs = [
        "一、综合", "初步核算，全年地区生产总值1234.5亿元，比上年增长6.7%。", "二、农业", "全年粮食产量88.2万吨，比上年增长2.1%。",
    ]
    private static let caption = "表1 2031年主要农产品产量"
    private static let rows = [
        ["产品名称", "产量（万吨）", "比上年增长（%）"], ["粮食", "88.2", "2.1"], ["油料", "5.3", "-0.8"], ["蔬菜", "120.6", "3.4"],
        ["禽蛋", "7.7", "—"],
    ]

    /// Indicator, measure, value, unit and period of every metric of one document.
    private func metrics(_ name: String, _ content: String) throws -> [String] {
        try recordsOfRun("metrics", over: [name: content]).map { record in
            ["indicator", "measure", "value", "unit", "period"].map { "\(record[$0] ?? "")" }
                .joined(separator: " ")
        }
    }

    @Test func sameMetrics() throws {
        let cells = Self.rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        let page =
            "<html><head><title>\(Self.title)</title></head><body><h1>\(Self.title)</h1>"
            + Self.paragraphs.map { "<p>\($0)</p>" }.joined()
            + "<p>\(Self.caption)</p><table>\(cells)</table></body></html>"
        let head = ([Self.title] + Self.paragraphs + [Self.caption]).joined(separator: "\n") + "\n"
        let expected = try metrics("report.html", page)
        #expect(expected.count == 11)
        let tabs = Self.rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        #expect(try metrics("report.txt", head + tabs + "\n") == expected)
        let lines = Self.rows.joined().joined(separator: "\n")
        #expect(try metrics("report.txt", head + lines + "\n二、农业\n全年风调雨顺，没有受灾。\n") == expected)
    }

    @Test func columnsOfTheDivisionsAroundAreAboutThem() throws {
        let text = """
            广州市海珠区2031年统计公报

            表1 2031年主要指标对比
            指标\t全国\t全省\t海珠区
            地区生产总值（亿元）\t1500000\t160000\t3200
            常住人口（万人）\t140000\t12800\t180

            全年风调雨顺。
            """
        let places = try recordsOfRun("metrics", over: ["report.txt": text]).map { record in
            ["region", "region_code", "value"].map { "\(record[$0] ?? "")" }.joined(separator: " ")
        }
        #expect(places.prefix(3) == ["中国 100000 1500000", "广东省 440000 160000", "海珠区 440105 3200"])
    }

    @Test func aTitleThatSaysLastYearIsAboutIt() throws {
        let title = "云岭市去年财政收入增速居全省第三"
        let page =
            "<html><head><title>\(title)</title><meta name=\"PubDate\" content=\"2032-02-05\"></head><body><h1>\(title)</h1>"
            + "<p>记者从财政部门获悉，全市社会保险基金收入83.58亿元，支出72.8亿元，各项工作平稳推进。</p>"
            + "<p>预计2032年全市一般公共预算收入118.8亿元，财政运行总体向好。</p></body></html>"
        let periods = try metrics("news.html", page).compactMap { $0.split(separator: " ").last }
        #expect(periods.suffix(3) == ["2031", "2031", "2032"])
    }

    @Test func aPageOfAYearsFirstMonthsThatLooksBackIsAboutTheYearBefore() throws {
        func periods(published day: String) throws -> [Substring] {
            let title = "奋进路上开新局"
            let page =
                "<html><head><title>\(title)</title><meta name=\"PubDate\" content=\"\(day)\"></head><body><h1>\(title)</h1>"
                + "<p>一、全市财政预算执行情况</p><p>全市社会保险基金收入83.58亿元，支出72.8亿元，各项工作平稳推进。</p>"
                + "<p>二、财政工作安排</p><p>全市安排文化旅游发展资金1.2亿元，推动产业融合发展。</p></body></html>"
            return try metrics("news.html", page).compactMap { $0.split(separator: " ").last }
        }
        #expect(try periods(published: "2032-02-05") == ["2031", "2031", "2032"])
        #expect(try periods(published: "2032-11-05") == ["2032", "2032", "2032"])
    }
}
