import Model
import Testing

/// Briefings on the first months of a year: times of months and days, lists of times, what turned into its opposite.
@Suite struct MonthlyBriefingTests {
    /// The numbers of a briefing's paragraphs, each as `text name measure value period basis status`.
    private func rows(_ paragraphs: String...) -> [String] {
        let report = SampleReport(["云岭市2031年1—10月经济运行情况", "2031年11月18日"] + paragraphs)
        return report.metrics.map { metric in
            let basis = metric.basis.map { " " + $0 } ?? ""
            let status = metric.status == .target ? " target" : ""
            return "\(report.words(metric)) \(metric.indicator) \(metric.measure.rawValue) \(metric.value)"
                + " \(metric.period ?? "none")\(basis)\(status)"
        }
    }

    @Test func eachNumberOfAListHasATimeOfItsOwn() {
        #expect(
            rows("8月、9月、10月,景气指数分别为49.6%、50.1%和50.4%。") == [
                "49.6% 景气指数 level 49.6 2031-08", "50.1% 景气指数 level 50.1 2031-09", "50.4% 景气指数 level 50.4 2031-10",
            ])
        #expect(
            rows("一、二、三季度,生产总值分别增长5%、6%、7%。") == [
                "5% 生产总值 change 5 2031-01/2031-03", "6% 生产总值 change 6 2031-04/2031-06",
                "7% 生产总值 change 7 2031-07/2031-09",
            ])
        #expect(
            rows("2028—2030年,粮食产量分别为12万吨、13万吨、14万吨。") == [
                "12万吨 粮食产量 level 12 2028", "13万吨 粮食产量 level 13 2029", "14万吨 粮食产量 level 14 2030",
            ])
        #expect(
            rows("2029年和2030年,油料产量分别为3万吨和4万吨。") == [
                "3万吨 油料产量 level 3 2029", "4万吨 油料产量 level 4 2030",
            ])
        // As many things as times: each number is of another thing.
        #expect(
            rows("2029—2030年,油料、粮食产量分别增长3%和4%。") == [
                "3% 油料产量 change 3 2029/2030", "4% 粮食产量 change 4 2029/2030",
            ])
    }

    @Test func aCensusIsTheYearThatSomethingIsComparedWith() {
        #expect(
            rows("与第六次全国人口普查相比,老年人口比重上升6个百分点。") == ["6个百分点 老年人口比重 change 6 2031-01/2031-10 since:2010"])
        #expect(
            rows("性别比由第六次全国人口普查的106.2下降为105.1。") == [
                "106.2 性别比 level 106.2 2010", "105.1 性别比 level 105.1 2031-01/2031-10",
            ])
        #expect(
            rows("家庭户规模2.6人,比2020年第七次全国人口普查的2.7人减少0.1人。").last
                == "0.1人 家庭户规模 change -0.1 2031-01/2031-10 since:2020")
    }

    @Test func whatAllIsComparedWithStandsAtTheHead() {
        #expect(rows("环比看,食品价格与上月持平。肉类价格上涨7%。") == ["7% 肉类价格 change 7 2031-01/2031-10 mom"])
        #expect(rows("同比看,食品价格上涨6%,衣着价格上涨2%。").last == "2% 衣着价格 change 2 2031-01/2031-10 yoy")
        #expect(rows("同比税收收入增长3%。") == ["3% 税收收入 change 3 2031-01/2031-10 yoy"])
        #expect(
            rows("人均收入增长(以下如无特别说明,均为同比名义增速)3%。人均支出增长4%。").last
                == "4% 人均支出 change 4 2031-01/2031-10 yoy")
    }

    @Test func valuesOfTheYearBeforeNeedNoParticle() {
        #expect(
            rows("税收收入较上年28899万元增长9%。") == [
                "28899万元 税收收入 level 28899 2030", "9% 税收收入 change 9 2031-01/2031-10 yoy",
            ])
        #expect(
            rows("用电量增长8%,比上年同期(12%)回落4个百分点。")[1] == "12% 用电量 change 12 2030-01/2030-10")
        #expect(
            rows("粮食播种面积比2030年减少8千公顷(12万亩)。").last
                == "12万亩 粮食播种面积 change -12 2031-01/2031-10 since:2030")
        #expect(
            rows("服务业增速由一季度下降3%转为增长2%。").first == "3% 服务业 change -3 2031-01/2031-03")
    }

    @Test func listsOfParagraphsGoOnAboutTheSameMonths() {
        #expect(
            rows("9月,货运量3亿吨。其中:", "公路货运量2亿吨;", "水路货运量1亿吨。", "客运量9亿人。").suffix(3) == [
                "2亿吨 公路货运量 level 2 2031-09", "1亿吨 水路货运量 level 1 2031-09", "9亿人 客运量 level 9 2031-01/2031-10",
            ])
        #expect(
            rows("完成全年目标任务的65%,就业困难人员就业8万人。").last == "8万人 就业困难人员就业 level 8 2031-01/2031-10")
        #expect(
            rows("根据有关部门的快报数据,前三季度用电量平稳增长。其中,工业用电量9亿千瓦时。")
                == ["9亿千瓦时 工业用电量 level 9 2031-01/2031-09"])
    }

    @Test func whatARateIsComparedWithIsNotThatOfItsParts() {
        #expect(
            rows("投资增长24%,增幅比1—2月提高13个百分点。其中,项目投资增长25%。").last
                == "25% 项目投资 change 25 2031-01/2031-10")
        #expect(
            rows("贷款增加10亿元,同比多增2亿元。其中,住户贷款增加4亿元。").last
                == "4亿元 住户贷款 change 4 2031-01/2031-10")
        #expect(rows("外币贷款减少54亿美元,同比少减4亿美元。").last == "4亿美元 外币贷款 change 4 2031-01/2031-10 yoy")
        #expect(
            rows("规模工业增加值增长7%,总产值增长8%。").last == "8% 规模工业总产值 change 8 2031-01/2031-10")
    }

    @Test func headingsWithinTheMonthsOfTheTitleLookBack() {
        let report = SampleReport([
            "2031年前三季度金融统计数据报告", "一、货币增长11%", "9月末,货币余额90亿元。", "二、前三季度贷款增加9亿元", "9月末,贷款余额9亿元。",
        ])
        #expect(report.metrics.map(\.status) == Array(repeating: .actual, count: 4))
    }

    @Test func monthsAreToldByTheirPlace() {
        #expect(rows("当月,用电量12亿千瓦时。") == ["12亿千瓦时 用电量 level 12 2031-10"])
        #expect(
            rows("10月份,企业利润由上月的下降2.4%转为增长3.5%。") == [
                "2.4% 企业利润 change -2.4 2031-09", "3.5% 企业利润 change 3.5 2031-10",
            ])
        #expect(rows("出口占比由去年同期的58%提高到62%。").first == "58% 出口占比 share 58 2030-01/2030-10")
        #expect(rows("贷款余额增长9%,增幅较上月末收窄0.4个百分点。").last == "0.4个百分点 贷款余额 change -0.4 2031-01/2031-10 mom")
        // Where no month is named, 当月 says nothing.
        let yearly = SampleReport(["云岭市2030年统计公报", "当月,用电量12亿千瓦时。"])
        #expect(yearly.metrics.map(\.period) == ["2030"])
    }

    @Test func theFirstBudgetIsNoTime() {
        #expect(
            rows("公共预算收入完成9亿元,为年初预算的84%,增长3%。") == [
                "9亿元 公共预算收入 level 9 2031-01/2031-10", "84% 公共预算收入 share 84 2031-01/2031-10",
                "3% 公共预算收入 change 3 2031-01/2031-10",
            ])
    }

    @Test func daysWithHoursBeginAndEndATime() {
        #expect(
            rows("11月1日零时至15日24时,检测样本2万份。") == [
                "2万份 检测样本 level 2 2031-11-01T00:00/2031-11-15T24:00"
            ])
        #expect(rows("暑期7—8月,接待游客30万人次。") == ["30万人次 接待游客 level 30 2031-07/2031-08"])
        #expect(
            rows("自2032年1月1日起至2034年12月31日止,给予每户300元补贴。").first?.contains("2032-01-01/2034-12-31") == true)
    }

    @Test func whatAChangeCameToIsOneOfTheSameKind() {
        #expect(
            rows("石油零售额降幅收窄2个百分点至5.6%,工业增加值增速提高1.5个百分点至8%。") == [
                "2个百分点 石油零售额 change -2 2031-01/2031-10", "5.6% 石油零售额 change -5.6 2031-01/2031-10",
                "1.5个百分点 工业增加值 change 1.5 2031-01/2031-10", "8% 工业增加值 change 8 2031-01/2031-10",
            ])
        #expect(rows("工业内销比重上升10个百分点至43%。").last == "43% 工业内销比重 share 43 2031-01/2031-10")
        #expect(rows("固定资产投资由上年的负增长1.8%转为正增长3.6%。").last == "3.6% 固定资产投资 change 3.6 2031-01/2031-10")
    }

    @Test func lossesTurnIntoGains() {
        #expect(
            rows("市属企业由上年亏损2.1亿元转为盈利0.4亿元。") == [
                "2.1亿元 市属企业亏损 level 2.1 2030", "0.4亿元 市属企业盈利 level 0.4 2031-01/2031-10",
            ])
    }

    @Test func differencesGoToWhatTheyAreAbove() {
        #expect(rows("气温较常年偏高0.9℃。") == ["0.9℃ 气温 gap 0.9 2031-01/2031-10 常年"])
        #expect(rows("单位能耗超额完成“十四五”目标0.6个百分点。").first?.hasSuffix(" “十四五”目标") == true)
        #expect(
            rows("税收收入完成9亿元,超收800万元,中央财政超收3亿元。") == [
                "9亿元 税收收入 level 9 2031-01/2031-10", "800万元 超收 gap 800 2031-01/2031-10",
                "3亿元 中央财政超收 gap 3 2031-01/2031-10",
            ])
    }

    @Test func aimsAreNoFacts() {
        #expect(
            rows("明年居民收入增长5%以上,力争6%。") == [
                "5% 居民收入 change 5 2032 target", "6% 居民收入 change 6 2032 target",
            ])
        #expect(rows("后两个月需完成投资不少于9亿元。").first?.hasSuffix(" target") == true)
        let report = SampleReport(["云岭县2030年预算执行情况和2031年预算草案的报告", "二、2031年预算草案", "应出席代表268名,实际出席251名。"])
        #expect(report.metrics.allSatisfy { $0.status == .actual })
    }

    @Test func aListMayFall() {
        #expect(
            rows("7月、8月、9月,收入分别增长12.3%、-4.6%、3.5%。") == [
                "12.3% 收入 change 12.3 2031-07", "-4.6% 收入 change -4.6 2031-08", "3.5% 收入 change 3.5 2031-09",
            ])
    }

    @Test func whatStoodInEarlierMonthsIsNoTimeOfWhatFollows() {
        #expect(
            rows("水泥产量由1—9月的下降7.2%收窄至下降4.5%。铝材产量5万吨。") == [
                "7.2% 水泥产量 change -7.2 2031-01/2031-09", "4.5% 水泥产量 change -4.5 2031-01/2031-10",
                "5万吨 铝材产量 level 5 2031-01/2031-10",
            ])
        // What a rate is compared with is another change's.
        #expect(
            rows("投资下降2.4%,降幅较1—9月收窄1.7个百分点,扣除房地产开发后增长3.8%。").last == "3.8% 投资 change 3.8 2031-01/2031-10")
        #expect(rows("新增就业2300人,完成全年任务的57.9%。").last == "57.9% 新增就业 share 57.9 2031-01/2031-10")
        #expect(rows("优良天数比率84.7%,同比改善2.1个百分点。").last == "2.1个百分点 优良天数比率 change 2.1 2031-01/2031-10 yoy")
    }

    @Test func monthsToComeArePlanned() {
        #expect(
            rows("预计11至12月产值增长8%左右,10月产值增长7%。") == [
                "8% 产值 change 8 2031-11/2031-12 target", "7% 产值 change 7 2031-10",
            ])
        let report = SampleReport([
            "关于云岭区2031年上半年预算执行情况的报告", "——2031年8月27日在云岭区第九届人大常委会第三次会议上", "一、上半年预算执行情况",
            "收入完成28亿元。", "二、下半年工作安排", "下半年,收入完成21亿元以上。",
        ])
        #expect(
            report.lines { "\($0.period ?? "none") \($0.status.rawValue)" } == [
                "28亿元=2031-01/2031-06 actual", "21亿元=2031-07/2031-12 target",
            ])
    }

    @Test func thatWhichMustNotBeIsABound() {
        let report = SampleReport(["氮氧化物排放浓度不得超过30毫克/立方米,回收率不得低于40%。"])
        #expect(report.metrics.map(\.qualifier) == [.le, .ge])
        #expect(report.metrics.map(\.indicator) == ["氮氧化物排放浓度", "回收率"])
        // 近 begins the time, and bounds no number.
        #expect(SampleReport(["2031年,成交额近三年年均增长21.3%。"]).metrics.map(\.qualifier) == [.eq])
    }

    @Test func aPlanIsAboutItsYears() {
        let plan = SampleReport([
            "云岭市“十五五”生态环境保护规划(2026—2030年)", "一、发展现状", "建成污水管网320公里。", "二、目标", "新增造林150万亩,森林覆盖率达到43.5%。",
            "展望2035年,颗粒物浓度降到20微克/立方米以内。", "2026年10月1日至次年3月31日,供热300万平方米。",
        ])
        #expect(
            plan.lines { "\($0.period ?? "none") \($0.status.rawValue)" } == [
                "320公里=2025 actual", "150万亩=2026/2030 target", "43.5%=2030 target", "20微克/立方米=2035 target",
                "300万平方米=2026-10-01/2027-03-31 target",
            ])
    }

    @Test func ratesThatAreComparedWithTheMonthsSoFarAreOfTheseAndTheNext() {
        let report = SampleReport([
            "云岭市2031年10月份经济运行情况", "2031年11月18日", "企业利润86亿元,同比下降3.4%,降幅比1—9月收窄1.9个百分点。", "用电量21亿千瓦时,增长5%。",
        ])
        #expect(
            report.lines { $0.period ?? "none" } == [
                "86亿元=2031-01/2031-10", "3.4%=2031-01/2031-10", "1.9个百分点=2031-01/2031-10", "21亿千瓦时=2031-10",
                "5%=2031-10",
            ])
    }

    @Test func paragraphsMayBeAboutOneKindOfChange() {
        #expect(
            rows("从环比看,价格上涨0.3%。其中,食品价格上涨1.6%,同比上涨2%。").map { String($0.suffix(3)) } == ["mom", "mom", "yoy"])
        #expect(rows("价格上涨0.3%。").map { String($0.suffix(7)) } == ["2031-10"])
        #expect(rows("其他七大类价格同比六涨一平。其中,衣着价格上涨2%。").map { String($0.suffix(3)) } == ["yoy"])
        #expect(rows("求职人数与上季度相比减少2.5万人。").map { String($0.suffix(3)) } == ["mom"])
        #expect(rows("单5月,进出口9亿元。").map { String($0.suffix(7)) } == ["2031-05"])
        #expect(rows("10月份,指数52.6%,比上年同月提高0.1个百分点。").last == "0.1个百分点 指数 change 0.1 2031-10 yoy")
    }

    @Test func oneAfterTheOtherIsOneEach() {
        let report = SampleReport(["云岭市2031年1—10月经济运行情况", "7月、8月、9月吞吐量依次为5.1万、5.3万和5.6万标箱。"])
        #expect(
            report.lines { "\($0.indicator) \($0.valueBase) \($0.unitCode ?? "-") \($0.period ?? "none")" } == [
                "5.1万=吞吐量 51000 {标箱} 2031-07", "5.3万=吞吐量 53000 {标箱} 2031-08", "5.6万标箱=吞吐量 56000 {标箱} 2031-09",
            ])
        #expect(rows("保障航班起降8640架次。") == ["8640架次 保障航班起降 level 8640 2031-01/2031-10"])
        #expect(rows("发放津贴6 800余万元。") == ["6 800余万元 发放津贴 level 6800 2031-01/2031-10"])
        #expect(rows("货运量由上半年的持平转为增长2.1%。").first?.hasSuffix(" 2031-01/2031-10") == true)
    }

    @Test func whatBeginsInTheMonthOfABudgetIsPlanned() {
        let report = SampleReport([
            "关于云岭区2030年预算执行情况和2031年预算草案的报告", "——2031年1月16日在云岭区第九届人民代表大会第三次会议上", "二、2031年预算草案",
            "从2031年1月1日起,基础养老金每人每月再提高20元。",
        ])
        #expect(report.metrics.map(\.status) == [.target])
    }

    @Test func whatStoodAYearBeforeIsThatOfTheSameMonths() {
        #expect(
            rows("销售面积24万平方米,由上年同期增长3.2%转为下降9.5%。") == [
                "24万平方米 销售面积 level 24 2031-01/2031-10", "3.2% 销售面积 change 3.2 2030-01/2030-10",
                "9.5% 销售面积 change -9.5 2031-01/2031-10",
            ])
        #expect(rows("旅游收入恢复到2019年的1.5倍。") == ["1.5倍 旅游收入 change 1.5 2031-01/2031-10 since:2019"])
        #expect(
            rows("履约率、开工率、投产率较上年分别提高3个、7个、9个百分点。").map { String($0.prefix(12)) }
                == [
                    "3个 履约率 change", "7个 开工率 change", "9个百分点 投产率 ch",
                ].map { String($0.prefix(12)) })
    }

    @Test func whatIsAboveAnAimIsNoAim() {
        #expect(
            rows("投资增长10.3%,高于年度预期目标4.3个百分点;新开工项目52个。").filter { $0.hasSuffix(" target") }.isEmpty)
    }

    @Test func aHeadingGoesOnWithTheYearOfTheOneBefore() {
        let report = SampleReport([
            "关于云岭区2030年财政决算的报告", "——2031年7月25日在云岭区第四届人大常委会第二十次会议上", "一、2030年决算情况", "收入45亿元。",
            "二、2031年上半年预算执行情况", "收入24亿元。", "三、下半年工作", "收入22亿元以上。",
        ])
        #expect(
            report.lines { "\($0.period ?? "none") \($0.status.rawValue)" } == [
                "45亿元=2030 actual", "24亿元=2031-01/2031-06 actual", "22亿元=2031-07/2031-12 target",
            ])
    }

    @Test func whatTurnedIsNoName() {
        #expect(rows("汽车类由降转增,增长3.3%。") == ["3.3% 汽车类 change 3.3 2031-01/2031-10"])
        #expect(rows("出口由正转负,下降3%。") == ["3% 出口 change -3 2031-01/2031-10"])
        #expect(
            rows("财政收入增长5.2%,较年初预期目标高0.7个百分点。").last == "0.7个百分点 财政收入 gap 0.7 2031-01/2031-10 年初预期目标")
        #expect(rows("支出312亿元,比预算多支出6.3亿元。").last == "6.3亿元 支出 gap 6.3 2031-01/2031-10 预算")
    }

    @Test func eachChangeOfAListHasATimeOfItsOwnToCompareWith() {
        #expect(
            rows("1-9月,客运量9万人,同比增长2%,比一季度、二季度分别回落0.2、0.5个百分点;货运量3万吨。") == [
                "9万人 客运量 level 9 2031-01/2031-09", "2% 客运量 change 2 2031-01/2031-09 yoy",
                "0.2 客运量 change -0.2 2031-01/2031-09 since:2031-01/2031-03",
                "0.5个百分点 客运量 change -0.5 2031-01/2031-09 since:2031-04/2031-06",
                "3万吨 货运量 level 3 2031-01/2031-09",
            ])
    }

    @Test func pointsBehindAListOfRatesAreOfEach() {
        #expect(
            rows("1-8月,工业增加值、总产值分别增长7%和10%,较一季度分别提升6.8和11.6个百分点。").suffix(2) == [
                "6.8 工业增加值 change 6.8 2031-01/2031-08 since:2031-01/2031-03",
                "11.6个百分点 总产值 change 11.6 2031-01/2031-08 since:2031-01/2031-03",
            ])
    }

    @Test func ratesOfOtherTimesAreWhatAChangeIsAgainst() {
        #expect(
            rows("1-8月,财政收入增长7%,高出去年同期增幅2.6个百分点。").last == "2.6个百分点 财政收入 change 2.6 2031-01/2031-08 yoy")
        #expect(
            rows("财政收入年均增长7%,高出“十四五”期间增幅2.6个百分点。").last
                == "2.6个百分点 财政收入 change 2.6 2031-01/2031-10 since:2021/2025")
        #expect(
            rows("三季度,生产总值增长3%。从环比看,三季度生产总值增长1.7%。").last == "1.7% 生产总值 change 1.7 2031-07/2031-09 mom")
    }

    @Test func aBriefingThatComparesPlacesIsAboutNone() {
        let report = SampleReport([
            "2031年前三季度全区经济运行情况", "2031年11月18日",
            "全区工业增长2%。全区投资增长3%。全区消费增长3%。全区出口增长4%。全区收入增长5%。",
            "青海增速提高8个百分点,甘肃增速回落。与上半年相比,青海、甘肃、贵州增速提高,青海、甘肃超过5%。",
        ])
        #expect(report.metrics.allSatisfy { $0.region == nil })
    }

    @Test func aMonthlyReleaseMayBeAboutTheMonthsOfTheYear() {
        let report = SampleReport([
            "云岭市2031年8月外贸情况", "2031年9月9日", "前8个月,进出口90亿元,比去年同期(下同)增长4%。", "8月当月,进出口9亿元。",
            "一、民营企业", "民营企业进出口50亿元,增长9%。",
        ])
        #expect(
            report.lines { "\($0.indicator) \($0.period ?? "none") \($0.basis ?? "none")" } == [
                "90亿元=进出口 2031-01/2031-08 none", "4%=进出口 2031-01/2031-08 yoy", "9亿元=进出口 2031-08 none",
                "50亿元=民营企业进出口 2031-01/2031-08 none", "9%=民营企业进出口 2031-01/2031-08 yoy",
            ])
    }

    @Test func theMeanOfTheMonthsIsToldInBetween() {
        #expect(
            rows("10月份,价格上涨0.4%。1—10月平均,价格上涨0.2%。衣着价格上涨1%。").map { String($0.suffix(7)) } == [
                "2031-10", "2031-10", "2031-10",
            ])
        #expect(
            rows("10月份,价格上涨0.4%。1—10月平均,价格上涨0.2%。衣着价格上涨1%。").last == "1% 衣着价格 change 1 2031-10")
    }
}
