import Model
import Testing

/// Communiqués that are none of the yearly one on economy and society: of a census, of a state of the environment, of an
/// agency's accounts.
@Suite struct OtherCommuniqueTests {
    /// The numbers of a document of paragraphs, each as `text name period`.
    private func rows(_ paragraphs: [String]) -> [String] {
        let report = SampleReport(paragraphs)
        return report.metrics.map { "\(report.words($0)) \($0.indicator) \($0.period ?? "none")" }
    }

    @Test func aStateOfTheEnvironmentIsOfTheYearInItsTitle() {
        #expect(
            rows(["2031年云岭市生态环境状况公报", "一、水环境", "全市地表水断面12个,其中优良断面11个。", "降水pH年均值为6.12。"]) == [
                "12个 全市地表水断面 2031", "11个 优良断面 2031", "6.12 降水pH年均值 2031",
            ])
    }

    @Test func aCensusIsOfTheYearAtWhoseEndItCounted() {
        let found = rows([
            "云岭市第六次全国经济普查公报(第二号)", "2035年1月8日", "2033年末,全市共有法人单位8万个,与2028年末相比,增加2万个。",
            "法人单位数居首位的是制造业3万个,占37.5%。", "全市共有高技术制造业企业234个。",
        ])
        #expect(found.count == 6 && found.allSatisfy { $0.hasSuffix(" 2033") })
    }

    @Test func aDocumentThatNamesOneYearIsOfThatYear() {
        let found = rows(["2032年,云岭市完成造林3万亩。", "新建公园18个。", "2032年种草2万亩。"])
        #expect(found.map { String($0.suffix(4)) } == ["2032", "2032", "2032"])
    }

    @Test func whatACensusIsComparedWithIsNoPartOfTheName() {
        let report = SampleReport(["全市常住人口与2010年第六次全国人口普查的133人相比,增加7人,增长5.3%。"])
        #expect(report.metrics.map(\.indicator) == ["全市常住人口", "全市常住人口", "全市常住人口"])
        #expect(report.metrics.map(\.basis) == [nil, "since:2010", "since:2010"])
        // Within a clause that compares nothing, 与 joins two things.
        #expect(SampleReport(["城镇人口与2010年的农村人口133人。"]).metrics.allSatisfy { $0.basis == nil })
    }

    @Test func theTotalOfRevenueAndExpenditureKeepsItsName() {
        #expect(
            rows(["2022年,收、支总计均为123.4万元,较上年增加3.2万元。"]).map { $0.split(separator: " ")[1] } == [
                "收、支总计", "收、支总计",
            ])
        #expect(rows(["公务用车8辆,其中:主要领导干部用车1辆。"]).last == "1辆 主要领导干部用车 none")
    }

    @Test func aShareOfWhatIsCountedIsNoneOfTheFigureThatTheNameMeans() {
        let report = SampleReport(["位居首位的行业是:制造业9万个,占9.9%。"])
        #expect(report.metrics.suffix(2).map(\.indicatorCode) == [nil, nil])
        #expect(SampleReport(["服务业占比9.9%。"]).metrics.first?.indicatorCode != nil)
    }

    /// 恢复至2019年的112% is of this year, against that one.
    @Test func whatIsReachedAgainIsComparedWithTheYearThatHadIt() {
        let report = SampleReport([
            "2023年云岭市国民经济和社会发展统计公报", "旅客吞吐量234万人次,恢复至2019年的112.3%。接待游客34万人次,恢复到2019年同期的八成。",
            "利润提高到2019年的水平。覆盖率提高到2019年的60%。",
        ])
        #expect(report.metrics.map(\.measure) == [.level, .change, .level, .change, .level])
        #expect(report.metrics.prefix(4).map(\.period) == ["2023", "2023", "2023", "2023"])
        #expect(report.metrics.map(\.basis) == [nil, "since:2019", nil, "since:2019", nil])
        #expect(report.metrics.map(\.indicator).prefix(2) == ["旅客吞吐量", "旅客吞吐量"])
    }
}
