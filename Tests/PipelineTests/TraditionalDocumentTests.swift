import Testing

/// The same report in both scripts gives the same records, each in its own words.
@Suite("A report in traditional characters")
struct TraditionalDocumentTests {
    private let simplified = SampleReport([
        "云岭市2023年国民经济和社会发展统计公报", "一、综合", "全年地区生产总值1286.45亿元,比上年增长5.6%。年末常住人口88.2万人,其中城镇人口61.3万人。",
        "规模以上工业企业312家,比上年增加24家。",
    ])
    private let traditional = SampleReport([
        "雲嶺市2023年國民經濟和社會發展統計公報", "一、綜合", "全年地區生產總值1286.45億元,比上年增長5.6%。年末常住人口88.2萬人,其中城鎮人口61.3萬人。",
        "規模以上工業企業312家,比上年增加24家。",
    ])

    @Test func theNumbersMeanTheSame() {
        let meanings = [simplified, traditional].map { sample in
            sample.metrics.map {
                "\($0.valueBase) \($0.unitCode ?? "") \($0.indicatorCode ?? "") \($0.measure) \($0.basis ?? "") "
                    + "\($0.period ?? "") \($0.place.span)"
            }
        }
        #expect(meanings[0].count == 6)
        #expect(meanings[0] == meanings[1])
    }

    @Test func theWordsAreTheDocuments() {
        #expect(traditional.metrics.prefix(3).map(\.indicator) == ["地區生產總值", "地區生產總值", "常住人口"])
        #expect(traditional.metrics.map { traditional.words($0) }.prefix(3) == ["1286.45億元", "5.6%", "88.2萬人"])
        #expect(traditional.metrics.first?.unit == "億元")
        #expect(traditional.document.sections.map(\.title) == ["一、綜合"])
    }
}
