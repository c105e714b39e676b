import Testing

@Suite("Shares and the amounts of what they are part of")
struct SharesOfWholesTests {
    private func links(_ paragraphs: String...) -> [String] {
        let report = SampleReport(["云岭市2031年国民经济和社会发展统计公报", "一、综合"] + paragraphs)
        return report.lines { record in record.of.map { report.words(report.metrics[$0]) } ?? "none" }
    }

    @Test func aShareRefersToTheAmountOfWhatItNames() {
        #expect(
            links("全年地区生产总值620亿元,增长5%。", "工业增加值占GDP比重为41%。规模以上工业发电量90亿千瓦时,清洁能源发电量占规模以上工业发电量的30%。") == [
                "620亿元=none", "5%=620亿元", "41%=620亿元", "90亿千瓦时=none", "30%=90亿千瓦时",
            ])
        // The whole may be told of behind it.
        #expect(links("税收收入占全市一般公共预算收入的比重为72%,一般公共预算收入50亿元。").first == "72%=50亿元")
    }

    @Test func theNearestAmountBeforeIsTheWhole() {
        #expect(
            links("全市一般公共预算收入50亿元。税收收入占一般公共预算收入的比重为72%。市本级一般公共预算收入20亿元。税收收入占一般公共预算收入的60%。") == [
                "50亿元=none", "72%=50亿元", "20亿元=none", "60%=20亿元",
            ])
    }

    @Test func amountsOfAnotherTimeAndPlaceAreNoWholes() {
        #expect(links("2030年地区生产总值600亿元。2031年工业增加值占地区生产总值的41%。").last == "41%=none")
        #expect(links("全市企业3000家,出口占全市的四成。").last == "四成=none")
        #expect(links("工业增加值占地区生产总值的41%。") == ["41%=none"])
    }

    @Test func aWholeIsLookedForNearby() {
        let share = "工业增加值占地区生产总值的41%。"
        let between = String(repeating: "新增企业3家。", count: 450)
        #expect(links("全年地区生产总值620亿元。", "新增企业3家。", share).last == "41%=620亿元")
        #expect(links("全年地区生产总值620亿元。", between, share).last == "41%=none")
    }
}
