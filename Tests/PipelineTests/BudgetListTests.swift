import Model
import Testing

/// Lists of paragraphs below 其中:, months by their old name, and accounts of offices.
@Suite("Lists, months and offices of budgets")
struct BudgetListTests {
    private let head = ["云岭县2031年预算执行情况和2032年预算草案的报告", "一、2031年预算执行情况"]

    private func names(_ paragraphs: String..., below head: [String]? = nil) -> [String] {
        SampleReport((head ?? self.head) + paragraphs).lines { $0.indicator }
    }

    /// Each number with the one that it refers to.
    private func links(_ paragraphs: String..., below head: [String]? = nil) -> [String] {
        let report = SampleReport((head ?? self.head) + paragraphs)
        return report.lines { record in record.of.map { report.words(report.metrics[$0]) } ?? "none" }
    }

    @Test func paragraphsBelowAColonTellTheParts() {
        #expect(
            links("全镇财政总收入9亿元,比上年增长8%,其中:", "1、一般预算收入6亿元,增长5%。", "2、基金收入2亿元。", "3、上年结余1亿元。") == [
                "9亿元=none", "8%=9亿元", "6亿元=9亿元", "5%=6亿元", "2亿元=9亿元", "1亿元=9亿元",
            ])
        #expect(links("基本支出9万元。其中:", "人员经费7万元。", "公用经费2万元。") == ["9万元=none", "7万元=9万元", "2万元=9万元"])
        // What is more than is left of the whole is no part, nor what stands behind a heading.
        #expect(links("基本支出9万元,其中:", "人员经费7万元。", "项目支出6万元。").last == "6万元=none")
        #expect(links("基本支出9万元,其中:", "人员经费7万元。", "二、其他情况", "公用经费2万元。").last == "2万元=none")
        #expect(links("基本支出9万元。", "人员经费7万元。").last == "7万元=none")
        // They are of the time of the whole, and compared as that is.
        let report = SampleReport(
            head + ["“十四五”期间,投资80亿元。2031年财政支出9亿元,比上年增长8%,其中:", "1、教育支出6亿元,增长5%。"])
        #expect(report.metrics.last?.period == "2031")
        #expect(report.metrics.last?.basis == "yoy")
    }

    @Test func aSentenceThatOnlyComparesIsOfTheAmountBefore() {
        #expect(
            links("公务接待费支出9万元,完成预算的90%;较上年减少2万元,下降18%。") == [
                "9万元=none", "90%=9万元", "2万元=9万元", "18%=9万元",
            ])
        #expect(links("公务接待费支出9万元。出国经费2万元,增长8%。").last == "8%=2万元")
    }

    @Test func placesBehindAColonAreNamedWithTheWhole() {
        #expect(
            names("全市一般公共预算支出9亿元,增长7%。其中:市本级3亿元,增长6%;市辖区4亿元,增长8%;县级2亿元。").suffix(5) == [
                "3亿元=市本级一般公共预算支出", "6%=市本级一般公共预算支出", "4亿元=市辖区一般公共预算支出", "8%=市辖区一般公共预算支出", "2亿元=县级一般公共预算支出",
            ])
        #expect(names("全市财政支出9亿元。其中:教育支出3亿元。").last == "3亿元=教育支出")
    }

    @Test func theFirstMonthHasANameOfItsOwn() {
        let head = ["2031年财政收支情况"]
        func periods(_ sentence: String) -> [String?] { SampleReport(head + [sentence]).metrics.map(\.period) }
        #expect(periods("元月,全县税收收入3亿元。") == ["2031-01"])
        #expect(periods("元至5月,全县税收收入3亿元。") == ["2031-01/2031-05"])
        #expect(periods("2030年元-5月份,全县税收收入3亿元。") == ["2030-01/2030-05"])
        #expect(periods("票价9元至12元。") == ["2031"])
        #expect(names("元至5月,全市累计完成一般公共预算收入3亿元。", below: head) == ["3亿元=全市一般公共预算收入"])
    }

    @Test func aNumberOfAnItemIsNoneOfWhatIsCounted() {
        #expect(names("2.8个单位未按规定入账。").first == "8个=单位未按规定入账")
        #expect(names("3.盘活不及时,涉及9万元。", "4.12家企业停产。").last == "12家=企业停产")
        #expect(names("2.8亿元用于民生。").first?.hasPrefix("2.8亿元") == true)
        #expect(names("每户2.8人。").first?.hasPrefix("2.8人") == true)
    }

    @Test func howMuchOfATaxIsKeptIsPartOfItsName() {
        #expect(names("增值税(25%部分)4亿元,下降2%。") == ["4亿元=增值税", "2%=增值税"])
        #expect(names("企业所得税(40%)3亿元,增长2%。") == ["3亿元=企业所得税", "2%=企业所得税"])
        #expect(names("契税(增长25%)。") == ["25%=契税"])
    }

    @Test func anOfficeIsNamedWithoutTheYearBehindIt() {
        let head = ["云岭县水利局2032年部门预算公开说明", "一、收支情况"]
        #expect(names("县水利局2032年收支总预算9万元。", below: head) == ["9万元=县水利局收支总预算"])
        #expect(names("县水利局2032年度的项目支出9万元。", below: head) == ["9万元=县水利局项目支出"])
        #expect(names("本部门收入预算9万元,支出预算8万元。", below: head) == ["9万元=本部门收入预算", "8万元=支出预算"])
        // What a line tells is no heading, whose year would hold for what is below.
        let plan = SampleReport(head + ["(一)出国经费较2031年预算持平。", "公务接待费较2031年预算下降10%。"])
        #expect(plan.metrics.map(\.period) == ["2032"])
    }

    @Test func anExpenseHasABudgetAndAnAccount() {
        let head = ["云岭县水利局2031年度“三公”经费决算说明", "一、支出决算情况说明"]
        let report = SampleReport(head + ["公务接待费预算为9万元,支出决算为8万元,完成预算的89%。"])
        #expect(
            report.lines { "\($0.indicator) \($0.status)" } == [
                "9万元=公务接待费 target", "8万元=公务接待费支出决算 actual", "89%=公务接待费支出决算 actual",
            ])
        #expect(names("公务接待费8万元,较上年支出数减少1万元。", below: head).last == "1万元=公务接待费")
        #expect(names("公务车运行费8万元,主要用于防汛。费用支出较年初预算数减少1万元。", below: head).last == "1万元=公务车运行费")
        #expect(
            names("2031年度年末结转和结余9万元,较上年决算数减少1万元。", below: head) == [
                "9万元=年末结转和结余", "1万元=年末结转和结余",
            ])
        #expect(
            names("全县一般公共预算收入决算9亿元,支出决算8亿元。", below: head) == [
                "9亿元=全县一般公共预算收入决算", "8亿元=全县一般公共预算支出决算",
            ])
    }

    @Test func whatALimitAllowsHasABalanceOfTheSameDebt() {
        #expect(names("我县政府债务限额9亿元,年末余额8亿元。") == ["9亿元=政府债务限额", "8亿元=政府债务余额"])
        #expect(names("一般债务限额9亿元,余额8亿元。") == ["9亿元=一般债务限额", "8亿元=一般债务余额"])
    }

    @Test func whatABudgetWasChangedToIsNamedAsItWas() {
        #expect(
            names("公共财政预算收入预算为9亿元,年度执行中调整为8亿元,实际完成7亿元。") == [
                "9亿元=公共财政预算收入", "8亿元=公共财政预算收入", "7亿元=公共财政预算收入",
            ])
        let report = SampleReport(head + ["公务用车运行维护费与上年下降7.6%。"])
        #expect(report.lines { "\($0.indicator) \($0.period ?? "") \($0.basis ?? "")" } == ["7.6%=公务用车运行维护费 2031 yoy"])
    }

    @Test func whatBecameOfProjectsIsNoPartOfTheirName() {
        #expect(names("9个区级重点项目全部开工,完成投资8亿元。").last == "8亿元=区级重点项目完成投资")
    }

    @Test func officesAndThoseThatBelongToThemAreCountedApart() {
        #expect(names("审计了9个部门及所属60家单位。").first?.hasSuffix("部门") == true)
        #expect(names("抽查了9个县的60家医院。").first?.hasSuffix("县") == true)
        #expect(names("9个单位沉淀资金8万元。") == ["9个=单位", "8万元=单位沉淀资金"])
        #expect(names("全县共收到直达资金9亿元。") == ["9亿元=全县收到直达资金"])
        #expect(names("全县共实施重点项目9项。") == ["9项=全县重点项目"])
    }
}
