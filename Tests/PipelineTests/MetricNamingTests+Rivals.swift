import Testing

/// Numbers of one document that bore the same name, time and measure and differed: each is told apart by what its sentence, or
/// the heading above, says of it.
extension MetricNamingTests {
    @Test func claimsAreNoPremiums() {
        func codes(_ sentence: String) -> [String] {
            records(sentence, heading: "九、金融").map { "\($0.text) \($0.record.indicatorCode ?? "none")" }
        }
        #expect(
            codes("支付各类保险赔款及给付9亿元,下降2%,其中:财产险4亿元,下降3%;人身险5亿元。") == [
                "9亿元 insurance_claims", "2% insurance_claims", "4亿元 property_claims", "3% property_claims",
                "5亿元 life_claims",
            ])
        #expect(codes("保费收入9亿元,其中:财产险4亿元。").last == "4亿元 property_premium")
    }

    @Test func whatAParenthesisTellsIsNoneOfTheList() {
        #expect(
            names("农业用水8吨(其中灌溉用水7吨),工业用水6吨,生活用水4吨(其中居民用水3吨),生态用水2吨,分别占用水总量的40%、30%、20%和10%。").suffix(4) == [
                "40% 农业用水占用水总量 share", "30% 工业用水占用水总量 share", "20% 生活用水占用水总量 share",
                "10% 生态用水占用水总量 share",
            ])
        #expect(names("企业20家,其中甲县(8家)、乙县(3家),分别占40%和15%。").suffix(2).allSatisfy { $0.contains("县") })
    }

    @Test func whatGrewIsMeasuredAsItsGrowthIs() {
        #expect(
            names("10座大型水库蓄水量33亿立方米,23座中型水库蓄水量3亿立方米,分别较年初减少2亿立方米和1亿立方米。").suffix(2) == [
                "2亿立方米 大型水库蓄水量 change", "1亿立方米 中型水库蓄水量 change",
            ])
        #expect(
            names("10座大型水库蓄水量33亿立方米,23座中型水库蓄水量3亿立方米,分别增长2%和1%。").suffix(2) == [
                "2% 大型水库蓄水量 change", "1% 中型水库蓄水量 change",
            ])
        // The things themselves may have become more.
        #expect(names("新增医院3家,病床900张,分别增长2%和1%。").suffix(2) == ["2% 新增医院 change", "1% 病床 change"])
    }

    @Test func industriesMayStandBetweenCommas() {
        #expect(
            names("汽车制造业,通用设备制造业,食品制造业产值分别增长5.1%、4.6%、4.4%。") == [
                "5.1% 汽车制造业产值 change", "4.6% 通用设备制造业产值 change", "4.4% 食品制造业产值 change",
            ])
        #expect(names("经济稳中有进,食品制造业产值分别增长5.1%、4.6%。").last == "4.6% 食品制造业产值 change")
        #expect(names("发展战略性新兴产业和未来产业,产业规模分别达到2亿元和4亿元。").first == "2亿元 产业规模")
    }

    @Test func contributionsAreOfWhatGrewBefore() {
        #expect(
            names("医药制造业产值增长7%,汽车制造业产值增长9%,对工业增长的贡献率分别为16.9%和9.4%。").suffix(2) == [
                "16.9% 医药制造业产值对工业增长的贡献率 share", "9.4% 汽车制造业产值对工业增长的贡献率 share",
            ])
    }

    @Test func pairsOfNewOnesAndAll() {
        #expect(
            names("新增国家级示范企业2家、达到6家,省级示范企业3家、达到16家。") == [
                "2家 新增国家级示范企业", "6家 国家级示范企业", "3家 新增省级示范企业", "16家 省级示范企业",
            ])
        #expect(names("新增国家级示范企业2家、达到6家,省级示范企业16家。").last == "16家 省级示范企业")
        #expect(
            names("新增科技型企业86家,国家级示范企业5家、总数达28家。").suffix(2) == ["5家 新增国家级示范企业", "28家 国家级示范企业总数"])
    }

    @Test func howManyBedsSaysWhichHospitals() {
        #expect(names("100~199张医院9个,800张及以上医院3个。") == ["9个 100~199张医院", "3个 800张及以上医院"])
        #expect(names("医院新增病床100~199张。") == ["100~199张 医院新增病床"])
    }

    @Test func theHundredOfARatioHasNoRow() {
        #expect(names("男女性别比为103.2:100。") == ["103.2 男女性别比"])
    }

    @Test func ratesOfKindsByPoints() {
        #expect(names("病床使用率下降0.6个百分点,其中公立医院提高0.1个百分点。").last == "0.1个百分点 公立医院病床使用率 change")
    }

    @Test func listedDutiesHaveNoNumberInTheirNames() {
        #expect(names("二要新建温室200座。") == ["200座 新建温室"])
    }

    @Test func whomWorksReachIsSaidOfAllOfThem() {
        let reached = names("改造棚户区1.8万户、老旧小区112个,惠及3.6万户、11万人。").suffix(2)
        #expect(reached.allSatisfy { $0.contains("惠及") }, "\(reached)")
    }

    @Test func aBuiltUpAreaIsNoVerb() {
        #expect(names("建成区绿化覆盖率41.2%、人均公园绿地面积14.6平方米。").last == "14.6平方米 人均公园绿地面积")
    }

    @Test func whatIsCarriedMayBeCompleted() {
        #expect(names("完成公路客运量30万人次,增长1%;旅客周转量6万人公里。").last == "6万人公里 公路旅客周转量")
    }

    @Test func whoseStaffItIs() {
        #expect(names("人力资源服务机构82家,从业人员2900人。").last == "2900人 人力资源服务机构从业人员")
        #expect(
            names("艺术表演团体82个,从业人员290人,占27%。").suffix(2) == ["290人 艺术表演团体从业人员", "27% 艺术表演团体从业人员 share"])
        #expect(names("民办学校82所(不含幼儿园),在校生290人。").last == "290人 民办学校在校生")
    }

    @Test func patientsAreThoseOfTheInstitutionBefore() {
        #expect(
            names("医院诊疗人次9万人次,出院人数2万人;基层医疗卫生机构诊疗人次7万人次,出院人数1万人。") == [
                "9万人次 医院诊疗人次", "2万人 医院出院人数", "7万人次 基层医疗卫生机构诊疗人次", "1万人 基层医疗卫生机构出院人数",
            ])
    }

    @Test func whatIsCarriedIsOfTheMeansBefore() {
        #expect(
            names("公路货运量59万吨,增长3%;客运量30万人次,增长1%;旅客周转量6万人公里。铁路货运量9万吨;客运量3万人次。") == [
                "59万吨 公路货运量", "3% 公路货运量 change", "30万人次 公路客运量", "1% 公路客运量 change", "6万人公里 公路旅客周转量", "9万吨 铁路货运量",
                "3万人次 铁路客运量",
            ])
        #expect(names("公路货运量59万吨。客运量30万人次。").last == "30万人次 客运量")
    }

    @Test func allThereAreIsNotOfTheNewOnesAlone() {
        #expect(
            names("新增高新技术企业25家,是上年增量的3倍,累计达80家。") == [
                "25家 新增高新技术企业", "3倍 新增高新技术企业 change", "80家 高新技术企业",
            ])
    }

    @Test func whatIsCountedWithThoseOfBeforeSaysSo() {
        #expect(names("引进科研机构13家、累计18家。") == ["13家 引进科研机构", "18家 累计引进科研机构"])
        #expect(names("重点创新团队15个,已累计达77个。").last == "77个 重点创新团队累计")
        #expect(names("高新技术企业净增5户、增至27户。") == ["5户 高新技术企业净增", "27户 高新技术企业"])
        // The times tell them apart.
        #expect(names("9月完成投资1亿元,1至9月累计完成9亿元。") == ["1亿元 完成投资", "9亿元 完成投资"])
        #expect(names("高新技术企业由19户增至27户。") == ["19户 高新技术企业", "27户 高新技术企业"])
    }

    @Test func whatIsDoneOfThemIsNotAllOfThem() {
        #expect(names("今年督办重点任务560项,完成530项,完成率94.6%。") == ["560项 督办重点任务", "530项 督办重点任务完成", "94.6% 督办重点任务完成率"])
        #expect(names("119项年度民生实事完成118项。") == ["119项 年度民生实事", "118项 年度民生实事完成"])
        #expect(names("新建停车场9座,年底完成3座。").last == "3座 新建停车场完成")
        #expect(names("全市固定资产投资计划90亿元,完成30亿元。").last?.hasSuffix("完成") == false)
    }

    @Test func aThingBetweenTwoOfItsNumbersIsTheSameThing() {
        #expect(names("将交通运输业现行9%的税率降至6%。").map { $0.split(separator: " ")[1] } == ["交通运输业现行税率", "交通运输业现行税率"])
        #expect(names("新建8座公园,累计达63座。").last == "63座 公园")
        #expect(names("将全市443个居委会调整为351个社区。").last?.hasSuffix("居委会") == false)
    }

    @Test func aRankOfEachOfAListBearsAllNames() {
        #expect(
            names("高新技术企业9家、科技型企业8家,均居全省第三。") == [
                "9家 高新技术企业", "8家 科技型企业", "第三 高新技术企业、科技型企业 rank",
            ])
        #expect(names("新增孵化器2个、创新平台3个,均为全市第一。").last == "第一 新增孵化器、创新平台 rank")
        #expect(names("发电量9亿度、用电量8亿度,均增长5%。").last == "5% 发电量、用电量 change")
        // Behind a comma it is said of the last alone.
        #expect(names("高新技术企业9家,科技型企业8家、居全省第三。").last == "第三 科技型企业 rank")
    }

    @Test func whatIsRankedStandsBeforeThePlacesItIsRankedAmong() {
        #expect(names("优良天数在全省平原县排名第二。") == ["第二 优良天数 rank"])
        #expect(names("东湖干流水质在全市五大河流排名第一。") == ["第一 东湖干流水质 rank"])
    }

    @Test func aClauseThatSaysHowFarItCameNamesTheNextNumber() {
        #expect(
            names("对东盟出口增长19%,进出口总额创历史新高,达到53亿元、增长8%。") == [
                "19% 对东盟出口 change", "53亿元 进出口总额", "8% 进出口总额 change",
            ])
        #expect(names("粮食产量再获丰收,达到9亿斤。") == ["9亿斤 粮食产量"])
        #expect(names("预算收入增长21%,上划中央收入首次突破千亿,达1180亿元。").last == "1180亿元 上划中央收入")
        #expect(names("投资增长8%,高技术产业投资占比再创新高,达到32%。").last == "32% 高技术产业投资占比 share")
    }

    @Test func whatIsToldOfCountedThingsIsOfTheirPlace() {
        #expect(
            names("东湖片区29个重点项目完成投资18亿元,西湖片区41个重点项目完成投资25亿元。") == [
                "29个 东湖片区重点项目", "18亿元 东湖片区重点项目完成投资", "41个 西湖片区重点项目", "25亿元 西湖片区重点项目完成投资",
            ])
        #expect(names("全市29个重点项目完成投资18亿元。").last == "18亿元 重点项目完成投资")
        #expect(names("实施29个重点项目完成投资18亿元。").last == "18亿元 重点项目完成投资")
    }

    @Test func howItIsSoldHoldsForBothFigures() {
        #expect(
            names("限额以上单位通过互联网实现的商品零售额、餐饮收入分别增长17%、34%。") == [
                "17% 限额以上单位通过互联网实现的商品零售额 change", "34% 限额以上单位通过互联网实现的餐饮收入 change",
            ])
    }

    @Test func aMeanIsOfTheYearsOverWhichTheChangeBeforeItCame() {
        let found = records("生产总值达到21亿元,五年年均增长5%,十年增加7亿元、年均增长6%。", heading: "一、五年工作回顾")
        #expect(found.map { $0.record.period }.suffix(3) == ["2016/2020", "2020", "2011/2020"])
    }

    @Test func whatHappenedInAYearMayStandBehindItWhereAllIsComparedWithIt() {
        let found = records("与2009年新区成立时相比,生产总值增长108%、投资增长212%,出口增长118%。", heading: "一、2020年工作回顾")
        #expect(found.map { $0.record.basis } == ["since:2009", "since:2009", "since:2009"])
        // Nor does what was said of all changes hold for it.
        let report = SampleReport([
            "云岭市2021年政府工作报告", "一、2020年工作回顾", "投资同比增长(下同)13%,出口增长5%。", "与2009年新区成立时相比,投资增长212%。利润增长8%。",
        ])
        #expect(report.metrics.map(\.basis) == ["yoy", "yoy", "since:2009", "yoy"])
    }

    @Test func aComparisonAtTheHeadOfANameIsNoneOfIt() {
        #expect(names("人员经费支出22亿元,较上年支出增加2亿元。").last == "2亿元 人员经费支出 change")
        #expect(names("采购资金5亿元,较上年预算压减4%。").last == "4% 采购资金 change")
        #expect(names("2016年商店零售总额达110亿元,较2015年这些企业的零售总额增加15%。").last == "15% 这些企业的零售总额 change")
        #expect(names("比亚迪集团产值增长8%。") == ["8% 比亚迪集团产值 change"])
    }

    @Test func aParenthesisMayHoldHowMuchTheNameBeforeItFell() {
        let found = records("加上上年结余(43亿元)、调出资金减少(8亿元)、转移支付增加(2亿元)等53亿元。", heading: "一、2020年工作回顾")
        #expect(
            found.prefix(3).map { "\($0.record.indicator) \($0.record.measure.rawValue) \($0.record.value)" } == [
                "上年结余 level 43", "调出资金 change -8", "转移支付 change 2",
            ])
    }

    @Test func whatAThingIsMadeOfIsNoEarlierValue() {
        let found = records("组建由80名律师组成的调解队伍,企业由3家增加到5家。", heading: "一、2020年工作回顾")
        #expect(found.map { $0.record.period } == ["2020", nil, "2020"])
    }

    @Test func aRankAmongOthersIsOfTheNumberBefore() {
        #expect(names("集装箱吞吐量39万标箱,增长33%,在沿海港口排第2位。").last == "第2位 集装箱吞吐量 rank")
        #expect(names("在建规模居全国首位。") == ["首位 在建规模 rank"])
    }

    @Test func whatIsToldOfInARespectIsNamedWithoutIt() {
        #expect(names("在工农业总产值方面,比上年增长14%。") == ["14% 工农业总产值 change"])
    }

    @Test func twoNumbersMayBeAgainstATimeEach() {
        func bases(_ sentence: String) -> [String] {
            records(sentence, heading: "一、2020年10月份情况").map {
                "\($0.text) \($0.record.indicator) \($0.record.basis ?? "none")"
            }
        }
        #expect(bases("商品房销售面积环比、同比分别增长51%、15%。") == ["51% 商品房销售面积 mom", "15% 商品房销售面积 yoy"])
        #expect(bases("商品房销售面积同比和环比分别增长15%、51%。") == ["15% 商品房销售面积 yoy", "51% 商品房销售面积 mom"])
        #expect(bases("出口额同比增长5%,环比下降3%。") == ["5% 出口额 yoy", "3% 出口额 mom"])
    }

    @Test func headingsSayWhatChangesAreAgainst() {
        let report = SampleReport([
            "2031年4月份居民消费价格", "一、各类商品及服务价格同比变动情况", "鲜菜价格上涨1.3%。", "水产品价格下降0.5%,环比上涨2%。", "二、各类商品及服务价格环比变动情况",
            "鲜菜价格下降3.7%。", "三、投资情况", "投资增长8%。", "四、工业生产同比增长6%", "产值增长9%。",
        ])
        #expect(
            report.lines { $0.basis ?? "none" }.filter { !$0.hasPrefix("6%") } == [
                "1.3%=yoy", "0.5%=yoy", "2%=mom", "3.7%=mom", "8%=none", "9%=none",
            ])
    }
}
