import Model
import Testing

/// Sentences as communiqués and work reports of counties and towns have them.
extension MetricNamingTests {
    @Test func whatSomeOfTheThingsAre() {
        #expect(names("开工项目56个,其中20个为市级项目。") == ["56个 开工项目", "20个 市级项目"])
        #expect(names("26条河流中仍有4条为劣质水体。").last == "4条 劣质水体")
        // A class names nothing, and nor does what is no thing.
        #expect(names("推出成果26项,其中6项为全国首创。").last == "6项 推出成果")
        #expect(names("新建公园16个,其中6个为民生项目建设内容,投资3亿元。").first == "16个 新建公园")
    }

    @Test func aRatioHasOneRowForWhatItIsToOne() {
        #expect(names("城乡居民收入比2.36:1。") == ["2.36 城乡居民收入比"])
        #expect(names("城乡居民收入比由2.5:1缩小到2.4:1。") == ["2.5 城乡居民收入比", "2.4 城乡居民收入比"])
        #expect(names("三次产业结构由12:48:40演进为9:51:40。").map { $0.contains("演进") } == Array(repeating: false, count: 6))
        // Parts of a whole stay two.
        #expect(names("轻重工业比例为65:35。").count == 2)
    }

    @Test func ownGrowthOfIncomeIsNoNameOfIts() {
        #expect(
            names("一般公共预算收入3.5亿元,自然增幅2%,同口径增长6%。") == [
                "3.5亿元 一般公共预算收入", "2% 一般公共预算收入 change", "6% 一般公共预算收入 change",
            ])
        #expect(names("全县人口自然增长4.2‰。") == ["4.2‰ 全县人口自然增长"])
        #expect(names("出口呈负增长,同比下降3%。") == ["3% 出口 change"])
    }

    @Test func amountsBelowZero() {
        let found = records("货物净出口-73亿元,利润总额-2亿元,增速为-5%。", heading: "一、2020年工作回顾")
        #expect(found.map(\.text) == ["-73亿元", "-2亿元", "-5%"])
        #expect(records("目标-3亿元。", heading: "一、2020年工作回顾").map(\.text) == ["3亿元"])
    }

    @Test func ranksAmongCitiesThatAreListedApart() {
        #expect(
            names("生产总值9亿元,居计划单列市第三位。") == ["9亿元 生产总值", "第三位 生产总值 rank"])
    }

    @Test func ratesPerSoManyHeadsAreNamedWhole() {
        #expect(names("十万人死亡率1.2,万车死亡率1.7。") == ["1.2 十万人死亡率", "1.7 万车死亡率"])
        #expect(names("培训十万人。") == ["十万人 培训"])
    }

    @Test func schoolsAndClinicsOwnWhatIsToldBehindThem() {
        #expect(names("民办幼儿园9所,在园3200人。") == ["9所 民办幼儿园", "3200人 民办幼儿园在园"])
        #expect(names("疾病预防控制中心8个,卫生技术人员90人。").last == "90人 疾病预防控制中心卫生技术人员")
        #expect(names("书刊出版机构8个,从业人员90人。").last == "90人 书刊出版机构从业人员")
        // Those of all schools, behind a list of some kinds of them and behind parts.
        #expect(
            names("共有学校89所,其中:普通中学20所,小学60所,幼儿园9所;专任教师900人,其中:中学专任教师400人,小学专任教师500人,在校学生9000人。")
                .filter { $0.contains("人 ") } == [
                    "900人 专任教师", "400人 中学专任教师", "500人 小学专任教师", "9000人 在校学生",
                ])
    }

    @Test func yieldsOfWhatGrowsOnSoMuchLand() {
        #expect(names("苹果5万亩,增长3%,产量9万吨。").last == "9万吨 苹果产量")
        #expect(names("建设用地面积5万亩,产量9万吨。").last == "9万吨 产量")
    }

    @Test func growthOfWhatCameFromSomething() {
        #expect(
            names("城镇居民收入由8000元增加到9000元,农民收入由5000元增加到7000元,年均分别增长5%和7%。").suffix(2) == [
                "5% 城镇居民收入 change", "7% 农民收入 change",
            ])
        #expect(
            names("地方工业由2015年亏损3亿元变为2020年盈利2亿元。") == ["3亿元 地方工业亏损", "2亿元 地方工业盈利"])
    }

    @Test func growthIsOfTheAmountAndNotOfTheMark() {
        let found = records("生产总值108亿元,首次突破百亿大关,增长9%。", heading: "一、2020年工作回顾")
        #expect(found.map(\.text) == ["108亿元", "百亿", "9%"])
        #expect(found.last?.record.of == 0)
        #expect(found[1].record.qualifier == .gt)
        // An amount of another year is none that grew.
        let later = records("生产总值2015年为7万亿元,2020年超过11万亿元,年均增长6%。", heading: "一、“十三五”时期工作回顾")
        #expect(later.last?.record.of == 1)
    }

    @Test func timesInAListAreNoPartOfTheName() {
        let found = records("全市生产总值一季度、上半年和前三季度分别增长3%、4%和5%。企业实现利润7亿元。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["全市生产总值", "全市生产总值", "全市生产总值", "企业利润"])
        #expect(found.map(\.record.period) == ["2020-01/2020-03", "2020-01/2020-06", "2020-01/2020-09", "2020"])
    }

    @Test func aMeanOfYearsIsNoTimeOfWhatFollows() {
        let found = records("生产总值同比增长5%左右,过去三年年均增长6%,财政收入9亿元。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.period) == ["2020", "2018/2020", "2020"])
    }

    @Test func boundsBeforeTheVerbOfAShare() {
        let found = records("制种面积15万亩,约占全国的10%。", heading: "一、2020年工作回顾")
        #expect(found.last?.record.qualifier == .approx)
    }

    @Test func aParenthesisInsideANameIsNoListOfNames() {
        #expect(names("股票(含基金、债券等)交易额为35亿元。") == ["35亿元 股票交易额"])
    }

    @Test func whatEachOfTheDistrictsReached() {
        #expect(names("东山、西山两个区分别实现产值9亿元、8亿元。") == ["9亿元 东山产值", "8亿元 西山产值"])
    }

    @Test func smallFormsOfMarksAreMarks() {
        #expect(records("人口自然增长率﹣2.65‰。", heading: "一、2020年工作回顾").map(\.text) == ["﹣2.65‰"])
        #expect(names("财政收入9亿元﹐税收6亿元﹙含附加﹚。") == ["9亿元 财政收入", "6亿元 税收"])
    }

    @Test func whatIsSaidOfAFigureBeforeItsValues() {
        #expect(
            names("财政收入实现翻倍增长,从2016年的8.8亿元增至2020年的20.2亿元。") == ["8.8亿元 财政收入", "20.2亿元 财政收入"])
        #expect(names("集装箱吞吐量三次跨越千万标箱,2020年达1030万标箱。").last == "1030万标箱 集装箱吞吐量")
    }

    @Test func whatBecameOfAllThatAreCounted() {
        #expect(names("60个贫困村和4个贫困县脱贫摘帽。") == ["60个 贫困村脱贫摘帽", "4个 贫困县脱贫摘帽"])
    }

    @Test func thePlanThatBeginsBehindAYearsEnd() {
        let report = SampleReport([
            "政府工作报告", "——2021年12月15日在云岭市第十七届人民代表大会第一次会议上", "一、过去五年工作回顾", "五年来,生产总值年均增长6%。",
            "二、今后五年的主要任务", "高新技术企业达到1.2万家。",
        ])
        #expect(report.metrics.last?.period == "2026")
    }

    @Test func partsAreOfWhatIsCalledAsTheyAre() {
        let found = records("农林牧渔业总产值69亿元,增加值37亿元。其中,农业产值7亿元,渔业产值60亿元。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.of) == [nil, nil, 0, 0])
    }
}
