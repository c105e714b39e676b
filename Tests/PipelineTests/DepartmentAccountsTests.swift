import Model
import Testing

@Suite("Accounts of offices, months and places")
struct DepartmentAccountsTests {
    private func rows(_ head: [String], _ paragraphs: String...) -> [String] {
        SampleReport(head + paragraphs).lines {
            let sign = $0.measure == .level ? "" : " \($0.measure.rawValue)"
            return "\($0.indicator)\(sign)\($0.basis.map { " \($0)" } ?? "")"
        }
    }

    private let accounts = ["云岭市教育局2031年度部门决算公开说明", "一、支出决算情况说明"]

    @Test func whatAnAccountDiffersFromItsBudgetByIsAGap() {
        #expect(
            rows(accounts, "住房保障支出25.5万元,完成年初预算的98%,决算数小于预算数0.6万元。") == [
                "25.5万元=住房保障支出", "98%=住房保障支出 share", "0.6万元=住房保障支出 gap 预算数",
            ])
        #expect(
            rows(accounts, "教育支出95万元,决算数大于预算数5万元,比上年增加2万元。") == [
                "95万元=教育支出", "5万元=教育支出 gap 预算数", "2万元=教育支出 change yoy",
            ])
    }

    @Test func whatIsCollectedBeyondThePlanIsOfTheIncomeBefore() {
        #expect(
            rows(accounts, "公共预算收入完成5亿元,为预算的110%,超收4500万元,比上年增长12%。") == [
                "5亿元=公共预算收入", "110%=公共预算收入 share", "4500万元=超收 gap", "12%=公共预算收入 change yoy",
            ])
        #expect(
            rows(accounts, "基金收入38亿元,比预算短收2亿元,下降3%。") == [
                "38亿元=基金收入", "2亿元=短收 gap 预算", "3%=基金收入 change",
            ])
        #expect(rows(accounts, "中央财政超收24亿元。") == ["24亿元=中央财政超收 gap"])
    }

    @Test func whatIsComparedWithTheBudgetIsTheAccountBefore() {
        #expect(
            rows(accounts, "财政拨款支出434万元,比上年增加57万元。与年初预算相比,年初预算数420万元,决算数434万元。") == [
                "434万元=财政拨款支出", "57万元=财政拨款支出 change yoy", "420万元=财政拨款支出", "434万元=财政拨款支出",
            ])
    }

    @Test func aBalanceOfTheYearsEndIsNamedWithIt() {
        #expect(
            rows(accounts, "年初结转和结余0.5万元,年末结转和结余0.6万元。") == ["0.5万元=年初结转和结余", "0.6万元=年末结转和结余"])
        #expect(
            rows(accounts, "年初财政拨款结转和结余1万元,年末财政拨款结转和结余2万元。") == [
                "1万元=年初财政拨款结转和结余", "2万元=年末财政拨款结转和结余",
            ])
        // Years' ends say when other things were so.
        #expect(rows(accounts, "年末在职人员36人。") == ["36人=在职人员"])
    }

    @Test func anExpenseInAHeadingIsWhatItsBudgetIsFor() {
        let plan = ["云岭市水务局2032年部门预算公开说明", "一、“三公”经费预算情况"]
        #expect(
            rows(plan, "2.公务接待费。2032年预算数0.2万元,比2031年预算数0.5万元减少0.3万元。") == [
                "0.2万元=公务接待费", "0.5万元=公务接待费", "0.3万元=公务接待费 change since:2031",
            ])
        #expect(rows(plan, "3.公务用车运行维护费", "2032年预算数38万元。") == ["38万元=公务用车运行维护费"])
        // No number stands before it.
        #expect(rows(plan, "我局压减了公务接待费。2032年预算数0.2万元。") != ["0.2万元=公务接待费"])
        #expect(rows(plan, "2032年支出预算9万元,增长2%。") == ["9万元=支出预算", "2%=支出预算 change"])
    }

    @Test func anOfficeCollectsThePartOfTheWholeAndNotOfAPart() {
        let report = ["关于云岭县2031年财政预算执行情况和2032年财政预算草案的报告", "一、2031年财政预算执行情况"]
        #expect(
            rows(report, "全县地方财政收入完成9亿元,其中:一般预算收入完成6亿元,基金预算收入完成3亿元。分征收部门看:国税部门完成4亿元;地税部门完成5亿元。")
                .suffix(2) == ["4亿元=国税部门地方财政收入", "5亿元=地税部门地方财政收入"])
        #expect(
            rows(report, "全县完成财政总收入9亿元。按部门分:税务部门完成4亿元。").last == "4亿元=税务部门财政总收入")
        #expect(rows(report, "基金预算支出按收入安排3亿元。") == ["3亿元=基金预算支出"])
        #expect(
            rows(report, "全县债务限额9亿元;余额8亿元,比上年增加1亿元。") == [
                "9亿元=全县债务限额", "8亿元=全县债务余额", "1亿元=全县债务余额 change yoy",
            ])
        #expect(
            rows(report, "(二)社会保险基金预算", "全县收入预算9亿元,支出预算8亿元。其中:县本级收入预算6亿元,支出预算5亿元。") == [
                "9亿元=全县社会保险基金预算收入预算", "8亿元=全县社会保险基金预算支出预算", "6亿元=县本级社会保险基金预算收入预算",
                "5亿元=县本级社会保险基金预算支出预算",
            ])
    }

    @Test func whatAReportOnMonthsTellsIsOfTheirYear() {
        func times(_ paragraphs: String...) -> [String] {
            SampleReport(paragraphs).lines { "\($0.period ?? "none") \($0.status.rawValue)" }
        }
        #expect(
            times("云岭县2031年上半年财政预算执行情况", "一、公共财政预算收入情况", "上半年,全县完成公共财政预算收入3亿元。") == [
                "3亿元=2031-01/2031-06 actual"
            ])
        #expect(
            times("云岭县2031年前三季度财政预算执行情况", "一、财政预算", "前三季度,全县完成财政收入3亿元。") == [
                "3亿元=2031-01/2031-09 target"
            ])
        #expect(
            times("云岭县2031年1-5月财政收支情况", "1-5月,全县完成财政收入3亿元,占年初预算8亿元的38%。") == [
                "3亿元=2031-01/2031-05 actual", "8亿元=2031 target", "38%=2031-01/2031-05 actual",
            ])
        #expect(
            times("2031年云岭县财政收支决算草案", "2032年6月28日在县人大常委会上", "一、收支情况", "一般公共预算收入3亿元。") == [
                "3亿元=2031 actual"
            ])
    }

    @Test func whatIsSaidOfABudgetIsPlannedToo() {
        func lines(_ paragraph: String) -> [String] {
            SampleReport(["云岭市教育局2031年部门预算", "一、收支情况", paragraph]).lines {
                "\($0.indicator) \($0.status.rawValue)"
            }
        }
        #expect(
            lines("教育支出(类)普通教育(款)高中教育(项)2031年预算589万元,占7.3%,比2030年预算增加32万元,增长5.7%。") == [
                "589万元=教育支出普通教育高中教育 target", "7.3%=教育支出普通教育高中教育 target",
                "32万元=教育支出普通教育高中教育 target", "5.7%=教育支出普通教育高中教育 target",
            ])
        #expect(lines("收支总预算168万元。") == ["168万元=收支总预算 target"])
        #expect(
            lines("收入完成51万元,为年初预算50万元的102%,同比增长1.5%。") == [
                "51万元=收入 actual", "50万元=收入 target", "102%=收入 actual", "1.5%=收入 actual",
            ])
    }

    @Test func aSentenceBehindAShareGoesOnAboutTheAmount() {
        #expect(
            rows(accounts, "财政拨款支出198万元,占本年支出合计的73.6%。较年初预算数增加94万元,增长90%。") == [
                "198万元=财政拨款支出", "73.6%=财政拨款支出占本年支出合计 share", "94万元=财政拨款支出 gap 年初预算数",
                "90%=财政拨款支出 gap 年初预算数",
            ])
        // Why an amount grew is no part of a name.
        #expect(
            rows(accounts, "支出95万元,增长5%,增长原因主要是在职人员增加12人。").last == "12人=在职人员 change")
        #expect(rows(accounts, "收入9亿元,比增8%。").last == "8%=收入 change yoy")
    }
}
