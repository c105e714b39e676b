import Model
import Testing

@Suite struct MetricPeriodTests {
    /// The numbers of a document of paragraphs, each as `text=period status`.
    private func periods(_ paragraphs: [String], path: String = "") -> [String] {
        let report = SampleReport(paragraphs, path: path)
        return report.metrics.map { "\(report.words($0))=\($0.period ?? "none") \($0.status.rawValue)" }
    }

    private let head = ["云岭市2021年政府工作报告", "——2021年1月9日在云岭市第十六届人民代表大会第六次会议上", "各位代表:"]

    @Test func whatIsReachedIsAboutTheLastYearOfAPlan() {
        let found = periods(
            head + ["一、“十三五”时期工作回顾", "城镇化率提高到61.5%,森林覆盖率41.2%,旅客吞吐量达到82万人次、居全省第三位。", "新建公园18个,累计投入3.5亿元,新增就业达到6万人。"])
        #expect(
            found == [
                "61.5%=2020 actual", "41.2%=2020 actual", "82万人次=2020 actual", "第三位=2020 actual",
                "18个=2016/2020 actual", "3.5亿元=2016/2020 actual", "6万人=2016/2020 actual",
            ])
    }

    @Test func howManyThereAreIsAboutTheLastYear() {
        let found = periods(head + ["一、“十三五”时期工作回顾", "基本养老保险参保人数为2669万人,全员劳动生产率为58万元/人,每平方公里产出1.5亿元。", "新增床位数300张。"])
        #expect(
            found.map { $0.split(separator: "=")[1] } == [
                "2020 actual", "2020 actual", "2020 actual", "2016/2020 actual",
            ])
    }

    @Test func whatAMeanOfYearsDiffersByIsOfTheseYears() {
        let found = periods(head + ["一、“十三五”时期工作回顾", "地区生产总值年均增长5.9%,高于全国0.5个百分点。财政收入年均增长6.1%,总量居全省第三位。"])
        #expect(
            found == [
                "5.9%=2016/2020 actual", "0.5个百分点=2016/2020 actual", "6.1%=2016/2020 actual", "第三位=2020 actual",
            ])
    }

    @Test func whatIsAddedUpBehindAMonthIsOfTheYearSoFar() {
        let title = "2031年5月份云岭市经济运行情况"
        let months = "2031-01/2031-05"
        #expect(
            periods([title, "5月份,财政收入完成7亿元,下降2.7%;累计完成23亿元,下降1.9%。零售总额当月完成21亿元,增长6.1%,累计完成98亿元,增长5.2%。"]) == [
                "7亿元=2031-05 actual", "2.7%=2031-05 actual", "23亿元=\(months) actual", "1.9%=\(months) actual",
                "21亿元=2031-05 actual", "6.1%=2031-05 actual", "98亿元=\(months) actual", "5.2%=\(months) actual",
            ])
        // Without an amount of the month before it nothing says since when.
        #expect(periods([title, "5月份,累计发放补贴23亿元,增长1.9%。"]) == ["23亿元=2031-05 actual", "1.9%=2031-05 actual"])
    }

    @Test func theYearOfPricesOrRatesIsNotThatOfTheFigure() {
        let open = head + ["一、2020年工作回顾"]
        #expect(
            periods(open + ["生产总值900亿元,按2015年不变价格计算增长5%;人均6万元,按2019年平均汇率折算为8500美元。", "居民消费价格上涨2%,12月价格涨幅回落至1%。"]) == [
                "900亿元=2020 actual", "5%=2020 actual", "6万元=2020 actual", "8500美元=2020 actual", "2%=2020 actual",
                "1%=2020-12 actual",
            ])
    }

    @Test func aHeadingOfBothIsAboutTheLastYearFromItsParagraphOn() {
        #expect(
            periods(
                head + ["一、过去五年和2020年工作回顾", "五年来,新增企业31户。", "开工项目40个。", "2020年,转移群众6万人。", "粮食总产量5亿斤。"]) == [
                    "31户=2016/2020 actual", "40个=2016/2020 actual", "6万人=2020 actual", "5亿斤=2020 actual",
                ])
        // Where it names the years alone, the paragraph is all that the year is about.
        #expect(
            periods(head + ["一、过去五年工作回顾", "五年来,新增企业31户。", "2020年,转移群众6万人。", "开工项目40个。"]) == [
                "31户=2016/2020 actual", "6万人=2020 actual", "40个=2016/2020 actual",
            ])
    }

    @Test func quartersOfAListAreNoTimeOfWhatFollows() {
        #expect(
            periods(head + ["一、2020年工作回顾", "一、二、三、四季度产值分别增长1%、2%、3%、4%。新增企业6家。"]).last
                == "6家=2020 actual")
    }

    @Test func aDeadlineIsThatOfItsSentence() {
        #expect(
            periods(head + ["二、2021年工作安排", "确保一季度开工36个、二季度竣工20个。新增企业50家。", "上半年,建成车站3座。开通线路5条。"]) == [
                "36个=2021-01/2021-03 target", "20个=2021-04/2021-06 target", "50家=2021 target",
                "3座=2021-01/2021-06 target", "5条=2021-01/2021-06 target",
            ])
    }

    @Test func whatIsCountedAndRankedIsWhatThereIsNow() {
        let open = head + ["一、“十三五”时期工作回顾"]
        #expect(
            periods(open + ["油菜籽等14种农产品产量居全省第一位。", "引进企业9家、居全省第二位。"]) == [
                "14种=2020 actual", "第一位=2020 actual", "9家=2016/2020 actual", "第二位=2020 actual",
            ])
        #expect(
            periods(open + ["新增百强企业26家,累计达到46家。", "园区年营收超50亿元。", "美丽河湖建成率60%。"]) == [
                "26家=2016/2020 actual", "46家=2020 actual", "50亿元=2020 actual", "60%=2020 actual",
            ])
    }

    @Test func aShareOfWhatWasAddedUpIsOneOfAllTheYears() {
        let open = head + ["一、“十三五”时期工作回顾"]
        #expect(
            periods(open + ["民生支出累计12亿元,占支出总额的71%,学位6万个,占全市两成。"]) == [
                "12亿元=2016/2020 actual", "71%=2016/2020 actual", "6万个=2016/2020 actual", "两成=2020 actual",
            ])
        #expect(
            periods(open + ["从2016年到2020年,投入教育9亿元,占教育经费的24%。"]) == ["9亿元=2016/2020 actual", "24%=2016/2020 actual"])
        // What there is in the end is of the last year, and so is the share that a year's figure has.
        #expect(periods(open + ["有效发明专利累计8万件,占全国一成。"]) == ["8万件=2020 actual", "一成=2020 actual"])
        #expect(periods(open + ["2020年税收9亿元,占收入的80%。"]) == ["9亿元=2020 actual", "80%=2020 actual"])
    }

    @Test func monthsOfATitleSayTheYear() {
        #expect(
            periods(["云岭市2021年1-6月经济运行简况", "初步核算,上半年全市生产总值35亿元,增长5%。"]) == [
                "35亿元=2021-01/2021-06 actual", "5%=2021-01/2021-06 actual",
            ])
    }

    @Test func aMonthThatIsAPartIsNotGoneOnWith() {
        #expect(
            periods(["云岭市2021年上半年经济运行情况", "工业增加值增长13%。其中,6月份工业增加值增长6%。技改投资增长22%。"]) == [
                "13%=2021-01/2021-06 actual", "6%=2021-06 actual", "22%=2021-01/2021-06 actual",
            ])
    }

    @Test func aReportOnAPlanLooksBackAtTheYearBefore() {
        let open = ["关于云岭市2020年国民经济和社会发展计划执行情况与2021年计划草案的报告", "——2021年1月9日在云岭市第十六届人民代表大会第六次会议上", "各位代表:"]
        #expect(
            periods(open + ["一、2020年国民经济和社会发展总体态势", "全市生产总值35亿元。", "二、2021年主要任务", "生产总值增长6%。"]) == [
                "35亿元=2020 actual", "6%=2021 target",
            ])
    }

    @Test func aPlanThatGoesOnIsNoTimeOfALookBack() {
        let found = periods(
            head + ["一、过去五年工作回顾", "我们重视环境保护。“十四五”规划纲要把节能作为目标。关停小煤矿18处。", "二、“十四五”时期主要任务", "目前已建成公园139个,再建公园20个。"])
        #expect(found == ["18处=2016/2020 actual", "139个=2020 actual", "20个=2021/2025 target"])
    }

    @Test func whatStoodBeforeAPlanIsNoneOfIt() {
        let found = periods(head + ["二、今年主要任务", "草场面积计划由2019年的32万亩增加到2021年的99万亩。"])
        #expect(found == ["32万亩=2019 actual", "99万亩=2021 target"])
        let budget = periods(head + ["二、今年主要任务", "收入由年初计划32万元调整为35万元。"])
        #expect(budget == ["32万元=2021 target", "35万元=2021 target"])
    }

    @Test func theFarAimInAPlansTitleIsNoYearOfIt() {
        let found = periods([
            "云岭市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", "第一节 “十三五”发展成就", "2020年生产总值达到300亿元。", "第二节 主要目标",
            "到2025年,生产总值达到500亿元,年均增长7%以上。", "到2035年,生产总值达到900亿元。", "专栏1：“十四五”重大工程", "新建公园18个。",
        ])
        #expect(
            found == [
                "300亿元=2020 actual", "500亿元=2025 target", "7%=2021/2025 target", "900亿元=2035 target",
                "18个=2021/2025 target",
            ])
    }

    @Test func aReportOnAPlanLooksBackOnTheOneBefore() {
        let found = periods([
            "关于云岭市国民经济和社会发展第十四个五年规划纲要的报告", "——2021年1月9日在云岭市第十六届人民代表大会第六次会议上", "各位代表:",
            "一、“十三五”时期经济社会发展取得显著成就", "森林覆盖率达到41.2%,新建公园18个。", "二、“十四五”时期经济社会发展的战略任务",
            "城镇化率达到65%,新建公园20个。",
        ])
        #expect(
            found == [
                "41.2%=2020 actual", "18个=2016/2020 actual", "65%=2025 target", "20个=2021/2025 target",
            ])
    }

    @Test func wordsThatOnlyHoldAnAimAreNone() {
        let found = periods(head + ["一、2020年工作回顾", "全力争取上级支持,累计争取到资金3亿元。", "力争取得发明专利20件。"])
        #expect(found == ["3亿元=2020 actual", "20件=2020 target"])
    }

    @Test func aReportOnAPlanTellsOfTheYearBefore() {
        let found = periods([
            "关于云岭市国民经济和社会发展第十四个五年规划纲要的报告", "——2021年1月9日在云岭市第十六届人民代表大会第六次会议上", "各位代表:",
            "一、“十三五”时期经济社会发展取得显著成就", "“十三五”时期,是我市发展史上极不平凡的五年。", "人均收入15048元,新增就业38万人。",
        ])
        #expect(found == ["15048元=2020 actual", "38万人=2016/2020 actual"])
    }

    @Test func whatStoodEarlierIsOfTheFirstYear() {
        let review = head + ["一、2020年工作回顾"]
        #expect(
            periods(review + ["从2015年至2019年,原煤产量由60万吨增加到80万吨。"]) == ["60万吨=2015 actual", "80万吨=2019 actual"])
        #expect(
            periods(review + ["2019年同2014年相比,原煤产量由60万吨增加到80万吨。"]).first == "60万吨=2014 actual")
        #expect(
            periods(review + ["工业的比重,在2018年将由2013年的28.8%上升为42.3%。"]) == ["28.8%=2013 actual", "42.3%=2018 actual"])
        // A plan's years may begin with the state of the year before.
        #expect(periods(review + ["“十三五”期间,城镇化率由51%提高到58%。"]).first == "51%=none actual")
    }

    @Test func aComparisonHoldsForAllPartsOfItsSentence() {
        let report = SampleReport(
            head + ["一、2020年工作回顾", "2019年同2014年相比,钢产量增长42%;原煤产量增长20%,达到11万吨;公路里程增长5%。客运量增长3%。"])
        #expect(
            report.metrics.map(\.basis) == ["since:2014", "since:2014", nil, "since:2014", nil])
    }

    @Test func aLineStandsAboveTheHeadingsThatBeginAnewBehindIt() {
        let found = periods([
            "云岭市2030年预算执行情况及2031年预算编制说明", "一、编报说明", "二、2030年财政预算说明", "关于2030年支出执行情况的说明", "支出完成9亿元。",
            "关于2031年支出预算的说明", "2031年支出预算12亿元。", "一、主要项目支出情况", "主要科目安排情况是:", "1.教育支出8亿元,比上年预算数增长3%。",
        ])
        #expect(found == ["9亿元=2030 actual", "12亿元=2031 target", "8亿元=2031 target", "3%=2031 target"])
    }

    @Test func theEndOfTheCenturyIsAYear() {
        let report = ["云岭市1986年政府工作报告", "——1986年1月9日在云岭市第六届人民代表大会第六次会议上", "一、1985年工作回顾"]
        func found(_ sentence: String) -> [String] {
            SampleReport(report + [sentence]).lines { "\($0.indicator) \($0.period ?? "-") \($0.status.rawValue)" }
        }
        #expect(found("要到本世纪末实现工农业总产值翻两番的目标。") == ["两番=工农业总产值 2000 target"])
        #expect(found("根据到本世纪末生活达到小康的目标,新建水库9座。") == ["9座=新建水库 1985 actual"])
    }

    @Test func aMeanIsAboutAllYearsOfAPlan() {
        let found = periods(
            head + ["一、“十三五”时期工作回顾", "2020年,生产总值达到512亿元、年均增长7.1%。", "五年累计完成投资820亿元。"])
        #expect(found == ["512亿元=2020 actual", "7.1%=2016/2020 actual", "820亿元=2016/2020 actual"])
    }

    @Test func whatIsAddedUpIsOfAllYearsBehindASentenceThatNamesTheLast() {
        let review = head + ["一、“十三五”时期工作回顾"]
        let passing = "综合实力大幅提升。2020年生产总值达到512亿元。工业增加值完成36亿元。新增上市企业8家,累计引进外资3亿美元。"
        #expect(
            periods(review + [passing]) == [
                "512亿元=2020 actual", "36亿元=2020 actual", "8家=2016/2020 actual", "3亿美元=2016/2020 actual",
            ])
        #expect(periods(review + ["2020年生产总值达到512亿元。国内外航线累计达到60条。"]).last == "60条=2020 actual")
        #expect(
            periods(review + ["2020年,我们迎难而上。新增上市企业8家。"]) == ["8家=2020 actual"],
            "a paragraph that begins with the year is about it")
        #expect(
            periods(review + ["技术合同成交额增长7倍,新增7名院士、9个实验室。"]).last == "9个=2016/2020 actual",
            "what the number before counts says nothing of it")
    }

    @Test func aPlanComparedWithIsWhatAChangeIsSince() {
        let review = head + ["一、“十三五”时期工作回顾"]
        func bases(_ sentence: String) -> [String] {
            SampleReport(review + [sentence]).lines { "\($0.period ?? "-") \($0.basis ?? "-")" }
        }
        #expect(bases("驰名商标159个,是“十二五”末的2.6倍。") == ["159个=2020 -", "2.6倍=2020 since:2015"])
        #expect(bases("营业收入较“十二五”末翻一番。") == ["一番=2020 since:2015"])
        #expect(bases("累计贡献270亿元,相当于前20年的3倍。") == ["270亿元=2016/2020 -", "3倍=2016/2020 -"])
        #expect(bases("预计产值同比增长22.6%。") == ["22.6%=2020 yoy"])
        #expect(
            bases("财政收入34亿元、支出56亿元,分别比2015年增长13%和16%。") == [
                "34亿元=2020 -", "56亿元=2020 -", "13%=2020 since:2015", "16%=2020 since:2015",
            ])
        #expect(
            bases("“十三五”时期同“十二五”时期相比,粮食的年平均产量由30万吨增加到37万吨。").first == "30万吨=2011/2015 -")
    }

    @Test func aHeadingThatNamesAPlansYearsIsAboutThese() {
        let report = ["云岭市1986年关于第七个五年计划的报告", "1986年3月5日", "二、“七五”时期的经济体制改革", "培育市场12个。"]
        #expect(periods(report) == ["12个=1986/1990 target"])
        let review = ["云岭市1986年关于第七个五年计划的报告", "1986年3月5日", "一、“六五”计划执行情况的回顾", "在过去的五年中,产值年均增长6%。"]
        #expect(periods(review) == ["6%=1981/1985 actual"])
    }

    @Test func aParagraphThatLooksBackOnTheYearsOfWorkTurnsAReview() {
        let found = periods(
            head + ["一、过去五年的工作", "刚刚过去的2020年,新增就业3万人。", "回顾五年来的工作,主要是:", "新建公路12公里。"])
        #expect(found == ["3万人=2020 actual", "12公里=2016/2020 actual"])
    }

    @Test func aSentenceThatOpensWithFiveYearsIsAboutAllOfThem() {
        let found = periods(
            head + ["一、“十三五”时期工作回顾", "2020年,交通加快发展。五年公路通车增加820公里,新建铁路130公里,货运量达到96万吨。"])
        #expect(found == ["820公里=2016/2020 actual", "130公里=2016/2020 actual", "96万吨=2020 actual"])
    }

    @Test func whatIsComparedWithOneYearIsAboutOneYear() {
        let review = head + ["一、“十三五”时期工作回顾"]
        let found = periods(review + ["社会消费品零售总额完成45亿元,比2015年增长84%,年均增长13%。"])
        #expect(found == ["45亿元=2020 actual", "84%=2020 actual", "13%=2016/2020 actual"])
        #expect(
            periods(review + ["生产总值比2010年翻一番。", "贫困人口较“十二五”末下降30%。"]) == ["一番=2020 actual", "30%=2020 actual"])
        #expect(periods(review + ["实际利用外资30亿元、较“十二五”增长19%。"]).first == "30亿元=2016/2020 actual")
        #expect(periods(review + ["累计完成增加值300亿元,比2015年增长84%。"]).first == "300亿元=2016/2020 actual")
    }

    @Test func whatIsReckonedByTheYearIsAboutTheLastYear() {
        let review = head + ["一、“十三五”时期工作回顾"]
        #expect(periods(review + ["金融业增加值近1万亿元。"]) == ["1万亿元=2020 actual"])
        #expect(periods(review + ["生产总值超过2.5万亿元、年均增长5%。"]).first == "2.5万亿元=2020 actual")
        #expect(periods(review + ["教育支出670亿元、年均增长9%。"]).first == "670亿元=2016/2020 actual")
    }

    @Test func aimsInParenthesesAreAims() {
        let found = periods(head + ["一、2020年工作回顾", "生产总值增长6.5%(年度目标6%以上),城镇化率达到66%(目标65%)。"])
        #expect(found == ["6.5%=2020 actual", "6%=2020 target", "66%=2020 actual", "65%=2020 target"])
    }

    @Test func aPartAboutAPlanTurnsToThisYear() {
        let plan = head + ["一、2020年工作回顾", "新增就业3万人。", "二、“十四五”时期目标任务和2021年工作安排", "今后五年,新增就业15万人。"]
        let found = periods(plan + ["今年是“十四五”开局之年。全市生产总值增长6%。", "(一)扩大内需", "新建市场12个。"])
        #expect(found == ["3万人=2020 actual", "15万人=2021/2025 target", "6%=2021 target", "12个=2021 target"])
        #expect(periods(plan + ["到2025年,城镇化率达到68%。", "新建市场12个。"]).last == "12个=2021/2025 target")
    }

    @Test func aReviewTurnsToThePlanThatBegins() {
        let found = periods(
            head + [
                "二、“十三五”时期发展成就和“十四五”时期主要目标任务", "五年来,新建公园18个。", "“十四五”时期是云岭市发展的关键五年。",
                "——提高发展质量。失业率控制在5%以内。", "三、2021年重点工作", "新建公园4个。",
            ])
        #expect(found == ["18个=2016/2020 actual", "5%=2021/2025 target", "4个=2021 target"])
    }

    @Test func whatARecordIsMeasuredAgainstIsNoTime() {
        let found = periods(head + ["一、2020年工作回顾", "贷款利率降至近十年最低,贷款余额增长9%,发案率为近五年来最低,损失下降4%。"])
        #expect(found == ["9%=2020 actual", "4%=2020 actual"])
        let first = periods(head + ["一、2020年工作回顾", "近17年来增速首次居全市第一。税收84亿元。"])
        #expect(first.last == "84亿元=2020 actual")
    }

    @Test func aPlanComparedWithIsNoTimeOfItsOwn() {
        let report = SampleReport(
            head + ["一、“十三五”时期工作回顾", "生产总值年均增长7%,高于“十二五”时期1.2个百分点。公路投资比“十二五”时期增长19%。"])
        #expect(
            report.lines { "\($0.period ?? "-") \($0.basis ?? "-")" } == [
                "7%=2016/2020 average_annual", "1.2个百分点=2016/2020 since:2011/2015", "19%=2016/2020 since:2011/2015",
            ])
    }

    @Test func whatIsComparedWithYearsIsOfYears() {
        let head = head + ["一、“十三五”时期工作回顾"]
        #expect(
            periods(head + ["公共预算收入达到244亿元,较“十二五”期间增加24亿元。"]) == [
                "244亿元=2016/2020 actual", "24亿元=2016/2020 actual",
            ])
        // What came of it in the end.
        #expect(periods(head + ["公共预算收入达到244亿元,较“十二五”末增加24亿元。"]).first == "244亿元=2020 actual")
    }

    @Test func aTitleTwiceIsNoPlan() {
        let found = periods(head + ["2021年云岭市政府工作报告", "过去一年,新增就业6万人。"])
        #expect(found == ["6万人=2020 actual"])
    }

    @Test func theNameOfTheInputTellsTheYear() {
        let report = ["各位代表:现在,我代表市人民政府向大会报告政府工作,请予审议。", "一、上一年工作回顾", "全年新增就业6万人。", "到2025年,就业9万人。到2026年,就业10万人。"]
        #expect(periods(report, path: "云岭市政府工作报告_2021年.txt").first == "6万人=2020 actual")
    }

    @Test func aYearBehindANumberOfAListIsAYear() {
        let found = SampleReport(["云岭市2031年预算执行情况", "1.2031年全市财政收入10亿元。", "2.2030年全市财政支出12亿元。", "14.2031年新建公园10座。"])
            .metrics
        #expect(found.map(\.period) == ["2031", "2030", "2031"])
        #expect(found.map(\.indicator) == ["全市财政收入", "全市财政支出", "新建公园"])
    }

    @Test func aNumberAloneOnItsLineNamesNothing() {
        #expect(SampleReport(["云岭市2031年统计公报", "2368亿元", "全市地区生产总值2368亿元。"]).metrics.count == 1)
    }

    @Test func itsOwnWordsStandOverThoseOfTheNumberBefore() {
        let review = head + ["一、“十三五”时期工作回顾"]
        #expect(
            periods(review + ["新增上市企业72家、总量达300家。"]) == ["72家=2016/2020 actual", "300家=2020 actual"])
        #expect(
            periods(review + ["新建学校9所、新增学位达6万个。"]) == ["9所=2016/2020 actual", "6万个=2016/2020 actual"])
        #expect(periods(review + ["机械化率达到95%、高于全国平均水平18个百分点。"]).last == "18个百分点=2020 actual")
        #expect(periods(review + ["研发投入强度达3.4%。规模以上企业超过2万家。"]) == ["3.4%=2020 actual", "2万家=2020 actual"])
        #expect(periods(review + ["累计服务企业超过2万家。"]) == ["2万家=2016/2020 actual"])
    }

    @Test func aMeanIsThatOfTheYearsItIsCountedOver() {
        let review = head + ["一、2020年工作回顾"]
        #expect(
            periods(review + ["财政收入从2015年的12亿元增加到2020年的18亿元,年均增长8.4%。"]).last
                == "8.4%=2016/2020 actual")
        #expect(
            periods(review + ["生产总值达到512亿元,比2017年增加80亿元,年均增长7.1%。"]).last == "7.1%=2018/2020 actual")
        #expect(periods(review + ["2020年产值6亿元,五年年均增长7.1%。"]).last == "7.1%=2016/2020 actual")
        #expect(periods(review + ["产值6亿元,年均增长7.1%。"]).last == "7.1%=2020 actual")
    }

    @Test func whatGoesOnUpToNowEndsWithTheYearLookedBackOn() {
        #expect(periods(head + ["一、2020年以来工作回顾", "新建公园18个。"]) == ["18个=2020 actual"])
        let review = head + ["一、2020年工作回顾"]
        #expect(periods(review + ["2018年以来,新建公园18个。"]) == ["18个=2018/2020 actual"])
        #expect(periods(review + ["“十三五”以来,城镇化率达到61%。"]) == ["61%=2020 actual"])
        #expect(periods(review + ["2018年起,每年新建公园8个。"]) == ["8个=2018/.. actual"])
    }

    @Test func whatBeginsInAPlannedPartIsPlanned() {
        let plan = head + ["一、2020年工作回顾", "新建公园18个。", "二、2021年工作安排"]
        #expect(periods(plan + ["从今年7月起,低保标准提高到每月800元。"]).last == "800元=2021-07/.. target")
        #expect(periods(plan + ["今年以来,新建公园3个。"]).last == "3个=2021-01-01/.. actual")
    }

    @Test func monthsInsideAParagraphHoldForTwoSentences() {
        let found = periods(
            head + ["一、2020年工作回顾", "工业稳步回升。前三季度,工业增加值增长6%。服务业增加值增长7%。新建公园18个。", "新增就业3万人。"])
        #expect(
            found == [
                "6%=2020-01/2020-09 actual", "7%=2020-01/2020-09 actual", "18个=2020 actual", "3万人=2020 actual",
            ])
        // At its head they are what all of it is about.
        let first = periods(head + ["一、2020年工作回顾", "前三季度,工业增加值增长6%。服务业增加值增长7%。新建公园18个。"])
        #expect(first.last == "18个=2020-01/2020-09 actual")
    }

    @Test func aReviewOfAYearAndAPlanTurnsInsideAParagraph() {
        let found = periods(
            head + [
                "一、2020年和“十三五”时期工作回顾", "新增就业3万人。", "各位代表!目标顺利完成。回望过去五年,我们攻坚克难。", "(一)扩大内需", "新建市场12个。",
                "二、2021年工作安排", "新建市场3个。",
            ])
        #expect(found == ["3万人=2020 actual", "12个=2016/2020 actual", "3个=2021 target"])
    }

    @Test func whatAllIsComparedWithNeedsNoComma() {
        let report = SampleReport(head + ["一、2020年工作回顾", "与2015年相比浓度指数下降34.6%、能耗下降12%。"])
        #expect(
            report.lines { "\($0.period ?? "-") \($0.basis ?? "-")" } == [
                "34.6%=2020 since:2015", "12%=2020 since:2015",
            ])
    }

    @Test func aShareIsTrueOfOneTimeWhateverWasAddedUp() {
        let review = head + ["一、“十三五”时期工作回顾"]
        #expect(periods(review + ["研发投入占生产总值比重达4.9%。"]) == ["4.9%=2020 actual"])
        #expect(periods(review + ["民生支出占比始终保持在70%。"]) == ["70%=2016/2020 actual"])
        #expect(periods(review + ["新增处理能力28万吨、累计达76万吨。"]) == ["28万吨=2016/2020 actual", "76万吨=2020 actual"])
        #expect(periods(review + ["社会消费品零售总额超过84亿元。"]) == ["84亿元=2020 actual"])
    }

    @Test func aParagraphThatBeginsWithYearsTurnsAReview() {
        let found = periods(
            head + ["一、过去一年和五年工作回顾", "过去一年,新增就业3万人。", "过去五年极不平凡,我们攻坚克难。", "——设施更加完善。新建公路12公里。"])
        #expect(found == ["3万人=2020 actual", "12公里=2016/2020 actual"])
    }

    @Test func aMeanHoldsForThoseBehindItAndIsUpToTheYearOfItsAmount() {
        let review = head + ["一、2020年工作回顾"]
        #expect(
            periods(review + ["2020年产值6亿元,五年平均每年增长7.1%。农业全面发展。粮食产量平均每年增长3%。"]).last == "3%=2016/2020 actual")
        #expect(
            periods(head + ["到2025年,零售总额达到84亿元,比2020年增长40%,年均增长7%。"]).last == "7%=2021/2025 target")
        let plan = "“十三五”时期,收入从2016年的12亿元增长到2020年的18亿元,年均增长8%。"
        #expect(periods(review + [plan]).last == "8%=2016/2020 actual")
    }

    @Test func whatWasAddedUpOverYearsIsOfTheseYears() {
        let review = head + ["一、2020年工作回顾"]
        #expect(periods(review + ["全年淘汰企业18家,五年累计淘汰92家。"]) == ["18家=2020 actual", "92家=2016/2020 actual"])
        #expect(periods(review + ["产值6亿元,五年翻了一番。"]).last == "一番=2020 actual")
        #expect(periods(head + ["二、2021年工作安排", "五年新建公园92座。"]) == ["92座=2021 target"])
    }

    @Test func whatAChangeIsComparedWithStandsBeforeItOrIsTheBeginningOfTheYear() {
        let report = SampleReport(
            head + ["一、2020年工作回顾", "产值比2015年的12亿元增长8%。存款余额76亿元,比年初增加9亿元。"])
        #expect(
            report.lines { "\($0.period ?? "-") \($0.basis ?? "-")" } == [
                "12亿元=2015 -", "8%=2020 since:2015", "76亿元=2020 -", "9亿元=2020 since:2020-01-01",
            ])
    }

    @Test func censusesAreComparedWithTheOnesBefore() {
        let report = SampleReport([
            "云岭市第七次全国人口普查公报", "2021年6月1日", "全市常住人口为31万人。与2010年第六次全国人口普查的28万人相比,十年共增加3万人,增长11%。",
            "每户2.4人,比2010年第六次全国人口普查减少0.5人。与2010年第六次全国人口普查相比,大学人口由2万人上升为4万人;文盲率由3.4%下降为2%。",
            "性别比由2010年第六次全国人口普查的105.3下降为102.9。与2018年末(2018年是普查年份,下同)相比,企业增长49%;商户16家。",
        ])
        let found = report.metrics.map { "\(report.words($0))=\($0.period ?? "none") \($0.basis ?? "")" }
        #expect(
            found == [
                "31万人=2020 ", "28万人=2010 ", "3万人=2020 since:2010", "11%=2020 since:2010", "2.4人=2020 ",
                "0.5人=2020 since:2010",
                "2万人=2010 ", "4万人=2020 ", "3.4%=2010 ", "2%=2020 ", "105.3=2010 ", "102.9=2020 ", "49%=2020 since:2018",
                "16家=2020 ",
            ])
        #expect(report.metrics[2].indicator == "全市常住人口" && report.metrics[5].indicator == report.metrics[4].indicator)
    }

    @Test func theTitleOfATextSaysOfWhichMonthsItTells() {
        let found = periods(["云岭市2031年前三季度经济运行情况", "2031年10月24日", "第一产业增加值2亿元,增长3%。9月份,出口增长2%。"])
        #expect(
            found == ["2亿元=2031-01/2031-09 actual", "3%=2031-01/2031-09 actual", "2%=2031-09 actual"])
    }

    @Test func theYearsOfAPlanBehindItsNameAreNotThoseOfWhatFollows() {
        let review = head + ["一、2020年工作回顾"]
        #expect(periods(review + ["推出三年行动计划(2019-2021年),梳理项目63个。"]) == ["63个=2020 actual"])
        #expect(periods(review + ["“十三五”时期(2016-2020年)新建公园9个。"]) == ["9个=2016/2020 actual"])
    }

    @Test func whereSomethingRankedBeforeIsOfNoTimeThatIsSaid() {
        let found = periods(head + ["一、2020年工作回顾", "进出口总额从全国第13位升至第9位。全年起降航班9架次。"])
        #expect(found == ["第13位=none actual", "第9位=2020 actual", "9架次=2020 actual"])
    }

    @Test func whatAShareRoseFromIsNotTheTimeOfWhatItRoseTo() {
        let title = ["云岭市2031年1-10月投资情况", "2031年11月24日"]
        for earlier in ["由去年同期的48.5%", "从去年同期的48.5%", "由上年同期48.5%"] {
            let found = periods(title + ["1-10月,投资完成9亿元。服务业占比\(earlier)调整为48.6%。项目投资完成7亿元。"])
            #expect(
                found == [
                    "9亿元=2031-01/2031-10 actual", "48.5%=2030-01/2030-10 actual", "48.6%=2031-01/2031-10 actual",
                    "7亿元=2031-01/2031-10 actual",
                ], "\(earlier)")
        }
        // What begins with a time goes on with it.
        #expect(periods(title + ["1-10月,投资完成9亿元。从今年1-9月看,项目投资7亿元。"]).last == "7亿元=2031-01/2031-09 actual")
    }

    @Test func whatNearlyReachesTheSamePartOfLastYearIsNotOfIt() {
        let found = periods(
            head + ["一、2020年工作回顾", "5月,旅游业恢复到去年同期九成水平。", "全年接待游客95.6万人次,接近去年同期水平,实现旅游收入6.7亿元。"])
        #expect(found == ["九成=2020-05 actual", "95.6万人次=2020 actual", "6.7亿元=2020 actual"])
    }

    @Test func theDayOfAMeetingIsNotTheTimeOfWhatFollowedIt() {
        let found = periods(
            head + ["一、2020年工作回顾", "落实去年9月26日会议部署的各项措施,争取资金39亿元。", "去年9月26日,大桥通车,投资3亿元。"])
        #expect(found == ["39亿元=2020 actual", "3亿元=2020-09-26 actual"])
    }

    @Test func whatAParenthesisSaysOfAnotherYearIsNotTheTime() {
        let found = periods(
            head + ["一、2020年工作回顾", "2020年末,法人单位98个,比2013年末(2013年是第三次全国经济普查年份)增加31个,增长46%。"])
        #expect(found == ["98个=2020 actual", "31个=2020 actual", "46%=2020 actual"])
    }

    @Test func aHeadlineWithAFigureIsTheTitle() {
        let found = periods(["2031年1-7月份云岭市规模以上工业企业利润增长17.1%", "1-7月份,规模以上工业企业实现利润3亿元。其中国有企业1亿元。"])
        #expect(found.suffix(2) == ["3亿元=2031-01/2031-07 actual", "1亿元=2031-01/2031-07 actual"])
    }

    @Test func aYearThatASentenceComesToTheEndOfIsWhatFollowsIsAbout() {
        let open = ["关于云岭市2020年预算执行情况与2021年预算草案的报告", "一、2020年预算执行情况"]
        #expect(
            periods(open + ["2020年上半年收入增速回落;下半年企稳回升,全年略有超收。全市财政收入29亿元。"]) == ["29亿元=2020 actual"])
        #expect(
            periods(open + ["2020年上半年收入增速回落。全市财政收入29亿元。"]) == ["29亿元=2020-01/2020-06 actual"])
    }

    @Test func aReportOfAYearsEndLooksBackOnIt() {
        let head = ["政府工作报告", "——2021年12月9日在云岭县第十七届人民代表大会第一次会议上", "各位代表:"]
        #expect(
            periods(head + ["一、过去五年工作回顾", "五年来,新增企业31户。", "二、今后五年工作目标", "今后五年,新增企业50户。", "三、2022年工作", "新增企业9户。"]) == [
                "31户=2017/2021 actual", "50户=2022/2026 target", "9户=2022 target",
            ])
    }

    @Test func meansSinceAPlansEnd() {
        #expect(
            periods(head + ["一、2020年工作回顾", "“十三五”期末,生产总值249亿元,是“十二五”期末的1.9倍,年均增长14%。"]).last
                == "14%=2016/2020 actual")
    }

    @Test func allPartsOfARatioHaveItsYear() {
        #expect(
            periods(head + ["一、过去五年工作回顾", "三次产业比由2015年的14:53:33调整为2019年的13:48:39。"]) == [
                "14=2015 actual", "53=2015 actual", "33=2015 actual", "13=2019 actual", "48=2019 actual",
                "39=2019 actual",
            ])
    }

    @Test func aYearsPlanIsNoTime() {
        let open = ["关于云岭市2021年上半年国民经济和社会发展计划执行情况的报告", "一、2021年上半年计划执行情况"]
        #expect(
            periods(open + ["完成生产总值48亿元,完成全年计划目标的45%,增长13%;财政收入7亿元,完成全年收入任务的60%。"]) == [
                "48亿元=2021-01/2021-06 actual", "45%=2021-01/2021-06 actual", "13%=2021-01/2021-06 actual",
                "7亿元=2021-01/2021-06 actual", "60%=2021-01/2021-06 actual",
            ])
    }

    @Test func aParagraphOfAYearStaysInIt() {
        let open = head + ["一、2020年和“十三五”时期工作回顾", "“十三五”时期,新增企业31户。"]
        #expect(periods(open + ["全年签约项目26个。新建厂房9万平方米。"]).suffix(2) == ["26个=2020 actual", "9万平方米=2020 actual"])
    }

    @Test func tasksBelowThisYearsAimsAreThisYears() {
        let open = head + ["一、“十三五”工作回顾", "二、“十四五”发展目标和2021年工作任务", "到2025年,生产总值突破120亿元。"]
        #expect(
            periods(open + ["2021年的主要预期目标是:生产总值增长8%。", "(一)做强工业", "新增企业8户。"]).suffix(2) == [
                "8%=2021 target", "8户=2021 target",
            ])
        #expect(periods(open + ["(一)做强工业", "新增企业8户。"]).last == "8户=2021/2025 target")
    }

    @Test func pointsAboveAnEarlierMeanAreOfTheSameYears() {
        #expect(
            periods(head + ["一、“十三五”工作回顾", "2020年,生产总值247亿元,年均增长12.6%,比“十二五”期间年均增速快3.4个百分点。"]).suffix(2)
                == ["12.6%=2016/2020 actual", "3.4个百分点=2016/2020 actual"])
    }

    @Test func whatAPlanLooksBackOnIsOver() {
        let plan = ["云岭县国民经济和社会发展第十四个五年规划纲要", "第一章 发展基础", "第一节 “十三五”取得的成就", "财政收入由6亿元增加到11亿元。"]
        #expect(periods(plan).last == "11亿元=2020 actual")
    }

    @Test func whatThereIsForSoManyPeopleIsOfTheLastYear() {
        let plan = ["云岭县国民经济和社会发展第十二个五年规划纲要", "第一章 主要目标"]
        #expect(
            periods(plan + ["每千人口医疗机构床位数3.8张,平均受教育年限达到9.5年,总人口控制在26万人以内,新增床位80张。"]) == [
                "3.8张=2015 target", "9.5年=2015 target", "26万人=2015 target", "80张=2011/2015 target",
            ])
    }

    @Test func aPlanReportIsGivenInTheYearItPlans() {
        let open = ["关于云岭县2014年国民经济和社会发展计划执行情况与2015年国民经济和社会发展计划草案的报告", "一、2014年计划执行情况", "新增企业9户。"]
        #expect(periods(open + ["二、主要措施", "全年安排重点项目96个。"]) == ["9户=2014 actual", "96个=2015 target"])
    }
}
