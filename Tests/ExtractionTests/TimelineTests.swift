import Testing

@testable import Extraction

@Suite struct TimelineTests {
    @Test func aStretchIsFoundFromWhereverTheSearchBegins() {
        var timeline = Timeline()
        for start in [3, 10, 11, 50] { timeline.append(Timeline.Stretch(start: start, year: start)) }
        for offset in 0..<60 {
            for last in [nil, 0, 1, 2, 3] {
                #expect(timeline.number(at: offset, near: last) == timeline.number(at: offset))
            }
        }
    }

    @Test func aPlaceMayBeOfYearsWhereAStretchOfItIs() {
        var timeline = Timeline()
        let years = Period(DatePoint(year: 2026), through: DatePoint(year: 2030))
        timeline.append(Timeline.Stretch(start: 5, year: 2025, period: Period(year: 2025)))
        timeline.append(Timeline.Stretch(start: 20, year: 2026, period: years))
        timeline.append(Timeline.Stretch(start: 40, year: 2026, period: Period(year: 2026), span: years))
        timeline.append(Timeline.Stretch(start: 60, year: 2026, period: Period(year: 2026)))
        for (range, mayBe) in [
            (0..<4, false), (0..<20, false), (0..<21, true), (10..<20, false), (19..<21, true), (25..<30, true),
            (45..<50, true), (59..<70, true), (60..<70, false),
        ] {
            for last in [nil, 0, 3] {
                var number: Int? = last
                #expect(timeline.mayBeOfYears(range, &number) == mayBe, "\(range)")
                #expect(number == timeline.number(at: range.lowerBound))
            }
        }
    }

    @Test func theOwnTitleOnceMoreIsNoCaption() {
        let sample = Sample(
            "云岭市政府工作报告", "各位代表:", "一、过去一年工作回顾", "甲项增长5%。", "2021年云岭市政府工作报告", "乙项增长6%。")
        #expect(sample.time(at: "乙项") == sample.time(at: "甲项"))
    }

    @Test func anEventOfThisYearTurnsAReviewToIt() {
        func sample(_ year: Int, _ day: String = "5月9日") -> Sample {
            Sample(
                "云岭市\(year)年政府工作报告", "——\(year)年\(day)在云岭市第十六届人民代表大会第六次会议上", "各位代表:", "一、\(year - 1)年工作回顾",
                "甲项增长5%,抗击新冠肺炎疫情的乙项增长6%。", "各位代表,新冠肺炎疫情发生后,丙项增长7%。", "我们坚持两手抓,丁项增长8%。", "二、\(year)年主要工作", "戊项增长9%。")
        }
        #expect(sample(2020).time(at: "乙项") == "2019 actual")
        #expect(sample(2020).time(at: "丙项") == "2020 actual")
        #expect(sample(2020).time(at: "丁项") == "2020 actual")
        #expect(sample(2020).time(at: "戊项") == "2020 target")
        // A year later the review is of the year that it began in.
        #expect(sample(2021, "1月9日").time(at: "丙项") == "2020 actual")
        #expect(sample(2022, "1月9日").time(at: "丙项") == "2021 actual")
        func flood(_ day: String) -> Sample {
            Sample(
                "云岭市2031年政府工作报告", "——2031年\(day)在云岭市第十八届人民代表大会第六次会议上", "各位代表:", "一、2030年工作回顾", "甲项增长5%。",
                "灾情发生后,我们全力救灾,乙项增长6%。", "二、2031年主要工作", "丙项增长7%。")
        }
        #expect(flood("1月9日").time(at: "乙项") == "2030 actual")
        #expect(flood("7月9日").time(at: "乙项") == "2031 actual")
    }

    @Test func headingsSayWhatAPartIsAbout() {
        let sample = Sample(
            "云岭市2020年政府工作报告", "——2020年1月9日在云岭市第十六届人民代表大会第六次会议上", "各位代表:", "一、2019年工作回顾", "甲项增长5%。比2018年乙项增长6%。",
            "二、2020年主要工作", "丙项增长7%。2019年丁项增长8%,戊项增长9%。到2025年己项达到10%。", "附件2", "2019年十件民生实事完成情况", "庚项24场。")
        #expect(sample.time(at: "甲项") == "2019 actual")
        #expect(sample.time(at: "乙项") == "2019 actual")
        #expect(sample.time(at: "丙项") == "2020 target")
        #expect(sample.time(at: "丁项") == "2019 actual")
        #expect(sample.time(at: "戊项") == "2019 actual")
        #expect(sample.time(at: "己项") == "2025 target")
        #expect(sample.time(at: "庚项") == "2019 actual")
    }

    @Test func aReviewOfATermHasItsYears() {
        let sample = Sample(
            "云岭市2018年政府工作报告", "——2018年1月9日在云岭市第十六届人民代表大会第一次会议上", "各位代表:", "一、过去五年工作回顾", "甲项年均增长5%。全年乙项增长6%。",
            "2017年,丙项增长7%。", "二、今后五年的奋斗目标", "丁项年均增长8%。", "三、2018年工作安排", "戊项增长9%。")
        #expect(sample.time(at: "甲项") == "2013/2017 actual")
        #expect(sample.time(at: "乙项") == "2017 actual")
        #expect(sample.time(at: "丙项") == "2017 actual")
        #expect(sample.time(at: "丁项") == "2018/2022 target")
        #expect(sample.time(at: "戊项") == "2018 target")
    }

    @Test func aReviewTurnsToThePlansYearsAndBack() {
        let sample = Sample(
            "云岭省2026年政府工作报告", "——2026年1月9日在云岭省第十四届人民代表大会第四次会议上", "各位代表:", "一、2025年工作总结和“十四五”发展成就", "甲项8.2亿元。",
            "过去五年,我们取得了成就。", "——这五年,综合实力大幅跃升。乙项9亿元。", "丙项1亿元。", "各位代表,刚刚过去的2025年,在各方支持下,我们迎难而上。", "丁项2亿元。",
            "圆满完成“十四五”规划任务,戊项3亿元。", "这是实力持续提升的五年。", "己项4亿元。")
        #expect(sample.time(at: "甲项") == "2025 actual")
        #expect(sample.time(at: "乙项") == "2021/2025 actual")
        #expect(sample.time(at: "丙项") == "2021/2025 actual")
        #expect(sample.time(at: "丁项") == "2025 actual")
        #expect(sample.time(at: "戊项") == "2025 actual")
        #expect(sample.time(at: "己项") == "2021/2025 actual")
    }

    @Test func whatIsOverIsNoPlan() {
        let head = ["云岭市2013年政府工作报告", "——2013年1月9日在云岭市第十六届人民代表大会第一次会议上", "各位代表:"]
        let sample = Sample(head + ["一、关于2012年政府工作", "甲项8.2亿元。", "二、2013年重点工作", "乙项9亿元。"])
        #expect(sample.time(at: "甲项") == "2012 actual")
        #expect(sample.time(at: "乙项") == "2013 target")
        #expect(Sample(head + ["一、过去五年主要工作", "甲项8.2亿元。"]).time(at: "甲项") == "2008/2012 actual")
    }

    @Test func datedLinesHoldOverTheNumberedHeadingsBelowThem() {
        let sample = Sample(
            "云岭市2020年政府工作报告", "——2020年1月9日在云岭市第十六届人民代表大会第六次会议上", "各位代表:", "2019年工作回顾", "一、经济发展", "甲项8.2亿元。",
            "2020年工作安排", "一、发展经济", "乙项9亿元。")
        #expect(sample.time(at: "甲项") == "2019 actual")
        #expect(sample.time(at: "乙项") == "2020 target")
    }

    @Test func aBudgetHasTwoHalves() {
        let sample = Sample(
            "关于云岭市2025年预算执行情况和2026年预算草案的报告", "一、2025年预算执行情况", "甲项收入完成1亿元。", "二、2026年预算草案", "乙项收入安排2亿元。")
        #expect(sample.time(at: "甲项") == "2025 actual")
        #expect(sample.time(at: "乙项") == "2026 target")
    }

    @Test func aReviewOfAPlanTurnsToItsLastYear() {
        let sample = Sample(
            "各位代表:现在,我代表市人民政府向大会报告工作,请予审议。", "一、“九五”时期简要回顾和2000年经济社会发展基本情况", "甲项累计完成5亿元。", "世纪之交的2000年,我们完成了各项任务。",
            "(一)经济发展", "乙项增长6%。", "二、2001年工作安排", "丙项增长7%。")
        #expect(sample.time(at: "甲项") == "1996/2000 actual")
        #expect(sample.time(at: "乙项") == "2000 actual")
        #expect(sample.time(at: "丙项") == "2001 target")
    }

    @Test func partsWithoutNumbersAreParts() {
        let sample = Sample(
            "各位代表:", "2015年工作回顾", "甲项增长5%。", "(一)经济发展", "乙项增长6%。", "2016年主要工作", "(一)经济发展", "丙项增长7%。")
        #expect(sample.document.sections.map(\.level) == [1, 2, 1, 2])
        #expect(sample.time(at: "乙项") == "2015 actual")
        #expect(sample.time(at: "丙项") == "2016 target")
    }

    @Test func aRecordIsNoTime() {
        let sample = Sample("云岭市2022年政府工作报告", "一、2021年工作回顾", "甲项增长5%,是自2014年以来首次;乙项增长6%,创2012年以来新高;丙项增长7%。")
        #expect(sample.time(at: "丙项") == "2021 actual")
    }

    @Test func aPointOfAPlanIsPlannedThoughItsHeadingNamesWhatWasReached() {
        let sample = Sample(
            "云岭市2021年政府工作报告", "各位代表:", "一、2020年工作回顾", "甲项增长5%。", "二、2021年工作任务", "1.提高改革工作成效。推出乙项3个。",
            "2.扩大对外开放。引进丙项2个。")
        #expect(sample.time(at: "乙项") == sample.time(at: "丙项"))
    }
}
