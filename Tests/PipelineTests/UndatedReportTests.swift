import Model
import Testing

/// When papers are about what they tell, whose titles, first lines and listed aims say so in other ways than reports do.
@Suite struct UndatedReportTests {
    private func rows(_ paragraphs: String...) -> [String] {
        SampleReport(paragraphs).lines {
            "\($0.indicator) \($0.measure.rawValue) \($0.value) \($0.period ?? "none") \($0.status.rawValue)"
        }
    }

    @Test func headlinesAreNoBudgets() {
        #expect(
            rows("上半年云岭市一般公共预算收入增长8%", "2031年7月20日", "全市税收收入28亿元。").last
                == "28亿元=全市税收收入 level 28 2031-01/2031-06 actual")
        #expect(
            rows("财政厅:前三季度云岭省税收收入增长8%", "2031年10月20日", "增值税9亿元。").last
                == "9亿元=增值税 level 9 2031-01/2031-09 actual")
    }

    @Test func newsOfAYearsFirstMonthsGoesOnAboutTheYearBefore() {
        let head = ["云岭市知识产权新闻发布辞", "2031年4月24日"]
        #expect(
            rows(head[0], head[1], "2030年,全市专利授权量9件。", "全年查办案件8件。").last
                == "8件=查办案件 level 8 2030 actual")
        #expect(
            rows(head[0], head[1], "2031年一季度,全市专利授权量9件。", "全年查办案件8件。").last?.contains("2030") == false)
    }

    @Test func aHeadingOfAGuessedYearPlansNothing() {
        #expect(
            rows("2031年前三季度云岭经济发布", "2031年,全市开局良好。", "前三季度,全市生产总值28亿元。").last
                == "28亿元=全市生产总值 level 28 2031-01/2031-09 actual")
    }

    @Test func partsOfAPaperOnHalfAYearAreAboutThat() {
        #expect(
            rows("2031年上半年云岭市财政收支情况", "一、一般公共预算收支情况", "增值税39亿元,增长8%。").first
                == "39亿元=增值税 level 39 2031-01/2031-06 actual")
        #expect(
            rows("2031年上半年云岭市财政预算执行情况", "上半年,全市一般公共预算收入20亿元。")
                == ["20亿元=全市一般公共预算收入 level 20 2031-01/2031-06 actual"])
    }

    @Test func theWorkOfAHalfYearThatIsOverIsDone() {
        let head = "云岭区2031年上半年预算执行情况的报告"
        #expect(
            rows(head, "——2031年8月26日在云岭区第九届人民代表大会常务委员会第九次会议上", "二、上半年财政重点工作", "拨付教育经费3亿元。", "三、下半年重点工作", "拨付教育经费2亿元。")
                == [
                    "3亿元=拨付教育经费 level 3 2031-01/2031-06 actual", "2亿元=拨付教育经费 level 2 2031-07/2031-12 target",
                ])
    }

    @Test func aMotionOnFinalAccountsIsAboutTheirYear() {
        #expect(
            rows("云岭市人民政府关于提请审议2030年云岭市财政收支决算草案的议案", "2031年6月28日在市五届人大常委会第十八次会议上", "一般公共预算总收入101亿元。")
                == ["101亿元=一般公共预算总收入 level 101 2030 actual"])
    }

    @Test func aClauseBeforeAListOfAimsSaysWhatItsItemsAre() {
        #expect(
            rows(
                "2031年1月18日07:30 云岭日报", "本报讯 从会议上获悉,云岭省“十六五”经济社会发展的主要目标是:",
                "1.经济增长。生产总值年均增长10%,财政总收入达到131亿元。", "2.经济结构。三次产业结构调整为14:45:41。"
            ).prefix(3) == [
                "10%=生产总值 change 10 2031/2035 target", "131亿元=财政总收入 level 131 2035 target",
                "14=第一产业比重 share 14 2035 target",
            ])
    }

    @Test func yearsThatAreComparedWithAreNotTheDocuments() {
        #expect(
            rows("1957年农业总产值比1952年增长25%。粮食产量401亿斤,比1952年增长21%。1957年职工平均工资638元,比1952年增长43%。")
                .allSatisfy { $0.hasSuffix(" 1957 actual") })
    }

    @Test func aDescribedYearIsWhatAChangeIsAgainst() {
        let report = SampleReport(["云岭市1982年统计公报", "粮食总产36万吨,比历史最高水平的1979年增长6.4%;油料总产2万吨,分别比大丰收的上年增长3%。"])
        #expect(report.metrics.map(\.period) == ["1982", "1982", "1982", "1982"])
        #expect(report.metrics[1].indicator == "粮食总产")
        #expect(report.metrics[1].basis == "since:1979")
        #expect(report.metrics[3].basis == "yoy")
    }

    @Test func aDayWithANameBelowTheTitleIsWhenAReportWasGiven() {
        let report = SampleReport([
            "云岭省政府工作报告", "(2036年2月8日 李云飞)", "过去的五年,是云岭省阔步前进的五年。",
            "生产总值由2030年的201亿元增加到2035年的408亿元,比“十六五”计划目标300亿元超过108亿元;投资229亿元,比“十六五”计划目标92亿元超额137亿元。",
        ])
        #expect(report.metrics.map(\.status) == [.actual, .actual, .target, .actual, .actual, .target, .actual])
        #expect(
            report.metrics.map(\.indicator) == ["生产总值", "生产总值", "生产总值", "生产总值", "投资", "投资", "投资"])
        #expect(report.metrics.filter { $0.status == .target }.map(\.period) == ["2035", "2035"])
        #expect(report.metrics.map(\.measure).filter { $0 == .gap }.count == 2)
    }

    @Test func theYearOfADraftHasHardlyBegun() {
        #expect(
            rows(
                "今年我省财政支出将突破5000亿元", "省财政厅厅长向大会报告了2030年预算执行情况和2031年预算草案。",
                "2030年,全省一般公共预算收入完成2348亿元。", "2031年,全省一般公共预算收入2489亿元,增长6%。"
            ).suffix(3) == [
                "2348亿元=全省一般公共预算收入 level 2348 2030 actual", "2489亿元=全省一般公共预算收入 level 2489 2031 target",
                "6%=全省一般公共预算收入 change 6 2031 target",
            ])
    }

    @Test func numberedLinesBelowAColonAreAboutItsYear() {
        #expect(
            rows(
                "云岭镇2030年预算执行情况和2031年预算草案", "一、“十六五”期间财政发展概况和2030年预算执行情况",
                "(一)、2030年全镇财政总收入61亿元,增长33%,其中:", "1、一般预算收入36亿元,完成年初预算的112%。", "2、上年结余3亿元。"
            ).suffix(3) == [
                "36亿元=一般预算收入 level 36 2030 actual", "112%=一般预算收入 share 112 2030 actual",
                "3亿元=上年结余 level 3 2030 actual",
            ])
    }

    @Test func listsGoOnAboutTheLastYearOfAPlan() {
        #expect(
            rows(
                "云岭省国民经济和社会发展第七个五年计划纲要", "二、“七五”计划的主要目标", "到1990年,粮食产量达到36亿斤,棉花300万担,油料70万吨。",
                "五年累计固定资产投资11亿元,是“六五”时期的2.4倍。"
            ) == [
                "36亿斤=粮食产量 level 36 1990 target", "300万担=棉花 level 300 1990 target", "70万吨=油料 level 70 1990 target",
                "11亿元=固定资产投资 level 11 1986/1990 target", "2.4倍=固定资产投资 change 2.4 1986/1990 target",
            ])
    }
}
