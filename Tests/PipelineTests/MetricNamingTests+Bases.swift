import Model
import Testing

/// What numbers are compared with, where its value stands in a parenthesis or nothing names it, and what they qualify.
extension MetricNamingTests {
    @Test func aParenthesisHoldsTheValueOfWhatIsComparedWith() {
        #expect(
            names("工业增加值增长7%,高于全国平均水平(4%)3个百分点。") == [
                "7% 工业增加值 change", "4% 全国平均水平工业增加值 change", "3个百分点 工业增加值 gap",
            ])
        let rain = records("年降水量420毫米,比常年(510毫米)偏少17.6%。", heading: "一、2020年工作回顾").map(\.record)
        #expect(rain.map(\.indicator) == ["年降水量", "常年年降水量", "年降水量"])
        #expect(rain.last?.measure == .gap)
        #expect(rain.last?.basis == "常年")
        #expect(rain.last?.value.description == "-17.6")
        let income = records("人均可支配收入31280元,低于全省平均水平(38120元)6840元。", heading: "一、2020年工作回顾")
        #expect(income.last?.record.measure == .gap)
        #expect(income.last?.record.basis == "全省平均水平")
        let earlier = records("用水量42亿立方米,比上年(45亿立方米)减少6.7%。", heading: "一、2020年工作回顾").map(\.record)
        #expect(earlier.map(\.period) == ["2020", "2019", "2020"])
        #expect(earlier.last?.basis == "yoy")
    }

    @Test func moreThanUsualIsADifference() {
        let rain = records("降水量比常年值偏多的有14个县,其中东县偏多20%左右。", heading: "一、2020年工作回顾").last?.record
        #expect(rain?.measure == .gap)
        #expect(rain?.value.description == "20")
        #expect(names("能繁母猪存栏偏少的有3个县。") == ["3个 能繁母猪存栏偏少县"])
    }

    @Test func theYearsBeginningMayHaveItsNoun() {
        #expect(
            records("水库蓄水量45亿立方米,比年初蓄水量减少3亿立方米。", heading: "一、2020年工作回顾").last?.record.basis
                == "since:2020-01-01")
    }

    @Test func ratesThatGrewOneByOneChangedOneByOne() {
        #expect(
            names("总产值下降7%,税收下降5%,降幅分别比上半年收窄3.1个和2.2个百分点。").suffix(2) == [
                "3.1个 总产值 change", "2.2个百分点 税收 change",
            ])
    }

    @Test func whatAllIsComparedWithHasItsAmountBefore() {
        let changes = records("医院床位96张,卫生人员81人,与上年相比,医院床位增加9张,护士增加7人。", heading: "一、2020年工作回顾")
        #expect(changes.map { $0.record.of == nil } == [true, true, false, true])
    }

    @Test func aRateThatRanksIsThatOfItsGrowth() {
        let ranks = records("投资增长9%,增速居全省第三位,高于全省平均增速2个百分点。", heading: "一、2020年工作回顾")
        #expect(ranks.map(\.record.indicator) == ["投资", "投资增速", "投资"])
        #expect(ranks.dropFirst().allSatisfy { $0.record.of != nil })
    }

    @Test func whatRanksAmongPlacesWasNamedBefore() {
        #expect(names("空气综合指数为2.5,在全省14个县中排名第一。").last == "第一 空气综合指数 rank")
        #expect(names("空气质量在169个城市中排名第六。").last == "第六 空气质量 rank")
    }

    @Test func placesWithinANameAreNotCounted() {
        #expect(names("全州8县市空气优良率达98%。") == ["98% 全州8县市空气优良率"])
        #expect(names("对口帮扶6省34县项目225个。").count == 3)
        #expect(names("全县由8镇9乡调整为10镇7乡。").count == 4)
    }

    @Test func anAmountBehindABoundTellsWhichOnesAreMeant() {
        #expect(names("货物吞吐量超过亿吨的港口由26个增加到29个。").last == "29个 货物吞吐量超过亿吨的港口")
        #expect(names("投资超5亿元的甲项目、投资约3亿元的乙项目开工。").count == 2)
    }

    @Test func whatComesInTurnIsOfTheSame() {
        #expect(
            names("海洋第一产业增加值4亿元,第二产业增加值9亿元,第三产业增加值8亿元。") == [
                "4亿元 海洋第一产业增加值", "9亿元 海洋第二产业增加值", "8亿元 海洋第三产业增加值",
            ])
        #expect(names("声环境昼间达标率为98%,夜间达标率为93%。").last == "93% 声环境夜间达标率")
        #expect(names("全市第一产业增加值4亿元,第二产业增加值9亿元。").last == "9亿元 第二产业增加值")
    }

    @Test func industriesOfAListAreAllCalledSo() {
        #expect(
            names("工业增加值增长6%,其中特殊钢铁、生物医药、电子信息产业分别增长12%、8%和5%。").suffix(3) == [
                "12% 特殊钢铁产业增加值 change", "8% 生物医药产业增加值 change", "5% 电子信息产业增加值 change",
            ])
        #expect(names("纺织业、文化产业分别增长8%和5%。").first == "8% 纺织业 change")
    }

    @Test func figuresInAParenthesisHandNoOwnerOn() {
        #expect(
            names("工业固体废物产生量86吨,综合利用量31吨(其中综合利用往年贮存量1吨),处置量52吨。").last
                == "52吨 工业固体废物处置量")
    }

    @Test func pricesOfFoodAreNotItsOutput() {
        #expect(
            names("商品价格中,食品类上涨2%,其中粮食上涨3%,鲜菜下降1%。") == [
                "2% 食品类价格 change", "3% 粮食价格 change", "1% 鲜菜价格 change",
            ])
        #expect(names("食品制造业增加值增长2%,粮食增长3%。").last == "3% 粮食 change")
    }

    @Test func whatARateLosesIsNegative() {
        let lowered = records("采矿业增长4%,下拉工业增速1.2个百分点。", heading: "一、2020年工作回顾").last?.record
        #expect(lowered?.value.description == "-1.2")
        let raised = records("采矿业增长4%,上拉工业增速1.2个百分点。", heading: "一、2020年工作回顾").last?.record
        #expect(raised?.value.description == "1.2")
    }

    @Test func listsHoldWholeVerbsAndGroups() {
        #expect(names("惠及牧户76户、258人。") == ["76户 惠及牧户", "258人 惠及牧户"])
        #expect(names("牛羊肉产量分别为6吨和9吨。") == ["6吨 牛肉产量", "9吨 羊肉产量"])
        #expect(names("轻重工业比例为38.6:61.4。") == ["38.6 轻工业比例 share", "61.4 重工业比例 share"])
        #expect(names("化学需氧量、氨氮重点工程减排量分别为4吨和3吨。").first == "4吨 化学需氧量重点工程减排量")
    }

    @Test func whoWorksAndStaysSomewhereIsSaidOnce() {
        #expect(names("在岗职工1286人,年平均工资7426元。").last == "7426元 在岗职工年平均工资")
        #expect(names("星级饭店3家,客房412间,床位768张。").suffix(2) == ["412间 星级饭店客房", "768张 星级饭店床位"])
        #expect(names("高技术制造业研究与试验发展经费9亿元,投入强度为2.4%。").last == "2.4% 高技术制造业投入强度")
        #expect(names("第一产业实现增加值9亿元,增长4%,拉动经济增长2个百分点。").last == "2个百分点 第一产业增加值拉动经济 change")
    }

    @Test func theWholeOfALargerPlaceIsAnother() {
        let marine = records("海洋生产总值352亿元,占全省海洋生产总值的21%。", heading: "一、2020年工作回顾")
        #expect(marine.last?.record.of == nil)
        let spent = records("全市财政科学技术支出29亿元,其中市级财政科学技术支出9亿元,占全市财政科学技术支出的31%。", heading: "一、2020年工作回顾")
        #expect(spent.map(\.record.of) == [nil, 0, 0])
    }

    @Test func aFigureBeforeAColonIsToldOfAllBehindIt() {
        #expect(
            names("月最低工资标准:一类地区2280元,增长8%;二类地区2060元。") == [
                "2280元 一类地区月最低工资标准", "8% 一类地区月最低工资标准 change", "2060元 二类地区月最低工资标准",
            ])
        #expect(names("主要指标:存款2280元;贷款2060元。").last == "2060元 贷款")
    }

    @Test func whatIsInTheSameUnitHasChanged() {
        #expect(names("空气优良天数289天,优良率79%,比上年减少11天。").last == "11天 空气优良天数 change")
        #expect(names("空气优良率79%,比上年提高2个百分点。").last == "2个百分点 空气优良率 change")
    }

    @Test func thoseWhoAreReachedHaveNoRate() {
        #expect(names("受理争议案件138件,涉及劳动者152人,结案率98%。").last == "98% 争议案件结案率")
        #expect(names("小学专任教师74人,生师比16:1。").last == "16 小学生师比")
        #expect(names("初中校舍建筑面积89万平方米,生均14.5平方米。").last == "14.5平方米 初中校舍建筑面积生均")
        #expect(names("每百户城镇居民拥有汽车28辆、电脑76台。").last == "76台 每百户城镇居民拥有电脑")
    }

    @Test func aDifferenceInPerCentIsOfTheAmount() {
        let water = records("降水总量435亿立方米,比上年偏少6%,比多年平均偏少2%。", heading: "一、2020年工作回顾")
        #expect(water.map(\.record.of) == [nil, 0, 0])
        let runoff = records("地表水资源量198亿立方米,比多年平均减少7.9%。", heading: "一、2020年工作回顾").last?.record
        #expect(runoff?.measure == .gap)
        #expect(runoff?.basis == "多年平均")
    }

    @Test func herdsBehindASemicolonAreOfTheSameAnimals() {
        #expect(
            names("生猪出栏28万头,增长3%;存栏19万头,下降1%。").suffix(2) == ["19万头 生猪存栏", "1% 生猪存栏 change"])
    }
}
