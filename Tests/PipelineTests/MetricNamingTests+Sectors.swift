import Model
import Testing

/// Sentences as the reports of courts, the bulletins of censuses and sectors, and lists of what was done for the people have them.
extension MetricNamingTests {
    private static let review = "一、2020年工作回顾"

    @Test func whatTogetherStandsBeforeAVerbIsLeftOut() {
        #expect(names("云岭法院共判处罪犯35人,剧团共举办演出70场。") == ["35人 云岭法院判处罪犯", "70场 剧团举办演出"])
        #expect(names("中共组织部门培训干部35人。") == ["35人 中共组织部门培训干部"])
    }

    @Test func acusedAreNotReceivedInCourt() {
        #expect(names("受理审查起诉35人、提起公诉27人。") == ["35人 受理审查起诉", "27人 提起公诉"])
    }

    @Test func aPartOfWhatWasReceivedIsNoneOfWhatWasClosed() {
        let found = records("全市法院受理案件90件,审结80件。其中云岭法院受理30件,审结20件。", heading: Self.review)
        #expect(found.map(\.record.of) == [nil, nil, 0, 1])
    }

    @Test func clausesWithoutNumbersAreSharedOut() {
        #expect(
            names("各级法院受理案件,审结、执结案件,同比分别上升8%、7%。") == [
                "8% 各级法院受理案件 change", "7% 审结、执结案件 change",
            ])
    }

    @Test func aCensusStandsBeforeItsFigure() {
        let found = records("常住人口性别比由2010年第六次全国人口普查98.45下降为92.45。", heading: Self.review)
        #expect(found.map { "\($0.text) \($0.record.indicator)" } == ["98.45 常住人口性别比", "92.45 常住人口性别比"])
        #expect(found.map(\.record.period) == ["2010", "2020"])
    }

    @Test func aParenthesisMayTellOfTheTimeThatIsComparedWith() {
        let found = records("全市人口共118万人,与2010年(第六次全国人口普查数据,下同)的132万人相比,减少14万人。", heading: Self.review)
        #expect(found.map(\.record.of) == [nil, nil, 0])
        #expect(found.last?.record.basis == "since:2010")
    }

    @Test func yearsBeforeAreReckonedFromThePeriod() {
        #expect(records("农机数量较十年前增长41%。", heading: Self.review).map(\.record.basis) == ["since:2010"])
        let term = "2016年至2020年,全市法院审结案件7万件"
        for than in ["比前五年", "比前5年", "比上一个五年"] {
            #expect(
                records(term + ",\(than)增长35%。", heading: Self.review).last?.record.basis == "since:2011/2015",
                "\(than)")
        }
        #expect(names(term + ",比前5年增长35%。").last == "35% 全市法院审结案件 change")
        // Of another length than the years that are told of.
        #expect(records("2020年审结案件7万件,比前五年增长35%。", heading: Self.review).last?.record.basis == nil)
    }

    @Test func realGrowthIsAgainstTheSameYearAsTheNominal() {
        let found = records("人均收入3万元,比上年名义增长9%,扣除价格因素,实际增长7%。", heading: Self.review)
        #expect(found.map(\.record.basis) == [nil, "yoy", "yoy"])
    }

    @Test func theMonthBeforeAColonIsThatOfAllBehindIt() {
        let found = records("我院12月质效指标具体情况如下:调解率35%,结案率97%。", heading: Self.review)
        #expect(found.map(\.record.period) == ["2020-12", "2020-12"])
    }

    @Test func whatGrewIsCalledAsItsAmount() {
        let found = records("乡镇卫生院35个,床位70张,卫生人员90人,与上年相比,床位增加5张,人员增加7人。", heading: Self.review)
        #expect(found.suffix(2).map(\.record.indicator) == ["乡镇卫生院床位", "乡镇卫生院卫生人员"])
        #expect(found.suffix(2).map(\.record.of) == [1, 2])
    }

    @Test func thoseOfThingsThatAreCountedArePartsOfThem() {
        for among in ["中32个实现增长", "中有32个增长", "有32个增长"] {
            let found = records("38个行业大类\(among),治理河道7公里,整治点35个。", heading: Self.review)
            #expect(found.map(\.record.of) == [nil, 0, nil, nil], "\(among)")
        }
    }

    @Test func aRateOfThingsIsNoneOfTheThings() {
        #expect(names("35个在用饮用水水源水质达标率为97%。").first == "35个 在用饮用水水源")
        #expect(names("27处已竣工项目评价执行率达97%。").first == "27处 竣工项目")
        #expect(names("3个县实现销售额增长9%。").first == "3个 县")
    }

    @Test func whatWasAimedAtIsAnAim() {
        let found = records("完成浓度下降4%、污染天数减少6%的改善目标;优良率为97%。", heading: Self.review)
        #expect(found.map(\.record.status) == [.target, .target, .actual])
        let jobs = records("城镇新增就业22万人,完成全年23万人目标任务的95%。", heading: Self.review)
        #expect(jobs.map(\.record.indicator) == Array(repeating: "城镇新增就业", count: 3))
        #expect(jobs.map(\.record.status) == [.actual, .target, .actual])
        #expect(jobs.map(\.record.of) == [nil, nil, 0])
        #expect(
            records("任务目标是改造小区35个。", heading: Self.review).map(\.record.status) == [.target])
    }

    @Test func whatClausesShareIsSaidOnce() {
        #expect(names("养殖产量增长较快,产量35万吨。") == ["35万吨 养殖产量"])
        #expect(
            names("东部农户和企业数量最多,分别占全国的35%和27%。") == ["35% 东部农户数量占全国 share", "27% 企业数量占全国 share"])
        #expect(
            names("钢铁、水泥等高能耗行业的投资,增幅分别比上年回落9个和8个百分点。").map { $0.split(separator: " ")[1] } == [
                "钢铁投资", "水泥投资",
            ])
    }

    @Test func aLineWithTheNameOfAnIndustryIsOfWhatFollows() {
        let found = SampleReport([
            "2020年云岭市海洋经济统计公报", "一、行业", "——海洋油气业。全年实现增加值35亿元,比上年增长7%。",
        ]).metrics
        #expect(found.map(\.indicator) == ["海洋油气业增加值", "海洋油气业增加值"])
    }

    @Test func semicolonsMayPartTheValuesOfAList() {
        #expect(
            names("污水处理率、垃圾处理率、达标率分别为99%;97%;95%。") == ["99% 污水处理率", "97% 垃圾处理率", "95% 达标率"])
        #expect(names("甲增长9%;乙增长7%;丙增长5%。").count == 3)
    }

    @Test func aFurtherBoundIsOfTheSameRate() {
        let found = records(
            "全市92种工业产品中,产量增长的有61种,其中增速超过10%的有44种、超过20%的有23种。", heading: Self.review)
        #expect(found.map(\.record.indicator).suffix(2) == ["增速超过10%", "增速超过20%"])
        #expect(found.map(\.record.of) == [nil, 0, 1, 1])
    }

    @Test func growthIsToldOfEachPlaceBehindTheColon() {
        let found = records("各县投资增速分别为:东山县12%、西岭县-3.1%。", heading: Self.review)
        #expect(found.map(\.record.indicator) == ["东山县投资", "西岭县投资"])
        #expect(found.map(\.record.measure) == [.change, .change])
    }

    @Test func coursesAreNoNumbersOfTheNextThing() {
        #expect(names("组织就业培训35期、700人。") == ["700人 组织就业培训"])
        #expect(names("开设微党课12期、宣讲活动35场。").last == "35场 宣讲活动")
    }

    @Test func sizesOfClassesSayWhichOnesAreCounted() {
        #expect(
            names("初中共有班级90个,其中56-65人的大班20个。") == ["90个 初中班级", "20个 56-65人的大班"])
    }

    @Test func whatAListIsMeantForIsNoPartOfANoun() {
        #expect(names("建成以甲、乙等12个村为重点的350亩水果基地。").last == "350亩 建成水果基地")
    }
}
