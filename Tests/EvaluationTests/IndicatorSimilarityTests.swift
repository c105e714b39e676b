import Testing

@testable import Evaluation

@Suite("Indicators are alike or not")
struct IndicatorSimilarityTests {
    @Test(
        "Twice the common subsequence over both lengths",
        arguments: [
            ("地区生产总值", "地区生产总值", 1.0), ("“四上”企业", "四上企业", 1.0), ("GDP 总量", "gdp总量", 1.0),
            ("固定资产投资", "投资", 0.5), ("税收", "人口", 0.0), ("", "人口", 0.0), ("的", "的", 0.0),
        ])
    func similarity(_ a: String, _ b: String, _ expected: Double) {
        #expect(IndicatorSimilarity.of(a, b) == expected)
    }
}
