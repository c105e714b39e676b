import Model
import Testing

/// What reports of courts and communiqués of waters, censuses and health showed.
extension MetricNamingTests {
    private static let review = "一、2020年工作回顾"

    @Test func aFallThatIsCountedHappened() {
        let found = records("发生地质灾害35起,其中滑坡27起、崩塌8起。", heading: Self.review)
        #expect(found.map(\.record.indicator) == ["发生地质灾害", "滑坡", "崩塌"])
        #expect(found.map(\.record.measure) == [.level, .level, .level])
        #expect(found.map(\.record.of) == [nil, 0, 0])
        #expect(names("汽车销量滑坡8%。") == ["8% 汽车销量 change"])
    }

    @Test func whatIsToldOfEachBehindAColon() {
        #expect(
            names("三次产业增加值分别为:第一产业7亿元,第二产业20亿元,第三产业35亿元。") == [
                "7亿元 第一产业增加值", "20亿元 第二产业增加值", "35亿元 第三产业增加值",
            ])
        #expect(names("各等级航道里程如下:一级航道35公里,二级航道70公里。") == ["35公里 一级航道里程", "70公里 二级航道里程"])
        // 总数 is none of what each of them is.
        #expect(names("全县收支总数如下:本年收入合计35亿元。") == ["35亿元 收入合计"])
    }

    @Test func whatThingsSideBySideHave() {
        #expect(
            names("3个省级、8个市级重点项目分别完成投资7亿元、20亿元。") == [
                "3个 省级重点项目", "8个 市级重点项目", "7亿元 省级重点项目完成投资", "20亿元 市级重点项目完成投资",
            ])
        #expect(
            names("7座大型水库和35座中型水库年末蓄水总量比年初增加2亿立方米。").last == "2亿立方米 大型水库和中型水库年末蓄水总量 change")
    }

    @Test func aPollutantInAParenthesisEndsTheThings() {
        #expect(
            names("35个城市细颗粒物(PM2.5)平均浓度为20微克/立方米。") == ["35个 城市", "20微克/立方米 城市细颗粒物平均浓度"])
    }

    @Test func whatCountedKindsReachIsNoNumberOfItsOwn() {
        #expect(names("研发投入强度超过2%的行业有8个。") == ["8个 研发投入强度超过2%的行业"])
        #expect(names("优良率达到100%的乡镇有35个。") == ["35个 优良率达到100%的乡镇"])
    }

    @Test func totalsThatRoseAreNotOfNewOnesAlone() {
        #expect(
            names("新增科技企业7家、孵化器3家,累计分别上升到35家和20家。").suffix(2) == ["35家 科技企业", "20家 孵化器"])
    }

    @Test func amountsWithoutAUnitHaveParts() {
        let found = records("存款余额35亿元,其中住户存款20亿,单位存款15亿。", heading: Self.review)
        #expect(found.map(\.record.of) == [nil, 0, 0])
        #expect(records("入院人次35万,其中公立医院20万。", heading: Self.review).map(\.record.of) == [nil, 0])
    }

    @Test func whatIncludesOpensParts() {
        let found = records("新建学校20所(含幼儿园7所),争取资金35亿元,包括中央资金20亿元、省级资金15亿元。", heading: Self.review)
        #expect(found.map(\.record.indicator) == ["新建学校", "新建幼儿园", "争取资金", "中央资金", "省级资金"])
        #expect(found.map(\.record.of) == [nil, 0, nil, 2, 2])
    }

    @Test func roundAmountsAtTheEndOfAClause() {
        #expect(names("工业产值突破千亿,税收超百亿。") == ["千亿 工业产值", "百亿 税收"])
        #expect(names("生产总值突破万亿、财政收入突破千亿。") == ["万亿 生产总值", "千亿 财政收入"])
    }

    @Test func aTimeToldAsideEndsAtTheSemicolon() {
        let found = records("优良率为90%,同比提高2个百分点,“十三五”以来累计提高7个百分点;绿地率为35%。", heading: Self.review)
        #expect(found.map(\.record.period).first == "2020")
        #expect(found.last?.record.period == "2020")
        let mean = records("生产总值35亿元,“十二五”期间年均增长8%;财政收入7亿元。", heading: Self.review)
        #expect(mean.map(\.record.period) == ["2020", "2011/2015", "2020"])
        let then = records("收案35件;去年同期收案20件;结案率同比提高2个百分点。", heading: Self.review)
        #expect(then.map(\.record.period) == ["2020", "2019", "2020"])
    }

    @Test func wordsThatBeginOrEndLikeOthers() {
        #expect(names("节水灌溉面积3万亩,占有效灌溉面积的35%。").last == "35% 节水灌溉面积占有效灌溉面积 share")
        #expect(names("交易总额7亿元,总增幅35%。").last == "35% 交易总额 change")
    }

    @Test func aChangeIsOfTheLevelOfItsName() {
        let found = records("全县床位35张,医护人员70人,床位比上年增加5张。", heading: Self.review)
        #expect(found.map(\.record.of) == [nil, nil, 0])
    }

    @Test func whatStoodAtACensus() {
        let found = records("户均人口2.6人,比2010年第六次全国人口普查3.3人减少0.7人。", heading: Self.review)
        #expect(found.map(\.record.indicator) == ["户均人口", "户均人口", "户均人口"])
        #expect(found.map(\.record.period) == ["2020", "2010", "2020"])
        let ratio = records("性别比为97.95,比2010年的98.24下降0.29。", heading: Self.review)
        #expect(ratio.map(\.text) == ["97.95", "98.24", "0.29"])
        #expect(ratio.map(\.record.period) == ["2020", "2010", "2020"])
    }

    @Test func oneNumberForEachYearOfAPlan() {
        let found = records("“十三五”时期,全市粮食产量分别为3万吨、4万吨、5万吨、6万吨、7万吨。", heading: Self.review)
        #expect(found.map(\.record.period) == ["2016", "2017", "2018", "2019", "2020"])
        let years = records("2018年到2020年,全市粮食产量分别为5万吨、6万吨、7万吨。", heading: Self.review)
        #expect(years.map(\.record.period) == ["2018", "2019", "2020"])
    }

    @Test func aSchoolYearHasBegun() {
        let report = SampleReport(["云岭市2020年国民经济和社会发展统计公报", "2020—2021学年,全市有高等学校7所。"])
        #expect(report.metrics.map(\.status) == [.actual])
        #expect(report.metrics.map(\.period) == ["2020/2021"])
    }
}
