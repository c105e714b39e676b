import Model
import Testing

/// Names in sentences of work, plan and budget reports that were read for the first time.
extension MetricNamingTests {
    @Test func aRateIsNotAdded() {
        #expect(names("新增林地260亩、绿化覆盖率达43%。") == ["260亩 新增林地", "43% 绿化覆盖率"])
        // A share beside another goes on with its verb as before.
        #expect(names("新增学位900个、床位120张。") == ["900个 新增学位", "120张 新增床位"])
    }

    @Test func aVerbOfReachingIsNoPartOfARankedName() {
        #expect(names("全市完成地区生产总值612亿元,增幅居全省第三位。").last == "第三位 全市地区生产总值增幅 rank")
    }

    @Test func theKindOfTradeIsShared() {
        #expect(
            names("汽车、电子信息产业产值分别增长12%和9%。") == ["12% 汽车产业产值 change", "9% 电子信息产业产值 change"])
        // What is an industry by its own name needs no second one.
        #expect(
            names("建筑业、新兴产业产值分别增长12%和9%。") == ["12% 建筑业产值 change", "9% 新兴产业产值 change"])
        #expect(names("儿童和孕产妇保健覆盖率分别达到91%和76%。") == ["91% 儿童保健覆盖率", "76% 孕产妇保健覆盖率"])
    }

    @Test func whatIsSaidOfEachOfAListIsSaidOfAll() {
        #expect(
            names("财政收入、固定资产投资分别达到61亿元和83亿元,均居全省第二。").last == "第二 财政收入、固定资产投资 rank")
        #expect(names("财政收入、固定资产投资分别达到61亿元和83亿元,居全省第二。").last == "第二 固定资产投资 rank")
    }

    @Test func whatGrewInAListReachesItsAmounts() {
        #expect(
            names("城镇居民收入和农民收入分别增长8%和9%,达到31000元和17000元。") == [
                "8% 城镇居民收入 change", "9% 农民收入 change", "31000元 城镇居民收入", "17000元 农民收入",
            ])
    }

    @Test func figuresOfTheIndustryThatAClauseTellsOf() {
        #expect(names("第二产业增长势头强劲,完成增加值52亿元。") == ["52亿元 第二产业增加值"])
        #expect(names("工业完成增加值61亿元,增长8%,实现利润7亿元。").last == "7亿元 工业利润")
        #expect(names("劳务产业不断壮大,输出劳动力12万人,增长3%,实现收入21亿元。").last == "21亿元 劳务产业收入")
        #expect(
            names("煤炭开采及洗选、农副产品加工、医药化工、新型建筑材料四大支柱产业不断壮大,产值达81亿元。") == ["81亿元 四大支柱产业产值"])
    }

    @Test func howFarAFigureCameIsNoName() {
        #expect(names("电池产业产值首破百亿、增长31%。").last == "31% 电池产业产值 change")
    }

    @Test func whatContributesHasTheShareBehindIt() {
        #expect(
            names("外贸出口719亿元,对全省出口增长贡献率达31%,占全国份额提高到3%。") == [
                "719亿元 外贸出口", "31% 外贸出口对全省出口增长贡献率 share", "3% 外贸出口占全国份额 share",
            ])
    }

    @Test func thereBeingOthersIsNoPartOfTheName() {
        #expect(names("21项饮水工程、4800户沼气工程等顺利完工。").last == "4800户 沼气工程完工")
    }

    @Test func aYearAloneIsNoName() {
        #expect(
            names("生产总值年均增长11%,2020年达到914亿元,年增长13%。").last == "13% 生产总值 change")
    }

    @Test func ratiosWithoutAUnitMeasure() {
        #expect(names("城乡居民收入比由上年的2.41缩小至2.36。") == ["2.41 城乡居民收入比", "2.36 城乡居民收入比"])
    }

    @Test func whatWasDoneToTheFirstOfAList() {
        #expect(names("拆迁改造危旧房40万平方米、工矿棚户区7万平方米。").last == "7万平方米 拆迁改造工矿棚户区")
        #expect(names("新开发岗位300个,总数达900个。").last == "900个 岗位总数")
    }

    @Test func theListThatAZoneHasAPlaceIn() {
        #expect(names("高新区跻身2020年全国园区发展百强榜第39位。") == ["第39位 全国园区发展百强榜 rank"])
    }

    @Test func theNumberOfAListIsNoNameWhereTheVerbIsNone() {
        #expect(names("1.完成30个行政村污水治理。") == ["30个 行政村污水治理"])
        #expect(names("12.为2万名老年人免费体检。") == ["2万名 老年人免费体检"])
    }

    @Test func whatEachCameIsAThreshold() {
        #expect(names("5家企业营收过50亿元。") == ["5家 企业营收过50亿元"])
        #expect(names("规上工业企业营收过50亿元。") == ["50亿元 规上工业企业营收"])
    }

    @Test func whatSoManyPeopleHaveGoesOnInItsList() {
        #expect(
            names("每千人口拥有床位8.6张、执业医师4.1名。") == ["8.6张 每千人口拥有床位", "4.1名 每千人口拥有执业医师"])
        #expect(names("每千人口拥有托位数达3.6个,试点单位达到6家。").last == "6家 试点单位")
    }

    @Test func nearlyTwiceAsMuch() {
        #expect(names("财政收入较2015年翻了近一番。") == ["一番 财政收入 change"])
    }

    @Test func namesInQuotationMarksSideBySide() {
        #expect(
            names("“两抢”“两盗”警情分别下降49%、51%。") == ["49% “两抢”警情 change", "51% “两盗”警情 change"])
    }

    @Test func whatStandsBehindNamesInQuotationMarksIsShared() {
        #expect(
            names("“一网通办”“免证办”事项分别达到170项、90项。") == ["170项 “一网通办”事项", "90项 “免证办”事项"])
    }

    @Test func wordsThatOnlyBeginLikeOthers() {
        #expect(names("已批待建项目86个。") == ["86个 已批待建项目"])
        #expect(names("全力以赴做好9个项目的征迁工作。") == ["9个 项目的征迁工作"])
        #expect(names("启动104个治水提质工程,完成投资31亿元。").last == "31亿元 治水提质工程完成投资")
        #expect(names("安排工资、取暖费等对个人和家庭补助支出8400万元。") == ["8400万元 对个人和家庭补助支出"])
    }

    @Test func wordsThatOnlyLookLikeThoseOfAComparisonAreNone() {
        #expect(names("超级稻品种占全国超1/4。") == ["1/4 超级稻品种占全国 share"])
        #expect(names("完成入库149公顷,是市下达任务的1.6倍。").last == "1.6倍 完成入库 gap")
    }
}
