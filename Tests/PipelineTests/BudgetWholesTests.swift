import Model
import Testing

/// What parts are told of when another division of the same whole follows them, or a parenthesis adds up to it, and what accounts differ
/// from: plans, aims and figures that were only reported.
@Suite("Wholes and differences of budgets")
struct BudgetWholesTests {
    private let head = [
        "关于云岭市2031年市级决算草案的报告", "——2032年7月9日在云岭市第十六届人大常委会第六次会议上", "一、2031年市级决算情况",
    ]

    private func links(_ paragraphs: String...) -> [String] {
        let report = SampleReport(head + paragraphs)
        return report.lines { record in record.of.map { report.words(report.metrics[$0]) } ?? "none" }
    }

    private func names(_ paragraphs: String...) -> [String] {
        SampleReport(head + paragraphs).lines { $0.indicator }
    }

    private func codes(_ paragraphs: String...) -> [String] {
        SampleReport(head + paragraphs).lines { $0.indicatorCode ?? "none" }
    }

    @Test func anotherDivisionIsOfTheWholeAndOfNoPart() {
        #expect(
            links("全市债务余额98亿元。其中:一般债务18亿元;专项债务80亿元。分级次看,市级债务38亿元,县级债务60亿元。").suffix(2) == [
                "38亿元=98亿元", "60亿元=98亿元",
            ])
        #expect(
            names("全市政府债务余额98亿元。其中:一般债务18亿元;专项债务80亿元。分地区看,东山县38亿元,西山县60亿元。").suffix(2) == [
                "38亿元=东山县政府债务余额", "60亿元=西山县政府债务余额",
            ])
        #expect(
            links("发行债券98亿元,其中:新增债券28亿元,再融资债券70亿元;按债券类型分,一般债券18亿元,专项债券80亿元。").suffix(2) == [
                "18亿元=98亿元", "80亿元=98亿元",
            ])
        #expect(
            links("支出总预算98亿元,其中:基本支出28亿元;项目支出70亿元。按支出功能分类科目:教育支出18亿元,农林水支出20亿元。").suffix(2) == [
                "18亿元=98亿元", "20亿元=98亿元",
            ])
        // And so is what is main in all of it.
        #expect(
            links("支出98亿元。其中:民生支出80亿元。主要支出项目完成情况:", "1.教育支出18亿元;", "2.农林水支出20亿元;", "整合涉农资金6亿元。").suffix(3) == [
                "18亿元=98亿元", "20亿元=98亿元", "6亿元=none",
            ])
        // A detail is of what was told last.
        #expect(links("支出98亿元。其中:民生支出80亿元。具体项目如下:教育支出18亿元。").last == "18亿元=80亿元")
    }

    @Test func whatAParenthesisAddsUpToIsItsWhole() {
        #expect(
            links("公务用车费用33万元(购置费9万元、运行费24万元),接待费2万元。") == [
                "33万元=none", "9万元=33万元", "24万元=33万元", "2万元=none",
            ])
        // It adds up to something else, or tells of one alone.
        #expect(links("公务用车费用33万元(办公费9万元、邮电费2万元)。") == ["33万元=none", "9万元=none", "2万元=none"])
        #expect(links("公务用车费用33万元(上年33万元)。").last == "33万元=none")
    }

    @Test func whatTotalsAreOfSaysTheNounBefore() {
        #expect(
            links("国有企业资产总额98亿元,负债总额60亿元,权益总额38亿元。其中,市属企业资产总额58亿元、负债总额40亿元。").suffix(2) == [
                "58亿元=98亿元", "40亿元=60亿元",
            ])
    }

    @Test func whatWasPlannedIsNoWholeOfWhatWasSpent() {
        let report = SampleReport(head + ["公务接待费支出预算3万元,支出决算为2万元。其中:国内公务接待支出2万元。"])
        #expect(report.metrics.last?.status == .actual)
        #expect(report.metrics.last?.of.map { report.words(report.metrics[$0]) } == "2万元")
    }

    @Test func whatEverybodyTellsOfIsNoPart() {
        #expect(
            links("固定资产投资增长9%,其中工业投资增长8%,民间投资增长7%,零售总额增长6%。") == [
                "9%=none", "8%=9%", "7%=9%", "6%=none",
            ])
        // Income of parts of those who have it is one.
        #expect(links("居民收入增长9%,其中城镇居民收入增长8%,农村居民收入增长7%。").suffix(2) == ["8%=9%", "7%=9%"])
    }

    @Test func accountsDifferFromWhatWasReported() {
        func told(_ sentence: String) -> String? {
            SampleReport(head + [sentence]).lines {
                "\($0.indicator) \($0.measure.rawValue) \($0.value) \($0.basis ?? "none")"
            }.last
        }
        #expect(
            told("全市公共预算收入98亿元,比向市十六届人大三次会议报告的执行数减少2亿元。")
                == "2亿元=全市公共预算收入 gap -2 向市十六届人大三次会议报告的执行数")
        #expect(told("全市公共预算收入98亿元,比快报数增加2亿元。") == "2亿元=全市公共预算收入 gap 2 快报数")
        // The figure of another year is that of a time.
        #expect(told("全市公共预算收入98亿元,比上年执行数增长2%。") == "2%=全市公共预算收入 change 2 yoy")
    }

    @Test func whatStaysBehindAPlanIsAGap() {
        for words in ["与预期目标差", "与预期目标相差", "距预期目标还差"] {
            let report = SampleReport(head + ["投资下降3%,\(words)9个百分点,其中工业投资增长4%。"])
            #expect(
                report.lines { "\($0.indicator) \($0.measure.rawValue) \($0.value) \($0.status)" } == [
                    "3%=投资 change -3 actual", "9个百分点=投资 gap -9 actual", "4%=工业投资 change 4 actual",
                ], "\(words)")
        }
        // What is aimed at without a comparison is a target.
        #expect(SampleReport(head + ["预期目标增长9%。"]).metrics.map(\.status) == [.target])
    }

    @Test func oneOfAListMayGoTheOtherWay() {
        #expect(
            names("教育、卫生、农林水支出分别为9亿元、8亿元和7亿元,同比增长6%、5%和下降4%。").suffix(3) == [
                "6%=教育支出", "5%=卫生支出", "4%=农林水支出",
            ])
    }

    @Test func totalsOfAFundNameItForTheOtherSide() {
        #expect(
            codes("政府性基金收入总量9亿元,支出总量8亿元。") == [
                "9亿元=government_fund_total_revenue", "8亿元=government_fund_total_expenditure",
            ])
        #expect(
            names("一般公共预算收入预算总计9亿元,支出预算总计9亿元。") == ["9亿元=一般公共预算收入预算总计", "9亿元=支出预算总计"])
        #expect(codes("一般公共预算收入预算总计9亿元。") == ["9亿元=general_public_budget_total_revenue"])
    }

    @Test func officesCollectedPartsOfTheIncome() {
        #expect(
            names("财政收入10亿元,其中:税务部门完成7亿元,占收入总额的70%;财政部门完成3亿元,占收入总额的30%。").suffix(2) == [
                "3亿元=财政部门财政收入", "30%=财政部门财政收入占收入总额",
            ])
        #expect(names("地方收入按部门分:税务部门完成7亿元;财政部门完成3亿元。") == ["7亿元=税务部门地方收入", "3亿元=财政部门地方收入"])
    }

    @Test func whatWasSpentOfAPlanIsNamedAsItWas() {
        #expect(
            names("市级项目支出预算9亿元,实际支出7亿元,执行率78%。") == [
                "9亿元=市级项目支出", "7亿元=市级项目支出", "78%=市级项目支出执行率",
            ])
        let report = SampleReport(head + ["涉及年度计划投资9亿元,实际支出7亿元。"])
        #expect(report.metrics.last?.status == .actual)
    }

    @Test func moneyBehindAScoreIsOfTheProject() {
        #expect(
            names("“绿化养护”项目自评得分98分,全年预算数9万元,执行数8万元。") == [
                "98分=“绿化养护”项目自评得分", "9万元=“绿化养护”项目", "8万元=“绿化养护”项目",
            ])
    }

    @Test func whatProjectsCostIsNoneOfOtherProjects() {
        #expect(names("市政和园区项目9个、3亿元。") == ["9个=市政和园区项目", "3亿元=市政和园区项目"])
        #expect(names("专项债券项目9个、资金3亿元。") == ["9个=专项债券项目", "3亿元=专项债券项目资金"])
    }

    @Test func whatDiffersFromAPlanIsTheAmount() {
        #expect(links("“三公”经费支出40万元,比上年增加2万元,比预算数减少9万元。") == ["40万元=none", "2万元=40万元", "9万元=40万元"])
    }

    @Test func aZoneCalledShortIsTheDocumentsOwn() {
        let title = ["襄阳高新区2031年预算执行情况和2032年预算草案的报告", "一、2031年预算执行情况"]
        let report = SampleReport(title + ["高新区一般公共预算支出9亿元。全区税收收入8亿元。"])
        #expect(report.metrics.map(\.region) == ["襄阳高新区", "襄阳高新区"])
        let zone = SampleReport(["深圳市大鹏新区2031年预算执行情况的报告", "一、2031年预算执行情况", "新区一般公共预算支出9亿元。"])
        #expect(zone.metrics.map(\.indicatorCode) == ["general_public_budget_expenditure"])
        // In the report of a city it is another place.
        let city = SampleReport(["襄阳市2031年预算执行情况的报告", "一、2031年预算执行情况", "高新区一般公共预算支出9亿元。"])
        #expect(city.metrics.map(\.region) == ["高新区"])
    }

    @Test func theYearBehindWhatIsCountedIsNoPartOfItsName() {
        #expect(
            names("抽查了9个县2029年至2031年义务教育资金8亿元。").map { $0.contains("2029") } == [false, false])
        #expect(names("抽查了9个2031年新建项目。").first?.hasPrefix("9个=") == true)
    }

    @Test func aLineSaysItsSideOnce() {
        #expect(names("教育支出(类)支出9亿元。") == ["9亿元=教育支出"])
        #expect(codes("教育支出(类)支出9亿元。") == ["9亿元=education_expenditure"])
    }

    @Test func aBudgetIsOfTheSideOfItsParts() {
        #expect(
            links("2031年支出预算98亿元,增长3%。按支出性质分:基本支出28亿元;项目支出70亿元。").suffix(2) == ["28亿元=98亿元", "70亿元=98亿元"])
    }

    @Test func whatIsPaidIntoAFundIsNoPremium() {
        #expect(
            codes("企业职工基本养老保险基金收入9亿元,其中保险费收入6亿元。").last == "6亿元=social_insurance_contributions")
    }

    @Test func whatIsSavedIsNoDifference() {
        #expect(SampleReport(head + ["促进增收节支9亿元。"]).metrics.map(\.measure) == [.level])
        #expect(SampleReport(head + ["财政支出8亿元,比预算节支1亿元。"]).metrics.last?.measure == .gap)
    }

    @Test func aDraftNamesItsDocument() {
        let report = SampleReport(["海珠区2031年预算执行情况和2032年预算(草案)", "一、2031年预算执行情况", "税收收入9亿元。"])
        #expect(report.metrics.map(\.regionCode) == ["440105"])
    }
}
