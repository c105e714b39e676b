import Model
import Testing

/// What budgets are adjusted by and to, what they are compared with, and whose parts are told of.
@Suite struct BudgetAdjustmentTests {
    private let head = [
        "关于云岭市2031年市级预算调整方案的报告", "——2031年11月9日在云岭市第十六届人大常委会第六次会议上", "一、一般公共预算调整情况",
    ]

    private func rows(_ sentence: String, head: [String]? = nil) -> [String] {
        SampleReport((head ?? self.head) + [sentence]).lines {
            "\($0.indicator) \($0.measure.rawValue) \($0.value) \($0.period ?? "none") \($0.status.rawValue)"
        }
    }

    @Test func bothSidesOfAnAdjustmentAreTheBudgets() {
        #expect(
            rows("税收收入由95亿元调减为91亿元,调减4亿元。") == [
                "95亿元=税收收入 level 95 2031 target", "91亿元=税收收入 level 91 2031 target",
                "4亿元=税收收入 change -4 2031 target",
            ])
        // Elsewhere the earlier value is one that has been.
        let report = SampleReport(["云岭市2031年政府工作报告", "各位代表:", "一、2030年工作回顾", "税收收入由95亿元调整为91亿元。"])
        #expect(report.metrics.map(\.status) == [.actual, .actual])
    }

    @Test func accountsAreAdjustedByWhatStandsBehindThem() {
        #expect(
            rows("转移性收入调增5亿元,主要是调增上级补助收入3亿元、债务转贷收入2亿元。").suffix(2) == [
                "3亿元=上级补助收入 change 3 2031 target", "2亿元=债务转贷收入 change 2 2031 target",
            ])
        #expect(rows("通过预算调整解决2亿元,具体为调减当年调出资金2亿元。").last == "2亿元=调出资金 change -2 2031 target")
    }

    @Test func partsOfAChangeTakeItsName() {
        #expect(
            rows("全市一般公共预算收入减少6亿元(本级减少7亿元)。").last == "7亿元=本级一般公共预算收入 change -7 2031 target")
    }

    @Test func aPlanWithItsAmountIsWhatAnAmountDiffersFrom() {
        let report = SampleReport(
            ["云岭市2030年财政决算的报告", "2030年“三公”经费支出11亿元,比年初预算17亿元减少6亿元,下降35%。"])
        #expect(report.metrics.map(\.measure) == [.level, .level, .gap, .gap])
        #expect(report.metrics.map(\.basis).suffix(2) == ["年初预算", "年初预算"])
        #expect(report.metrics.map(\.status) == [.actual, .target, .actual, .actual])
        #expect(Set(report.metrics.map(\.indicator)) == ["“三公”经费支出"])
    }

    @Test func partsOfWhatWasPassedArePlanned() {
        let head = ["云岭市2030年财政决算的报告", "一、2030年决算情况"]
        #expect(
            rows("大会批准年初一般公共预算收入77亿元,其中:本级收入48亿元,转移性收入29亿元。", head: head) == [
                "77亿元=一般公共预算收入 level 77 2030 target", "48亿元=本级一般公共预算收入 level 48 2030 target",
                "29亿元=转移性收入 level 29 2030 target",
            ])
        #expect(
            rows("一般公共预算收入完成103亿元,为年初预算108亿元的95%,其中:税收收入50亿元。", head: head).last
                == "50亿元=税收收入 level 50 2030 actual")
    }

    @Test func aPerCentOfABudgetIsAShareWithoutAParticleToo() {
        #expect(
            rows("1-8月,一般公共预算收入完成66亿元,为年初预算60.2%。", head: ["云岭市2031年8月财政收支情况"]).last?
                .hasPrefix("60.2%=一般公共预算收入 share") == true)
    }

    @Test func anotherYearsBudgetIsWhatAChangeIsAgainst() {
        let report = SampleReport([
            "云岭市2031年“三公”经费预算情况说明", "2031年“三公”经费支出预算14亿元,其中公务接待费2亿元。与2030年预算相比增长16%。",
        ])
        #expect(report.metrics.last?.indicator == "“三公”经费支出")
        #expect(report.metrics.last?.measure == .change)
        #expect(report.metrics.last?.basis == "since:2030")
        #expect(report.metrics.allSatisfy { $0.status == .target && $0.period == "2031" })
    }

    @Test func collectorsAndGradesTakeTheNameOfTheWhole() {
        let head = ["关于云岭市2030年预算执行情况和2031年预算草案的报告", "一、2030年预算执行情况"]
        #expect(
            rows("地方一般公共预算收入完成26亿元,从征收部门看:税务部门完成12亿元,占年初预算的101%。", head: head)[1...] == [
                "12亿元=税务部门地方一般公共预算收入 level 12 2030 actual", "101%=税务部门地方一般公共预算收入 share 101 2030 actual",
            ])
        #expect(
            rows("一般公共预算收入完成39亿元,市级9亿元,增长2%;县级30亿元,增长3%。", head: head)[1...] == [
                "9亿元=市级一般公共预算收入 level 9 2030 actual", "2%=市级一般公共预算收入 change 2 2030 actual",
                "30亿元=县级一般公共预算收入 level 30 2030 actual", "3%=县级一般公共预算收入 change 3 2030 actual",
            ])
        #expect(
            rows("全国财政收入139亿元,下降2.1%,其中中央下降5.4%、地方增长0.9%。", head: head).suffix(2) == [
                "5.4%=中央财政收入 change -5.4 2030 actual", "0.9%=地方财政收入 change 0.9 2030 actual",
            ])
    }

    @Test func aFundBehindAPartHoldsForItsSentence() {
        let head = ["关于云岭市2030年预算执行情况和2031年预算草案的报告", "一、2030年预算执行情况"]
        #expect(
            rows("社会保险基金收入9亿元,支出8亿元。其中居民基本养老保险基金收入2亿元,支出1亿元。", head: head).last
                == "1亿元=居民基本养老保险基金支出 level 1 2030 actual")
    }

    @Test func theReasonOfAChangeIsNoName() {
        let head = ["云岭市2030年财政决算的报告", "一、2030年决算情况"]
        #expect(
            rows("教育支出98亿元,增长7%。增长的主要原因是加快推进学校项目施工建设,增支约8亿元。", head: head).last
                == "8亿元=教育支出 change 8 2030 actual")
    }

    @Test func taxesAreTheSameWithTheirRevenue() {
        let report = SampleReport(["云岭市2030年财政决算的报告", "契税收入5亿元,房产税收入3亿元,城维税收入2亿元。"])
        #expect(report.metrics.map(\.indicatorCode) == ["deed_tax", "property_tax", "urban_maintenance_tax"])
    }

    private let review = ["关于云岭市2030年预算执行情况和2031年预算草案的报告", "一、2030年预算执行情况"]

    @Test func aFundBeforeAColonIsThatOfItsParagraph() {
        #expect(
            rows("国有资本经营预算:收入4210万元,完成预算105.3%;支出1860万元。", head: review) == [
                "4210万元=国有资本经营预算收入 level 4210 2030 actual", "105.3%=国有资本经营预算收入 share 105.3 2030 actual",
                "1860万元=国有资本经营预算支出 level 1860 2030 actual",
            ])
    }

    @Test func insurancesAreFundsWithoutThatWordToo() {
        let report = SampleReport(
            review + ["社会保险基金收入163亿元,支出148亿元。分险种看:企业职工基本养老保险收入61亿元、支出59亿元;失业保险收入2亿元,支出4亿元。"])
        #expect(
            report.metrics.map(\.indicatorCode).suffix(4) == [
                "employee_pension_fund_revenue", "employee_pension_fund_expenditure", "unemployment_fund_revenue",
                "unemployment_fund_expenditure",
            ])
    }

    @Test func whatComesToMoreThanTheFundIsATotal() {
        let report = SampleReport(review + ["全市一般公共预算支出39.7亿元,加上上解支出0.6亿元,共计支出40.3亿元。"])
        #expect(report.metrics.last?.indicatorCode == "general_public_budget_total_expenditure")
    }

    @Test func partsHaveTheTimeOfTheirAmount() {
        let report = SampleReport([
            review[0], "二、2031年预算草案", "省财政厅核定我市2030年债务限额186亿元,其中一般债务限额22亿元、专项债务限额164亿元。",
        ])
        #expect(report.metrics.map(\.period) == ["2030", "2030", "2030"])
        #expect(report.metrics.allSatisfy { $0.status == .actual })
    }

    @Test func accountsHaveNoPerCentOfTheirOwn() {
        #expect(
            rows("教育支出增长5.2%,农林水支出20.6%。", head: review).last == "20.6%=农林水支出 change 20.6 2030 actual")
    }

    @Test func herdsAtTheYearsEnd() {
        #expect(
            rows("生猪年末存栏312万头,出栏248万头。", head: review).last == "248万头=生猪出栏 level 248 2030 actual")
    }
}
