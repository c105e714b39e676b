import Model
import Testing

@Suite("Sentences of budget reports and communiqués")
struct BudgetSentenceTests {
    private let head = ["关于云岭市2025年预算执行情况和2026年预算草案的报告", "——2026年1月9日在云岭市第十六届人民代表大会第六次会议上", "一、2025年预算执行情况"]

    private func found(_ sentence: String) -> [String] {
        SampleReport(head + [sentence]).lines { "\($0.indicator) \($0.measure.rawValue) \($0.status.rawValue)" }
    }

    private func names(_ sentence: String) -> [String] { SampleReport(head + [sentence]).lines(\.indicator) }

    @Test func whatABudgetSaidIsPlannedAndWhatCameOfItIsNot() {
        #expect(
            found("全市一般公共预算收入年初预算为52.5亿元,实际完成54.1亿元,为年初预算的103%。") == [
                "52.5亿元=全市一般公共预算收入 level target", "54.1亿元=全市一般公共预算收入 level actual",
                "103%=全市一般公共预算收入 share actual",
            ])
        #expect(found("支出预算20.1亿元,支出20.6亿元。") == ["20.1亿元=支出预算 level target", "20.6亿元=支出 level actual"])
        #expect(found("全市一般公共预算支出拟安排62.2亿元。") == ["62.2亿元=全市一般公共预算支出 level target"])
    }

    @Test func aFigureOfAccountsThatAnotherIsComparedWithIsTheEarlierOne() {
        func rows(_ sentence: String) -> [String] {
            SampleReport(head + ["二、2026年预算草案", sentence]).lines {
                "\($0.indicator) \($0.period ?? "none") \($0.status.rawValue) \($0.basis ?? "none")"
            }
        }
        #expect(
            rows("全市一般公共预算收入52亿元,比上年执行数50亿元增长4%。") == [
                "52亿元=全市一般公共预算收入 2026 target none", "50亿元=全市一般公共预算收入 2025 actual none",
                "4%=全市一般公共预算收入 2026 target yoy",
            ])
        #expect(
            rows("全市政府性基金收入12亿元,较2025年预计执行数10亿元增长20%。").suffix(2) == [
                "10亿元=全市政府性基金收入 2025 actual none", "20%=全市政府性基金收入 2026 target since:2025",
            ])
        // Without a figure it only says what the growth is measured against.
        #expect(rows("全市财政支出比上年执行数增长5%。") == ["5%=全市财政支出 2026 target yoy"])
        #expect(found("全市财政收入50亿元,比年初预算数48亿元增加2亿元。")[1] == "48亿元=全市财政收入 level target")
    }

    @Test func theYearThatABudgetIsForHasNotHappened() {
        #expect(
            found("2026年市级基金收入31亿元,当年收支结余2亿元。截至1月31日,已支出3亿元。") == [
                "31亿元=市级基金收入 level target", "2亿元=收支结余 level target", "3亿元=支出 level actual",
            ])
        #expect(found("2025年市级基金收入31亿元。") == ["31亿元=市级基金收入 level actual"])
    }

    @Test func plansOfThingsAreNames() {
        #expect(names("新增城市更新单元计划25个。") == ["25个=新增城市更新单元计划"])
        #expect(found("物价指数高出预期目标1.9个百分点。") == ["1.9个百分点=物价指数 gap actual"])
        #expect(found("铁路货运量计划完成105%。") == ["105%=铁路货运量 share target"])
    }

    @Test func numbersOfListsAreNoNames() {
        #expect(names("(1)全市一般公共预算收入完成53.9亿元。") == ["53.9亿元=全市一般公共预算收入"])
        #expect(names("12、耕地占用税7366万元。") == ["7366万元=耕地占用税"])
        #expect(names("2.市本级政府性基金收入3.4亿元。") == ["3.4亿元=市本级政府性基金收入"])
        #expect(names("八、财政和金融全年地方一般公共预算收入20.7亿元。其中税收收入15.2亿元。") == ["20.7亿元=地方一般公共预算收入", "15.2亿元=税收收入"])
    }

    @Test func whoHandedItDownIsNoName() {
        #expect(names("省下达市本级新增一般债券额度4.2亿元。") == ["4.2亿元=新增一般债券额度"])
        #expect(names("各级汇总的2025年全市社会保险基金预算收入61.8亿元。") == ["61.8亿元=全市社会保险基金预算收入"])
        #expect(names("省财政厅转贷我市政府债券3亿元。") == ["3亿元=政府债券"])
    }

    @Test func whoseNumberItIsIsNoName() {
        #expect(names("市六届人大二次会议批准的2025年市本级政府性基金收入为8.5亿元。") == ["8.5亿元=市本级政府性基金收入"])
    }

    @Test func whatWasCarriedOverKeepsItsYear() {
        #expect(names("上年结转9.6亿元,结转下年1.2亿元。") == ["9.6亿元=上年结转", "1.2亿元=结转下年"])
    }

    @Test func bareNumbersOfAListShareTheLastUnit() {
        let lines = SampleReport(head + ["三次产业分别拉动经济增长0.6、2.5和3.4个百分点。"]).lines {
            "\($0.unit ?? "") \($0.unitCode ?? "")"
        }
        #expect(lines == ["0.6=个百分点 [pp]", "2.5=个百分点 [pp]", "3.4个百分点=个百分点 [pp]"])
        #expect(names("改造3、5号楼2栋。") == ["2栋=改造3、5号楼"])
    }

    @Test func listsArePartedWhereTheirNumbersAsk() {
        #expect(
            names("农业、林业和渔业及辅助性活动产值分别增长2.1%、21.9%和8.4%。") == [
                "2.1%=农业产值", "21.9%=林业产值", "8.4%=渔业及辅助性活动产值",
            ])
        #expect(names("小麦、玉米单产分别为384公斤、440公斤。") == ["384公斤=小麦单产", "440公斤=玉米单产"])
    }

    @Test func aClauseMayNameANewSubject() {
        #expect(
            names("规模以上工业增加值增长5.1%,其中有色金属采选业快速增长,同比增长23.9%。") == ["5.1%=规模以上工业增加值", "23.9%=有色金属采选业增加值"])
        #expect(
            names("规模以上工业增加值增长5.1%,增速高于全省1.2个百分点。") == ["5.1%=规模以上工业增加值", "1.2个百分点=规模以上工业增加值增速"])
    }

    @Test func whatIsPlannedStaysSoBesideWhatWasDone() {
        let lines = SampleReport([head[0], head[1], "二、2026年预算草案", "全市政府性基金收入代编预算为6.7亿元,比上年实际完成数减少1.4亿元。"]).lines {
            $0.status.rawValue
        }
        #expect(lines == ["6.7亿元=target", "1.4亿元=target"])
    }

    @Test func whatABudgetWasChangedToIsPlannedToo() {
        #expect(
            found("一般公共预算总收入由年初预算134.4亿元调整为134.8亿元,调增0.4亿元。") == [
                "134.4亿元=一般公共预算总收入 level target", "134.8亿元=一般公共预算总收入 level target", "0.4亿元=一般公共预算总收入 change target",
            ])
    }

    @Test func aSumIsOfAllThatWasListed() {
        #expect(
            names("发行新增债券342亿元(一般债券23亿元、专项债券319亿元),再融资债券340亿元,合计682亿元。").last == "682亿元=发行新增债券合计")
    }

    @Test func ratesComparedAreAGap() {
        #expect(found("高新技术产品产值增速高于工业增速7个百分点。") == ["7个百分点=高新技术产品产值增速 gap actual"])
        #expect(
            found("高技术制造业增加值增长20.4%,高于规模以上工业增速12.9个百分点。").last
                == "12.9个百分点=高技术制造业增加值 gap actual")
        #expect(found("税收收入增速(14.9%)全省第一。").first == "14.9%=税收收入增速 change actual")
    }

    @Test func kindsOfEnterprisesHaveTheFigureOfThoseBefore() {
        #expect(
            names("分经济类型看,国有控股企业利润总额74亿元,比上年下降3.7%;股份制企业53亿元,下降2.5%;私营企业31亿元,增长1.2%。") == [
                "74亿元=国有控股企业利润总额", "3.7%=国有控股企业利润总额", "53亿元=股份制企业利润总额", "2.5%=股份制企业利润总额", "31亿元=私营企业利润总额",
                "1.2%=私营企业利润总额",
            ])
        #expect(
            names("重工业增加值增长8.4%;分经济类型看,股份制企业增长10.1%,外商投资企业下降5.3%;分门类看,采矿业增长2%。") == [
                "8.4%=重工业增加值", "10.1%=股份制企业增加值", "5.3%=外商投资企业增加值", "2%=采矿业增加值",
            ])
        // What is told of enterprises is another figure where no change of it follows.
        #expect(names("规模以上工业企业利润总额74亿元。支持重点企业31亿元。").last == "31亿元=支持重点企业")
        #expect(names("建筑业企业实现利润总额1.5亿元,下降4%;其中,国有控股企业0.6亿元,增长3%。").last == "3%=国有控股企业利润总额")
    }

    @Test func whatGrewInSomeIndustriesIsTheirFigure() {
        #expect(
            names("35个行业大类中有26个增加值保持增长。其中,食品制造业增长34.1%,汽车制造业增长32.7%。").suffix(2) == [
                "34.1%=食品制造业增加值", "32.7%=汽车制造业增加值",
            ])
        #expect(names("26个项目保持增长。其中,食品制造业增长34.1%。").last == "34.1%=食品制造业")
    }

    @Test func kindsHaveTheFigureOfTheWhole() {
        #expect(
            names("全年货物周转量84.3亿吨公里,比上年增长2.6%。其中,铁路17.5亿吨公里,增长0.2%;公路64.8亿吨公里。") == [
                "84.3亿吨公里=货物周转量", "2.6%=货物周转量", "17.5亿吨公里=铁路货物周转量", "0.2%=铁路货物周转量", "64.8亿吨公里=公路货物周转量",
            ])
        #expect(
            names("商品房销售面积52万平方米,其中住宅44万平方米,同比增长13%。商品房销售额23亿元,其中住宅18亿元。") == [
                "52万平方米=商品房销售面积", "44万平方米=住宅销售面积", "13%=住宅销售面积", "23亿元=商品房销售额", "18亿元=住宅销售额",
            ])
        #expect(names("实有床位数2906张,其中医院2220张。").last == "2220张=医院床位数")
        #expect(names("在法人单位中,批发和零售业2.0万个,占35.7%。").first == "2.0万个=批发和零售业法人单位")
        #expect(names("专任教师2.3万人,其中普通高中1.2万人。").last == "1.2万人=普通高中专任教师")
        // Another unit, and a name of its own between.
        #expect(names("全年货运量8亿吨。铁路12条。").last == "12条=铁路")
        #expect(names("商品房销售面积52万平方米。改造小区9个、住宅4万平方米。").last == "4万平方米=改造住宅")
    }

    @Test func whatAllIsComparedWithHoldsInItsPart() {
        let lines = SampleReport([
            head[0], head[1], "一、2025年预算执行情况", "全市一般公共预算收入85亿元,比上年(下同)增长1.5%。", "全市政府性基金预算收入9亿元,增长3%。五年增长8%。",
            "二、2026年预算草案", "全市国有资本经营预算收入2亿元,增长4%。",
        ]).lines { $0.basis ?? "none" }
        #expect(lines.filter { $0.contains("%") } == ["1.5%=yoy", "3%=yoy", "8%=cumulative", "4%=none"])
    }

    @Test func aMeasureMayBeExplainedBeforeItsNumber() {
        #expect(
            names("总人口性别比(以女性为100,男性对女性的比例)由2010年第六次全国人口普查的105.3下降为103.5。") == ["105.3=总人口性别比", "103.5=总人口性别比"])
        #expect(names("云岭路(东段)3.5。").isEmpty)
    }

    @Test func whatArrivedOrWasUsedIsNamed() {
        #expect(names("预计到位超长期特别国债资金28.6亿元。") == ["28.6亿元=超长期特别国债资金"])
        #expect(names("市本级预备费预算1亿元,预计动用0.8亿元。").last == "0.8亿元=市本级预备费动用")
    }

    @Test func whatAMeetingPassedIsABudget() {
        #expect(
            found("市人民代表大会会议批准的全市2025年一般公共预算收入为53.03亿元,实际完成53.68亿元。") == [
                "53.03亿元=一般公共预算收入 level target", "53.68亿元=一般公共预算收入 level actual",
            ])
    }

    @Test func aMinusBehindAWordIsPartOfTheNumber() {
        let lines = SampleReport(head + ["人口自然增长率为-3.05‰。"]).lines {
            "\($0.indicator) \($0.measure.rawValue) \($0.value)"
        }
        #expect(lines.first == "-3.05‰=人口自然增长率 level -3.05")
        #expect(found("全市投资增长5%,高于全省(-7.2%)。")[1].hasPrefix("-7.2%="))
    }

    @Test func aRateThatIsReachedIsAChange() {
        #expect(found("固定资产投资增速累计回落至0.5%。") == ["0.5%=固定资产投资 change actual"])
        #expect(found("工业增加值增速由5.0%提高到5.2%。") == ["5.0%=工业增加值 change actual", "5.2%=工业增加值 change actual"])
        #expect(found("森林覆盖率提高到41.5%。") == ["41.5%=森林覆盖率 level actual"])
    }

    @Test func whatABudgetComesToIsAShare() {
        #expect(
            found("财政支出完成2.5亿元,为年初预算2.4亿元的101.17%。").map { $0.split(separator: " ")[1] } == [
                "level", "level", "share",
            ])
        #expect(found("财政支出完成2.5亿元,为调整预算(下同)的92.46%。").last == "92.46%=财政支出 share actual")
        #expect(found("财政支出比上年预算增长0.8%。") == ["0.8%=财政支出 change actual"])
        #expect(found("财政支出比年初预算减少0.1亿元。") == ["0.1亿元=财政支出 gap actual"])
    }

    @Test func numbersOfFiguresAreNone() { #expect(names("图3:2021—2025年进出口总额。").isEmpty) }

    @Test func higherThanLastYearIsAChange() {
        let lines = SampleReport(head + ["审减率12.6%,高于上年1.3个百分点。"]).lines {
            "\($0.indicator) \($0.measure.rawValue) \($0.period ?? "none")"
        }
        #expect(lines == ["12.6%=审减率 level 2025", "1.3个百分点=审减率 change 2025"])
    }

    @Test func addedToIsNoYearOfItsOwn() {
        #expect(names("加上年结余0.2亿元,加上级补助收入8.2亿元,加上调入资金3亿元。") == ["0.2亿元=上年结余", "8.2亿元=上级补助收入", "3亿元=调入资金"])
    }

    @Test func theDayUnderATextTellsItsYear() {
        let lines = SampleReport([
            "现将有关情况报告如下:", "今年以来,共办结案件1500宗。2018年办结1200宗,2020年计划办结1600宗。", "云岭市人民政府", "2019年12月18日",
        ]).lines { $0.period ?? "none" }
        #expect(lines.first == "1500宗=2019-01-01/..")
    }

    @Test func aFundThatANumberedParagraphOpensWithHoldsForItsAccounts() {
        let lines = SampleReport(
            head + [
                "(一)预算执行情况", "1.一般公共预算。全市收入完成9亿元,增长4%。支出完成12亿元。", "2.政府性基金预算。全市收入完成3亿元。", "市级收入完成2亿元。",
            ])
        #expect(
            lines.lines(\.indicator) == [
                "9亿元=全市一般公共预算收入", "4%=全市一般公共预算收入", "12亿元=全市一般公共预算支出", "3亿元=全市政府性基金预算收入",
                "2亿元=市级政府性基金预算收入",
            ])
        #expect(
            names("加上上级补助、上年结转等收入8.4亿元,安排道路维护、绿化养护等支出3亿元。") == [
                "8.4亿元=上级补助、上年结转等收入", "3亿元=安排道路维护、绿化养护等支出",
            ])
    }

    @Test func anAccountGoesOnAboutThoseWhoseItWasBefore() {
        let lines = SampleReport(
            head + [
                "1.一般公共预算。全市收入完成9亿元,增长4%。支出完成12亿元。", "中心城区（含开发区、高新区）收入完成7亿元,增长7%。支出完成5亿元。",
                "市级（含开发区,下同）收入完成4亿元。支出完成3亿元,下降2%。",
            ])
        #expect(
            lines.lines(\.indicator) == [
                "9亿元=全市一般公共预算收入", "4%=全市一般公共预算收入", "12亿元=全市一般公共预算支出", "7亿元=中心城区一般公共预算收入",
                "7%=中心城区一般公共预算收入", "5亿元=中心城区一般公共预算支出", "4亿元=市级一般公共预算收入", "3亿元=市级一般公共预算支出",
                "2%=市级一般公共预算支出",
            ])
    }

    @Test func aPageBetweenDashesIsNoEndOfARange() {
        #expect(names("广播综合人口覆盖率100%、电视综合人口覆盖率—14— 99.91%。") == ["100%=广播综合人口覆盖率", "99.91%=电视综合人口覆盖率"])
    }

    @Test func aHeadingThatItsParagraphRunsOnFromNamesTheFund() {
        let report = SampleReport(
            head + [
                "(一)一般公共预算。全市税收收入92亿元。市本级支出62.4亿元,下降2.3%。", "当年支出84.5亿元。",
                "(二)政府性基金预算。全市土地出让平稳。收入完成85.2亿元。",
            ])
        #expect(
            report.lines(\.indicator) == [
                "92亿元=全市税收收入", "62.4亿元=市本级一般公共预算支出", "2.3%=市本级一般公共预算支出", "84.5亿元=一般公共预算支出",
                "85.2亿元=政府性基金预算收入",
            ])
    }

    @Test func aNumberedLineThatTellsAnAmountIsNoHeading() {
        #expect(names("(三)全市税收收入8.6亿元,增长7.2%。").map { $0.prefix(6) } == ["8.6亿元=", "7.2%=全"])
        #expect(names("2.新增债券431.42亿元").count == 1)
        #expect(SampleReport(head + ["(三)着力办好42项民生实事", "财政收入3亿元。"]).document.sections.count == 2)
    }

    /// A report that changes the budget of the year tells of that year's, and of no year before it.
    @Test func anAdjustedBudgetIsOfTheYearInItsTitle() {
        let report = SampleReport([
            "关于云岭区2031年财政预算调整方案（草案）的报告", "一、一般公共预算调整情况",
            "年初区人大批准的一般公共预算收入预算为45.6亿元,拟调整为43.2亿元,调减2.4亿元,调整后比上年下降1.5%。", "调整后收入总计89.7亿元,其中:本级收入43.2亿元。",
            "二、政府性基金预算调整情况", "政府性基金收入预算由30亿元调减至18.5亿元。", "国有资本经营收入维持年初预算0.35亿元不变。",
        ])
        #expect(
            report.metrics.map { "\(report.words($0)) \($0.indicator) \($0.period ?? "none") \($0.status.rawValue)" }
                == [
                    "45.6亿元 一般公共预算收入 2031 target", "43.2亿元 一般公共预算收入 2031 target", "2.4亿元 一般公共预算收入 2031 target",
                    "1.5% 一般公共预算收入 2031 target",
                    "89.7亿元 调整后收入总计 2031 target", "43.2亿元 本级一般公共预算收入 2031 target", "30亿元 政府性基金收入 2031 target",
                    "18.5亿元 政府性基金收入 2031 target", "0.35亿元 国有资本经营收入 2031 target",
                ])
    }

    @Test func headingsThatAreAboutAFundNameItWithoutTheirYear() {
        #expect(
            SampleReport(head + ["二、关于2025年全市一般公共预算收入执行情况的说明", "调整后收入9亿元，实际收入8亿元。"]).lines(\.indicator) == [
                "9亿元=全市一般公共预算收入", "8亿元=全市一般公共预算收入",
            ])
    }

    @Test func limitsAreSetAndTheirPartsAreOfTheirYear() {
        let report = SampleReport([
            "关于云岭市2032年预算调整方案的报告", "一、债务限额",
            "加上市人大常委会批准的我市2031年地方政府债务限额273亿元(一般债务限额134亿元,专项债务限额139亿元)。",
        ])
        #expect(
            report.lines { "\($0.period ?? "none") \($0.status.rawValue)" } == [
                "273亿元=2031 actual", "134亿元=2031 actual", "139亿元=2031 actual",
            ])
    }

    @Test func whatCameOfAPlannedLineIsItsOwn() {
        #expect(
            SampleReport(head + ["市级一般公共预算支出48亿元。", "预备费年初预算5000万元,实际支出3100万元。"])
                .lines(\.indicator).last == "3100万元=预备费")
    }

    @Test func whatHoldsForTheRestMayBeNoBasis() {
        let found = SampleReport(head + ["全市财政收入(预计数,下同)48亿元,增长5%。税收收入9亿元,增长2%。"]).metrics
        #expect(found.allSatisfy { $0.basis == nil })
        let compared = SampleReport(head + ["全市财政收入48亿元,比上年(下同)增长5%。税收收入9亿元,增长2%。"]).metrics
        #expect(compared.last?.basis == "yoy")
    }
}
