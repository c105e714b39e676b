import Model
import Testing

@Suite("Whose accounts a heading says that they are")
struct BudgetScopeTests {
    private let head = ["关于云岭市2025年全市和市本级预算执行情况与2026年全市和市本级预算草案的报告", "一、2025年预算执行情况"]

    private func names(_ paragraphs: String...) -> [String] {
        SampleReport(head + paragraphs).lines { $0.indicator }
    }

    @Test func aFundBelowAHeadingOfAPlaceIsOfThatPlace() {
        let found = names(
            "(一)一般公共预算", "1.全市", "一般公共预算收入31.2亿元,增长4%。支出52.1亿元。", "2.市本级(含高新区)执行情况",
            "地方一般公共预算收入9.3亿元,其中:税收收入6.1亿元。一般公共预算支出17.4亿元。", "(二)政府性基金预算",
            "政府性基金预算收入8.8亿元。")
        #expect(
            found == [
                "31.2亿元=全市一般公共预算收入", "4%=全市一般公共预算收入", "52.1亿元=全市一般公共预算支出",
                "9.3亿元=市本级地方一般公共预算收入", "6.1亿元=税收收入", "17.4亿元=市本级一般公共预算支出",
                // The heading of the same level ends what was said below the one before.
                "8.8亿元=政府性基金预算收入",
            ])
    }

    @Test func theHeadingMayStandAboveTheFunds() {
        #expect(
            names("(二)2025年市级财政决算情况", "1.政府性基金预算", "收入7.1亿元,支出6.2亿元。", "2.国有资本经营预算", "收入0.6亿元。") == [
                "7.1亿元=市级政府性基金预算收入", "6.2亿元=市级政府性基金预算支出", "0.6亿元=市级国有资本经营预算收入",
            ])
    }

    @Test func aNumberedSentenceOrAColonSaysSoToo() {
        #expect(
            names("(一)一般公共预算", "1.全市。一般公共预算收入31.2亿元。", "2.市本级:一般公共预算收入9.3亿元。") == [
                "31.2亿元=全市一般公共预算收入", "9.3亿元=市本级一般公共预算收入",
            ])
    }

    @Test func otherPlacesAndOtherHeadingsKeepTheirNames() {
        #expect(
            names("2.市本级收支情况", "东城区一般公共预算收入3.1亿元。全市政府性基金预算收入8.8亿元。") == [
                "3.1亿元=东城区一般公共预算收入", "8.8亿元=全市政府性基金预算收入",
            ])
        #expect(
            names("(一)全市预算执行情况", "全市一般公共预算收入9.1亿元,政府性基金预算收入3.2亿元。").last == "3.2亿元=全市政府性基金预算收入")
        // It is so for the rest of its paragraph.
        #expect(
            names("2.市本级收支情况", "东城区一般公共预算收入3.1亿元,一般公共预算支出5.2亿元。").last == "5.2亿元=一般公共预算支出")
        #expect(names("(五)市本级重点支出", "一般公共预算收入3.1亿元。") == ["3.1亿元=一般公共预算收入"])
    }

    @Test func anotherPlaceInTheParagraphIsNotTheOneOfTheHeading() {
        #expect(
            names("(一)全市预算执行情况", "1.政府性基金预算。全市收入7.9亿元,支出8.2亿元。", "市级收入2.1亿元,增长9%。支出3.4亿元。", "中心城区(含新区)收入1.3亿元。支出1.1亿元。")
                == [
                    "7.9亿元=全市政府性基金预算收入", "8.2亿元=全市政府性基金预算支出", "2.1亿元=市级政府性基金预算收入",
                    "9%=市级政府性基金预算收入", "3.4亿元=市级政府性基金预算支出", "1.3亿元=中心城区政府性基金预算收入",
                    "1.1亿元=中心城区政府性基金预算支出",
                ])
    }

    @Test func theAccountsOfAPartAreThoseOfThePlaceThatItTellsOf() {
        #expect(
            names("全市国有资本经营预算收入4.5亿元,支出1.6亿元。其中,市本级收入2.1亿元,支出0.7亿元。").suffix(2) == [
                "2.1亿元=市本级国有资本经营预算收入", "0.7亿元=市本级国有资本经营预算支出",
            ])
    }

    @Test func aVerbBetweenAPlaceAndItsFundIsNoPartOfTheName() {
        #expect(
            names("全市安排政府性基金预算收入24.5亿元。市级完成一般公共预算收入30.1亿元,支出41.2亿元。") == [
                "24.5亿元=全市政府性基金预算收入", "30.1亿元=市级一般公共预算收入", "41.2亿元=市级一般公共预算支出",
            ])
        #expect(names("市级安排科技支出2.3亿元。") == ["2.3亿元=市级安排科技支出"])
    }

    @Test func allThatIsAddedUpIsMoreThanTheFund() {
        let report = SampleReport(
            head + ["全市政府性基金预算收入18.2亿元,加上级补助收入1.3亿元,收入共计19.5亿元。"])
        #expect(report.metrics.last?.indicator == "全市政府性基金预算收入共计")
        #expect(report.metrics.last?.indicatorCode == "government_fund_total_revenue")
    }

    @Test func whatAnOfficeCollectedIsOfTheIncomeBefore() {
        #expect(
            names("全区完成公共财政预算收入20.4亿元,其中地方公共财政预算收入13.9亿元。分部门情况是:国税部门完成4.1亿元,下降7%;区财政局16.3亿元。") == [
                "20.4亿元=全区公共财政预算收入", "13.9亿元=地方公共财政预算收入", "4.1亿元=国税部门公共财政预算收入",
                "7%=国税部门公共财政预算收入", "16.3亿元=区财政局公共财政预算收入",
            ])
        #expect(names("财政总收入12.3亿元。国税5.1亿元,地税4.9亿元。").suffix(2) == ["5.1亿元=国税财政总收入", "4.9亿元=地税财政总收入"])
        #expect(
            names("全县财政收入20.6亿元。分级次看,省级收入7.7亿元,增长3%,县级收入12.9亿元。").dropFirst() == [
                "7.7亿元=省级财政收入", "3%=省级财政收入", "12.9亿元=县级财政收入",
            ])
        // No income was told of as a whole.
        #expect(names("税收收入12.3亿元。税务部门贷款2.1亿元。").last == "2.1亿元=税务部门贷款")
    }
}
