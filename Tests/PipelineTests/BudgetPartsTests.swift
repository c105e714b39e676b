import Model
import Testing

/// What the words before a list say that its numbers are parts of, who has the money that is told of, and what a fund that is kept for
/// lean years had, gave and took.
@Suite struct BudgetPartsTests {
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

    @Test func whatAListIncludesIsPartOfIt() {
        for words in ["包括:", "包括", "主要包括", "具体为:", "用于以下项目:"] {
            #expect(
                links("公用经费90万元,\(words)办公费30万元、邮电费20万元。") == ["90万元=none", "30万元=90万元", "20万元=90万元"],
                "\(words)")
        }
        #expect(
            links("基本支出300万元,其中:人员经费200万元,包括:基本工资60万元、奖金50万元。") == [
                "300万元=none", "200万元=300万元", "60万元=200万元", "50万元=200万元",
            ])
        // What is left out is no part of it.
        #expect(links("市级收入90亿元,不包括高新区收入20亿元。") == ["90亿元=none", "20亿元=none"])
    }

    @Test func theKindsThatAccountsAreLookedAtByAreParts() {
        for words in ["从征收部门看,", "分部门看:", "按部门分,"] {
            #expect(
                links("全市一般公共预算收入90亿元。\(words)税务部门完成60亿元;财政部门完成30亿元。") == [
                    "90亿元=none", "60亿元=90亿元", "30亿元=90亿元",
                ], "\(words)")
        }
        #expect(
            links("全市一般公共预算支出90亿元。主要支出项目完成情况:教育支出20亿元;农林水支出10亿元。") == [
                "90亿元=none", "20亿元=90亿元", "10亿元=90亿元",
            ])
        #expect(
            links("全市一般公共预算支出90亿元。主要支出项目完成情况如下:", "教育支出20亿元;", "农林水支出10亿元。") == [
                "90亿元=none", "20亿元=90亿元", "10亿元=90亿元",
            ])
        #expect(links("全市一般公共预算支出90亿元。收入情况如下:", "税收20亿元。") == ["90亿元=none", "20亿元=none"])
    }

    @Test func whatAViewTellsIsPartOfAllAndOfNoPart() {
        #expect(
            links("债务限额98亿元,其中:一般债务18亿元,专项债务80亿元。分级次看,市级债务38亿元,县级债务60亿元。").suffix(2) == [
                "38亿元=98亿元", "60亿元=98亿元",
            ])
        // Nor is what came in part of what was spent.
        #expect(
            links("社会保险基金支出98亿元。具体情况如下:", "失业保险基金收入8亿元。") == ["98亿元=none", "8亿元=none"])
    }

    @Test func bondsAreNamedByTheirTerm() {
        #expect(names("10年期3亿元、20年期及以上5亿元。") == ["3亿元=10年期", "5亿元=20年期及以上"])
        #expect(names("2031年期末余额3亿元。") == ["3亿元=期末余额"])
    }

    @Test func someOfThoseThatWereCountedArePartOfThem() {
        #expect(links("抽查的98套住房中,12套闲置,占12%。") == ["98套=none", "12套=98套", "12%=98套"])
        // Nor are those that stand in a clause of their own.
        #expect(links("抽查98套住房,12套闲置。") == ["98套=none", "12套=none"])
        #expect(links("入户98套,检查中,发现问题12个。") == ["98套=none", "12个=none"])
    }

    @Test func placesOfAListAreNamedWithTheWhole() {
        #expect(
            names("全市债务限额98亿元,其中:市本级38亿元,东山县、西山县分别为35亿元、25亿元。") == [
                "98亿元=全市债务限额", "38亿元=市本级债务限额", "35亿元=东山县债务限额", "25亿元=西山县债务限额",
            ])
        #expect(
            names("全市债务限额98亿元。其中东山县、西山县分别为35亿元、25亿元。").suffix(2) == ["35亿元=东山县债务限额", "25亿元=西山县债务限额"])
        #expect(names("全市结余98亿元,其中市本级38亿元,县区35亿元,乡镇25亿元。").last == "25亿元=乡镇结余")
        // What they are parts of is not told.
        #expect(names("东山县、西山县分别为35亿元、25亿元。") == ["35亿元=东山县", "25亿元=西山县"])
    }

    @Test func whatAFundGaveAndTookIsNamedWithIt() {
        #expect(
            names("2030年末市级预算稳定调节基金余额5亿元,2031年动用4亿元,年末补充6亿元,2031年末余额7亿元。") == [
                "5亿元=市级预算稳定调节基金余额", "4亿元=市级动用预算稳定调节基金", "6亿元=市级补充预算稳定调节基金", "7亿元=市级预算稳定调节基金余额",
            ])
        #expect(names("预算稳定调节基金2030年底余额5亿元,当年新增3亿元。") == ["5亿元=预算稳定调节基金余额", "3亿元=新增预算稳定调节基金"])
        // Other balances keep their words.
        #expect(names("债务余额5亿元,补充资本金3亿元。") == ["5亿元=债务余额", "3亿元=补充资本金"])
    }

    @Test func whoHasTheMoneyIsNamedWithIt() {
        #expect(names("7个市县将9.1亿元债券资金用于日常支出。") == ["7个=市县", "9.1亿元=市县债券资金"])
        #expect(names("3个部门1.2亿元项目资金闲置。") == ["3个=部门", "1.2亿元=部门项目资金"])
        #expect(names("市水利局将56万元租金收入存放账外。") == ["56万元=市水利局租金收入"])
        // A figure of those that are counted is what it is called.
        #expect(names("3个部门支出1.2亿元。").last == "1.2亿元=部门支出")
    }

    @Test func aSentenceBehindAShareGoesOnAboutTheAmount() {
        let report = SampleReport(head + ["财政拨款支出432万元,占本年支出合计的99%。与上年相比,增加57万元,增长15%。"])
        let last = report.metrics.suffix(2)
        #expect(last.map(\.indicator) == ["财政拨款支出", "财政拨款支出"])
        #expect(last.map { $0.of.map { report.words(report.metrics[$0]) } } == ["432万元", "432万元"])
        // Points are those of the share.
        #expect(names("税收收入9亿元,占公共预算收入的71%。比上年提高2个百分点。").last == "2个百分点=税收收入占公共预算收入")
    }

    @Test func whatAnAccountIsAdjustedByIsAChange() {
        let report = SampleReport(head + ["全市公共预算支出由142亿元调整为165亿元,净增加23亿元。"])
        #expect(report.lines { "\($0.indicator) \($0.measure.rawValue) \($0.value)" }.last == "23亿元=全市公共预算支出 change 23")
        let other = SampleReport(head + ["高新技术企业达165家,净增加23家。"])
        #expect(other.metrics.last?.measure == .level)
    }

    @Test func anAuditTellsOfWhatIsOver() {
        let audit = [
            "关于云岭市2031年度市级预算执行和其他财政收支的审计工作报告", "——2032年8月28日在云岭市第十六届人大常委会第六次会议上", "七、审计整改情况",
        ]
        let report = SampleReport(audit + ["截至2032年6月底,已整改问题91个。其中分阶段整改问题86个。上缴国库4.9亿元。"])
        #expect(report.metrics.map(\.status) == [.actual, .actual, .actual])
        // What a report on the budget tells of its second year is planned.
        let budget = SampleReport(
            ["关于云岭市2031年预算执行情况的报告", "——2032年1月28日在云岭市第十六届人民代表大会第六次会议上", "二、2032年工作", "上缴国库4.9亿元。"])
        #expect(budget.metrics.map(\.status) == [.target])
    }

    @Test func moneyDirectlyBehindACountIsOfTheSame() {
        #expect(names("上级专项资金31笔9亿元未下达。").map { $0.prefix { $0 != "=" } } == ["31笔", "9亿元"])
        let report = SampleReport(head + ["上级专项资金31笔9亿元未下达。"])
        #expect(Set(report.metrics.map(\.indicator)).count == 1)
    }

    @Test func whatACongressPassedIsNamedWithoutIt() {
        #expect(names("市十六届人大一次会议批准市本级一般公共预算收入82亿元。") == ["82亿元=市本级一般公共预算收入"])
        #expect(names("使用的收入总量为831亿元。") == ["831亿元=收入总量"])
    }

    @Test func theWholeOfAShareIsThatOfTheSamePlace() {
        #expect(
            links("全市一般公共预算支出530亿元。市级一般公共预算支出160亿元。全市教育支出85亿元,占一般公共预算支出的16%。").last == "16%=530亿元")
    }
}
