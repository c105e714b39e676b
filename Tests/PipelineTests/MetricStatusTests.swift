import Model
import Testing

/// What is planned and what has happened, and when, in reports whose parts don't say what they are about.
@Suite struct MetricStatusTests {
    private let head = ["云岭省1989年政府工作报告", "——1989年3月9日在云岭省第七届人民代表大会第二次会议上", "各位代表:"]
    private let early = ["云岭省1955年政府工作报告", "——1955年7月5日在云岭省第一届人民代表大会第二次会议上", "各位代表:"]

    /// The numbers of a report's paragraphs, each as `text=period status`.
    private func times(_ paragraphs: [String], below head: [String]? = nil) -> [String] {
        SampleReport((head ?? self.head) + paragraphs).lines { "\($0.period ?? "none") \($0.status.rawValue)" }
    }

    private func bases(_ paragraphs: [String]) -> [String] {
        SampleReport(head + paragraphs).lines { "\($0.period ?? "none") \($0.basis ?? "none")" }
    }

    @Test func aVerbBehindAPlanWordIsPlanned() {
        let open = "一、一心一意抓整顿"
        #expect(times([open, "全年钢产量计划增长6%,实际增长8%。"]) == ["6%=1988 target", "8%=1988 actual"])
        #expect(times([open, "银行计划今年增加贷款20亿元。"]) == ["20亿元=1989 target"])
        #expect(times([open, "1987年产值计划为3亿元。"]) == ["3亿元=1987 target"])
        // In a look back, too, and behind a year.
        let back = "一、1988年工作回顾"
        #expect(times([back, "1989年计划新开工14个项目,今年计划建成学校3所。"]) == ["14个=1989 target", "3所=1989 target"])
        #expect(times([back, "全年计划投资90亿元,已完成60亿元。"]) == ["90亿元=1988 target", "60亿元=1988 actual"])
        #expect(times([back, "完成投资19亿元,占年计划投资的90%。"]) == ["19亿元=1988 actual", "90%=1988 actual"])
        #expect(times([back, "285个计划新开工项目全部开工,完成投资9亿元。"]).allSatisfy { $0.hasSuffix("actual") })
        #expect(times([back, "超额完成五年计划增加的任务,产钢9万吨。"]) == ["9万吨=1988 actual"])
        // 按计划 and 支出预算 are no verbs of their own.
        #expect(times([open, "1988年按计划增加贷款20亿元。"]) == ["20亿元=1988 actual"])
        #expect(times([open, "1988年支出预算压减10%。"]) == ["10%=1988 actual"])
    }

    @Test func aPlannedInvestmentSaysNothingOfWhatWasInvested() {
        let back = "一、1988年工作回顾"
        #expect(times([back, "重点项目年度计划投资9亿元,完成投资8亿元。"]) == ["9亿元=1988 target", "8亿元=1988 actual"])
        #expect(times([back, "重点项目年度计划投资9亿元,新建公路8公里。"]).last == "8公里=1988 target")
        // A part that plans goes on with it.
        #expect(times(["二、1989年主要任务", "重点项目计划投资9亿元,完成投资8亿元。"]).last == "8亿元=1989 target")
    }

    @Test func anAimInAParenthesisIsNoneOfWhatStandsBehindIt() {
        #expect(times(["一、1988年工作回顾", "农业产值9亿元(主要是粮食未达预期目标),增长2%。"]).last == "2%=1988 actual")
        #expect(times(["一、1988年工作回顾", "农业产值9亿元(预期目标10亿元),增长2%。"])[1] == "10亿元=1988 target")
    }

    @Test func whatAPlanOfTheYearWasIsPlanned() {
        let back = "一、1988年工作回顾"
        for plan in ["完成年计划", "完成全年计划", "占年度计划", "为年度目标"] {
            #expect(
                times([back, "农业产值9亿元,\(plan)10亿元的90%,增长2%。"]) == [
                    "9亿元=1988 actual", "10亿元=1988 target", "90%=1988 actual", "2%=1988 actual",
                ])
        }
    }

    @Test func plansThatWereCarriedOutArePlansOfNothing() {
        #expect(times(["一、1988年工作回顾", "科技攻关等计划实施顺利,取得重大成果300项。"]) == ["300项=1988 actual"])
        // What something was done for is no aim of the number.
        #expect(times(["一、1988年工作回顾", "为确保财政平稳运行,调入资金3亿元。"]) == ["3亿元=1988 actual"])
    }

    @Test func whatIsToComeIsPlannedUnlessThePartLooksBack() {
        let open = "一、一心一意抓整顿"
        #expect(
            times([open, "今年投资规模要比上年压缩90亿元,减少21%;其中,工业投资压缩51亿元。"]) == [
                "90亿元=1989 target", "21%=1989 target", "51亿元=1989 target",
            ])
        #expect(times([open, "今年糖产量将比去年增长10%。"]) == ["10%=1989 target"])
        #expect(times([open, "去年将30亿元投入建设。"]) == ["30亿元=1988 actual"])
        #expect(times(["一、1988年工作回顾", "两所医院开工,床位将增加300张。"]) == ["300张=1988 actual"])
    }

    @Test func monthsThatAreOverHaveHappened() {
        let found = times(["一、1988年工作回顾", "新建公园8个。", "二、1989年工作安排", "1月产值增长5%。7月产值增长6%。"])
        #expect(found == ["8个=1988 actual", "5%=1989-01 actual", "6%=1989-07 target"])
    }

    @Test func theFirstPartTellsOfTheYearBefore() {
        let open = "一、一心一意抓整顿"
        #expect(times([open, "全年钢产量达到80万吨。今年钢产量90万吨。"]) == ["80万吨=1988 actual", "90万吨=1989 actual"])
        #expect(times([open, "今年,工业开局良好。钢产量达到80万吨。"]) == ["80万吨=1989 actual"])
        #expect(times(["(一)经济形势", "全年钢产量达到80万吨。"]) == ["80万吨=1988 actual"])
    }

    @Test func aSentenceGoesOnWithTheYearBefore() {
        let autumn = ["云岭省1980年政府工作报告", "——1980年8月30日在云岭省第五届人民代表大会第三次会议上", "各位代表:"]
        let found = times(
            ["一、经济有了新的进展", "由于减免税收,农业发展了。1979年农业产值增长8%。粮食产量330万吨。今年上半年,工业产值增长9%。"], below: autumn)
        #expect(found == ["8%=1979 actual", "330万吨=1979 actual", "9%=1980-01/1980-06 actual"])
    }

    @Test func aYearBehindASubjectIsNoTurn() {
        let found = times(["一、1984—1988年工作回顾", "农民收入,1984年为270元,1988年提高到463元。新建住房39万平方米。"])
        #expect(found.first == "270元=1984 actual")
        #expect(found.last == "39万平方米=1984/1988 actual")
    }

    @Test func aDescribedYearSetsTheTime() {
        #expect(times(["一、1988年工作回顾", "在产量最高的1936年,粮食产量20万吨。"]) == ["20万吨=1936 actual"])
    }

    @Test func whatAValueEqualsIsNoTime() {
        let report = SampleReport(head + ["一、1988年工作回顾", "电力产量将等于1978年的三倍。钢产量80万吨,等于1978年的十二点四倍。水泥470万吨。"])
        #expect(
            report.lines { "\($0.indicator) \($0.period ?? "none") \($0.basis ?? "none")" } == [
                "三倍=电力产量 1988 since:1978", "80万吨=钢产量 1988 none", "十二点四倍=钢产量 1988 since:1978", "470万吨=水泥 1988 none",
            ])
    }

    @Test func whatAChangeIsBuiltOnIsItsBasis() {
        #expect(
            bases(["一、1988年工作回顾", "全年消费在1985年水平的基础上压缩20%,水泥产量470万吨。"]) == [
                "20%=1988 since:1985", "470万吨=1988 none",
            ])
    }

    @Test func aWholeSentenceIsComparedWithAYear() {
        #expect(
            bases(["一、1988年工作回顾", "1988年同1984年相比,粮食增长16%,棉花增长6%。1987年比1984年,粮食增长12%。"]) == [
                "16%=1988 since:1984", "6%=1988 since:1984", "12%=1987 since:1984",
            ])
    }

    @Test func theYearOfAThingIsItsTime() {
        #expect(times(["一、1988年工作回顾", "1986年的产值比上年下降5%。"]) == ["5%=1986 actual"])
    }

    @Test func anEarlierPlanIsTheTimeOfItsValue() {
        #expect(
            times(["一、1988年工作回顾", "经费967万元,比第六个五年计划期间的577万元增加68%。"]).dropFirst().first
                == "577万元=1981/1985 actual")
    }

    @Test func aPartIsOfTheYearOfItsWhole() {
        let found = times(["一、1988年工作回顾", "到1985年,产值达到80亿元,比1980年增长8%。其中,重工业产值达到30亿元。"])
        #expect(found.last == "30亿元=1985 actual")
    }

    @Test func theYearsThatWereNamedAreMeantAgain() {
        let found = times(
            ["一、计划的执行", "1953年和1954年两年计划的执行情况是好的。", "两年中新建铁路14公里。新建公路66公里。", "三年中新建公园2个。"], below: early)
        #expect(found == ["14公里=1953/1954 actual", "66公里=1953/1954 actual", "2个=1955 actual"])
    }

    @Test func fiveYearsAreThoseOfThePlanThatIsNamed() {
        let found = times(
            ["一、计划的若干问题", "第一个五年计划的任务是艰巨的。", "五年内新建铁路40公里。", "计划的前两年开垦荒地3万亩。"], below: early)
        #expect(found == ["40公里=1953/1957 target", "3万亩=1953/1954 actual"])
        #expect(times(["一、第一个五年计划概要", "全省投资8亿元。"], below: early) == ["8亿元=1953/1957 target"])
    }

    @Test func aLineThatBeginsAheadEndsAReview() {
        let found = times(["一、1988年工作回顾", "新建公园8个。", "今后五年的目标、方针和任务", "新建公园12个。"])
        #expect(found == ["8个=1988 actual", "12个=1989/1993 target"])
    }

    @Test func guidingThoughtsThatChangedAreNoPlan() {
        #expect(times(["一、1988年工作回顾", "国防建设的指导思想实现了转变。新建公园8个。"]) == ["8个=1988 actual"])
    }

    @Test func whatWillBeIsStillToCome() {
        let found = times(["一、1988年工作回顾", "水库建成后,库容将为64万立方米。", "水库库容为64万立方米。"])
        #expect(found.map { $0.hasSuffix("target") } == [true, false])
    }

    @Test func aYearBeforeTheSameTimeIsTheBasis() {
        let report = SampleReport(head + ["一、1988年工作回顾", "烟尘浓度较1985年同比下降25%。"])
        #expect(report.lines { "\($0.indicator) \($0.basis ?? "none")" } == ["25%=烟尘浓度 since:1985"])
    }

    @Test func whatIsToBeDoneThisYearIsPlanned() {
        let open = "一、1988年工作回顾"
        #expect(times([open, "今年要淘汰锅炉50台,推进改造8万千瓦。"]).allSatisfy { $0.hasSuffix("target") })
        #expect(times([open, "编发今年要闻8篇。"]) == ["8篇=1989 actual"])
    }

    @Test func wordsThatOnlyHoldAPromiseAreNone() {
        let open = "一、1988年工作回顾"
        #expect(times([open, "电力保供有力,化解率98%。"]) == ["98%=1988 actual"])
        #expect(times([open, "在确保安全前提下,争取资金3亿元。"]) == ["3亿元=1988 actual"])
        #expect(times(["一、1988年重点工作成效", "争取资金3亿元。"]) == ["3亿元=1988 actual"])
    }

    @Test func whatPlansPromiseIsPlanned() {
        let plan = ["云岭省人民政府关于印发数字经济发展行动计划的通知", "建设产业园8个,对企业给予补助20万元。已建成园区3个。"]
        #expect(times([], below: plan).map { $0.hasSuffix("target") } == [true, true, false])
        #expect(times([], below: ["云岭省人民政府关于行动计划执行情况的通知", "建设产业园8个。"]).allSatisfy { $0.hasSuffix("actual") })
    }

    @Test func aListOfAimsGoesOnBehindSemicolons() {
        let aims = "今年主要预期目标是:生产总值增长8%;公共预算收入增长6%;固定资产投资增长10%。"
        #expect(times([aims], below: ["云岭县召开人民代表大会"]).allSatisfy { $0.hasSuffix("target") })
    }

    @Test func whatWasStayedWithinIsAnAim() {
        #expect(
            times(["一、1988年工作回顾", "失业率为4.1%,控制在4.3%的目标以内。"]).map { $0.hasSuffix("target") } == [false, true])
    }

    @Test func whatIsThereIsDoneWhereMoreOfItIsPlanned() {
        let plan = ["二、1989年工作安排"]
        #expect(times(plan + ["全市已经组织了57户企业试点,今年要扩大到120户。"]).map { $0.hasSuffix("target") } == [false, true])
        #expect(times(plan + ["全市现有企业200家,要用好这些企业。", "这片土地养育着全省两成的人口。"]).allSatisfy { $0.hasSuffix("actual") })
        #expect(
            times(plan + ["产值过百亿元集群仅2个,占全省比重仅3%。", "力争再培育5个。"]).map { $0.hasSuffix("target") }
                == [false, false, true])
        // 已 within what is to be done.
        #expect(times(plan + ["加快推进已下达资金的5个项目,确保早开工。"]) == ["5个=1989 target"])
    }
}
