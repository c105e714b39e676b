import Model
import Testing

/// What the names of a list share: their endings, a rate, the verb of the first.
extension MetricNamingTests {
    @Test func whatIndustriesContributeIsToldBehindTheirShares() {
        #expect(
            names("三次产业增加值占生产总值比重分别为6.9%、41.0%和52.1%,对经济增长的贡献率分别为4.6%、48.9%和46.5%。").suffix(3) == [
                "4.6% 第一产业对经济增长的贡献率 share", "48.9% 第二产业对经济增长的贡献率 share", "46.5% 第三产业对经济增长的贡献率 share",
            ])
    }

    @Test func eachDifferenceHasItsOwnOther() {
        let found = records("生产总值增长6.0%,比全国、全省、全市分别高1.0个、0.2个、0.4个百分点。", heading: "一、2020年工作回顾")
        #expect(found.dropFirst().map(\.record.basis) == ["全国", "全省", "全市"])
        #expect(names("二产增加值76亿元,增长8.2%,贡献率47.6%。").last == "47.6% 二产增加值贡献率 share")
    }

    @Test func membersOfAListMayEachGoTheirOwnWay() {
        #expect(
            names("生猪存栏15万头,出栏18万头,同比分别增长32.6%和下降11.8%。").suffix(2) == [
                "32.6% 生猪存栏 change", "11.8% 生猪出栏 change",
            ])
        #expect(
            names("第一、二、三产业增加值分别增长5%、下降3%和增长2%。") == [
                "5% 第一产业增加值 change", "3% 第二产业增加值 change", "2% 第三产业增加值 change",
            ])
        #expect(names("第二、三产业增加值分别增长3%和2%。") == ["3% 第二产业增加值 change", "2% 第三产业增加值 change"])
        #expect(names("出口和进口分别下降5%、增长3%,其中机电出口增长2%。").last == "2% 机电出口 change")
        #expect(
            names("居民收入2万元、1万元,比2015年分别增长43%和75%,年均分别增长7%和11%。").suffix(2) == [
                "7% 居民收入 change", "11% 居民收入 change",
            ])
        let signs = SampleReport(["出口总额和进口总额分别增长5%和下降3%。"]).metrics.map { "\($0.value)" }
        #expect(signs == ["5", "-3"])
    }

    @Test func whatKindOfThingsAListNamesIsNoPartOfTheirNames() {
        #expect(
            names("制造业、零售业等两个行业增加值分别增长3%和5%。") == [
                "3% 制造业增加值 change", "5% 零售业增加值 change",
            ])
        #expect(names("水泥、钢材等产品产量分别增长3%和5%。") == ["3% 水泥产量 change", "5% 钢材产量 change"])
        #expect(
            names("食品、医药等三大产业增加值分别增长3%和5%。") == ["3% 食品产业增加值 change", "5% 医药产业增加值 change"])
    }

    @Test func whatIsSaidBehindTheSharesOfIndustriesIsOfEach() {
        #expect(
            names("三次产业结构为3:46:51,对经济增长的贡献率分别为2%、43%和55%。").suffix(3).map { $0 } == [
                "2% 第一产业对经济增长的贡献率 share", "43% 第二产业对经济增长的贡献率 share", "55% 第三产业对经济增长的贡献率 share",
            ])
    }

    @Test func whatAFigureIsPerHoldsForThoseBehindIt() {
        #expect(names("预计万元GDP能耗下降4.2%、水耗下降10.3%。") == ["4.2% 万元GDP能耗 change", "10.3% 万元GDP水耗 change"])
        #expect(names("万元GDP建设用地、水耗分别下降3%和5%。") == ["3% 万元GDP建设用地 change", "5% 万元GDP水耗 change"])
        #expect(names("万元GDP能耗下降4.2%,全社会用电量增长3%。").last == "3% 全社会用电量 change")
        #expect(names("全市能耗下降4.2%,水耗下降3%。").last == "3% 水耗 change")
    }

    @Test func whatARateIsInParenthesesIsNoShare() {
        #expect(names("城镇化率(城镇人口占常住人口比重)为65%。") == ["65% 城镇化率"])
        #expect(names("城镇人口占常住人口(不含流动人口)的65%。").last?.hasSuffix("share") == true)
    }

    @Test func theVerbOfTheFirstHoldsForAllOfAList() {
        #expect(
            names("新增学位1200个、床位300张、车位20个、专精特新企业3家。") == [
                "1200个 新增学位", "300张 新增床位", "20个 新增车位", "3家 新增专精特新企业",
            ])
        // A noun that begins like a verb has none of its own.
        #expect(
            names("完成农田整治23万亩、建设用地整理4万亩、山林修复42万亩。") == [
                "23万亩 完成农田整治", "4万亩 完成建设用地整理", "42万亩 完成山林修复",
            ])
        #expect(
            names("新增独角兽企业5家、上市公司3家、总部企业2家。") == [
                "5家 新增独角兽企业", "3家 新增上市公司", "2家 新增总部企业",
            ])
        #expect(
            names("建成区域医疗中心9家、社区食堂3个、敬老院2家。") == ["9家 建成区域医疗中心", "3个 建成社区食堂", "2家 建成敬老院"])
        // Another verb takes its place, and lines of accounts have none.
        #expect(
            names("新增学位1200个、改造校舍300间、食堂20个。") == ["1200个 新增学位", "300间 改造校舍", "20个 改造食堂"])
    }

    @Test func ranksOfAListAreThoseOfWhatGrewInTheListBefore() {
        let found = records("城镇、农村居民收入分别增长4%、5%,分别居全省第四、第八。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["城镇居民收入", "农村居民收入", "城镇居民收入", "农村居民收入"])
        #expect(found.map { $0.record.of != nil } == [false, false, true, true])
        #expect(
            names("专利授权量、申请量分别增长8%、9%,增速分别位居全市第一、第二。").suffix(2) == [
                "第一 专利授权量增速 rank", "第二 申请量增速 rank",
            ])
    }

    @Test func whatAColonOpensIsComparedWithWhatStandsBeforeIt() {
        let bases = { (sentence: String) in
            self.records(sentence, heading: "一、2020年工作回顾").map { $0.record.basis ?? "none" }
        }
        #expect(bases("轻工业产品产量比2015年有所减少:棉纱减少14%,麻袋减少11%。") == ["since:2015", "since:2015"])
        #expect(bases("2020年比2015年有如下的增长比例:粮食增长13%,猪肉增长57%。") == ["since:2015", "since:2015"])
        // Not where it was compared before the colon.
        #expect(bases("收入比2015年增长8%,其中:产品增长9%,税收2020年增长7%。").last == "none")
        #expect(bases("收入比2015年增长8%,主要支出情况:教育增长9%。").last == "none")
    }

    @Test func aMemberWithAVerbOfItsOwnTakesNone() {
        #expect(names("投入资金3亿元、实施项目20个。") == ["3亿元 投入资金", "20个 项目"])
        #expect(names("建成花漾街区2个、共建花园16个。") == ["2个 建成花漾街区", "16个 建成共建花园"])
        #expect(names("建成4个国家级、5个自治区级医疗中心。") == ["4个 建成国家级医疗中心", "5个 建成自治区级医疗中心"])
    }

    @Test func aBoundIsNoPartOfAVerb() {
        #expect(
            names("增加约350个停车位,增加了20个口岸,新投产抽水蓄能70万千瓦。") == [
                "350个 增加停车位", "20个 增加口岸", "70万千瓦 新投产抽水蓄能",
            ])
    }

    @Test func theVerbOfANewThingStandsBeforeWhatIsBehindEtc() {
        #expect(
            names("新建、改造南塘路、东庄路等道路12条,建成云岭、福龙等公园6个。") == ["12条 新建道路", "6个 建成公园"])
        // Verbs of the things that are listed are not of all of them.
        #expect(names("引进检测、研发、设计等机构20家。") == ["20家 引进机构"])
    }

    @Test func aRateHoldsForAllOfAList() {
        #expect(
            names("水利、电网投资增速分别高于全国2个、3个百分点。") == [
                "2个 水利投资增速 gap", "3个百分点 电网投资增速 gap",
            ])
        #expect(
            names("规上工业增加值、社会消费品零售总额增速分别居全市第3、第4位。") == [
                "第3 规上工业增加值增速 rank", "第4位 社会消费品零售总额增速 rank",
            ])
        // 自然增长率 is no rate of what stands before it.
        #expect(
            names("人口出生率、自然增长率分别为9‰和4‰。") == ["9‰ 人口出生率", "4‰ 自然增长率"])
    }

    @Test func aWordForThreeThingsIsOneOfThemForEachNumber() {
        #expect(
            names("三次产业增加值分别增长3%、4%和5%。") == [
                "3% 第一产业增加值 change", "4% 第二产业增加值 change", "5% 第三产业增加值 change",
            ])
        // Of two numbers none is said to be whose.
        #expect(
            names("三次产业投资增速分别达到3%、4%。") == ["3% 三次产业投资 change", "4% 三次产业投资 change"])
    }

    @Test func whatEachMemberSaysItselfIsNotShared() {
        #expect(
            names("小微企业、涉农贷款分别增长8%、9%。") == ["8% 小微企业贷款 change", "9% 涉农贷款 change"])
        #expect(
            names("城镇新增就业、新增发放创业贷款分别完成计划的113%、120%。").first == "113% 城镇新增就业 share")
    }

    @Test func whatIsAllottedIsAStandardForEach() {
        #expect(
            names("最低工资、失业保险金标准分别提高到每月2000元、1600元。") == ["2000元 最低工资标准", "1600元 失业保险金标准"])
        #expect(names("信用、质检服务业营收分别增长8%、9%。") == ["8% 信用营收 change", "9% 质检服务业营收 change"])
    }

    @Test func anIndustryThatBeginsLikeAVerbIsNoneOfNewOnes() {
        #expect(
            names("煤炭开采业增加值增长7%,有色金属矿采选业增长6%,食品制造业增长4%。") == [
                "7% 煤炭开采业增加值 change", "6% 有色金属矿采选业增加值 change", "4% 食品制造业增加值 change",
            ])
    }

    @Test func whatAListIsComparedWithIsNoPartOfItsNames() {
        let found = records("公路、水利投资分别比“十三五”时期增长19%、12%。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["公路投资", "水利投资"])
        #expect(found.map(\.record.basis) == ["since:2016/2020", "since:2016/2020"])
        #expect(names("水利投资比前三年增长19%。") == ["19% 水利投资 change"])
    }

    @Test func aGapToTheWholeCountryIsNoHighTechEnterprise() {
        let found = records("地区生产总值增速比全国高0.6个百分点。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["地区生产总值增速"])
        #expect(found.map(\.record.measure) == [.gap])
        #expect(found.map(\.record.basis) == ["全国"])
        #expect(names("新增国高30家,国高达到300家。") == ["30家 新增国高", "300家 国高"])
    }

    @Test func aListGoesOnInsideTheNoun() {
        #expect(names("支持63家公共博物馆、纪念馆、美术馆免费开放。") == ["63家 支持公共博物馆、纪念馆、美术馆免费开放"])
        #expect(names("泰盛纺织等8个项目列入省、市重点,粮食产量9万吨。").first == "8个 泰盛纺织等项目列入省、市重点")
        // What is done to another, a rank, and what is said of all are none of it.
        #expect(names("完成5家区属医院扩建、启动二期建设。") == ["5家 区属医院扩建"])
        #expect(names("整合470项政务服务事项、居全省前列。") == ["470项 整合政务服务事项"])
        #expect(names("实现12个服务事项即办、全部网办。") == ["12个 服务事项即办"])
        #expect(names("新建6公里南山公园碧道、北岸碧道。") == ["6公里 新建南山公园碧道"])
    }

    @Test func twoNumbersSideBySideEachCountTheirOwnThings() {
        #expect(names("改造9个小区63个单元。") == ["9个 改造小区", "63个 改造单元"])
        #expect(names("解决了9个村3.2万人的安全饮水。").last == "3.2万人 解决安全饮水")
        #expect(names("9件民心工程和县定63件民生实事全部完成。").last == "63件 县定民生实事完成")
        #expect(names("来自9个国家和地区的63家企业参展。").last == "63家 企业参展")
        #expect(names("9家银行投资63个项目。").last == "63个 银行投资项目")
    }

    @Test func allVerbsOfTheFirstHoldForAList() {
        #expect(names("改造和新建卫生院23所、敬老院9所。") == ["23所 改造和新建卫生院", "9所 改造和新建敬老院"])
        #expect(names("改造和新建23所卫生院、9所敬老院。").last == "9所 改造和新建敬老院")
        #expect(names("竣工、在建项目9个,厂房3座。").first == "9个 竣工、在建项目")
    }

    @Test func eachOfAListBehindItsSubjectsIsOfOne() {
        #expect(
            names("粮食、油料和蔬菜产量跃上新台阶,分别为50万吨、10万吨和90万吨。") == [
                "50万吨 粮食产量", "10万吨 油料产量", "90万吨 蔬菜产量",
            ])
        #expect(
            names("金融业增加值9亿元,占全市、全省金融业增加值比重分别为8%、2%。").last == "2% 全省金融业增加值比重 share")
    }

    @Test func whatContributesIsWhatWasToldOfBefore() {
        #expect(names("服务业增加值增长8%,对经济增长的贡献率为60%。").last == "60% 服务业增加值对经济增长的贡献率 share")
        #expect(
            names("服务业增加值占比54%,对经济增长的贡献率为60%。").last == "60% 服务业增加值对经济增长的贡献率 share")
        #expect(names("对经济增长的贡献率为60%。") == ["60% 对经济增长的贡献率 share"])
        #expect(names("占生产总值的54%,对经济增长的贡献率为60%。").last == "60% 对经济增长的贡献率 share")
    }

    @Test func theVerbOfAListMayStandBehindThePlace() {
        #expect(names("全省淘汰落后炼钢产能9万吨、炼铁8万吨。").last == "8万吨 淘汰落后炼铁")
        #expect(names("全省接待游客9万人次、旅游花费8亿元。").last == "8亿元 旅游花费")
        #expect(names("认真办理代表建议9件、委员提案8件。") == ["9件 办理代表建议", "8件 办理委员提案"])
    }

    @Test func whatIsSaidOfOneThingInAListIsOfThatThing() {
        #expect(
            names("总投资9亿元、占地40亩的乡村公路项目开工。") == ["9亿元 乡村公路项目总投资", "40亩 乡村公路项目占地"])
        #expect(names("做好总投资9亿元、63条乡村公路的前期工作。").first == "9亿元 乡村公路总投资")
        #expect(
            names("云岭水业等投资9亿元的6个项目尽快开工。") == ["9亿元 云岭水业等项目投资", "6个 云岭水业等项目开工"])
        #expect(names("甲地厂房、乙地10万吨锌锭项目投产。") == ["10万吨 乙地锌锭项目投产"])
    }

    @Test func whatIsToldOfKindsStandsBeforeThem() {
        #expect(
            names("限额以上单位商品零售额中,粮油类增长9%,汽车类下降8%。") == [
                "9% 粮油类零售额 change", "8% 汽车类零售额 change",
            ])
        #expect(names("商品零售额增长9%。在各类商品中,汽车类下降8%。").last == "8% 汽车类 change")
    }

    @Test func howLargeThingsAreSharesTheThing() {
        #expect(
            names("打造9个千亿级、63个百亿级开发区。") == ["9个 千亿级开发区", "63个 百亿级开发区"])
        #expect(names("培育6个世界级、9个区域级产业集群。").first == "6个 培育世界级产业集群")
    }

    @Test func whatBecameOfSomeIsToldOfThoseBefore() {
        #expect(names("产业基地引进企业18家,其中15家建成投产。").last == "15家 产业基地引进企业建成投产")
        #expect(names("引进企业18家,其中15家外资企业。").last == "15家 外资企业")
    }

    @Test func whatIsCountedBehindAListIsNoneOfIt() {
        #expect(
            names("甲物、乙物排放量分别下降6%和4%,74个小区通过验收。") == [
                "6% 甲物排放量 change", "4% 乙物排放量 change", "74个 小区通过验收",
            ])
    }

    @Test func aShareHoldsForAllFiguresOfAList() {
        #expect(
            names("先进制造业增加值、上缴税金占全省比重分别达到48%和27%。") == [
                "48% 先进制造业增加值占全省比重 share", "27% 上缴税金占全省比重 share",
            ])
        #expect(
            names("甲县、乙县地区生产总值占全市比重分别为57%、18%。").first == "57% 甲县地区生产总值占全市比重 share")
        #expect(names("建筑面积和占地面积分别为9万平方米和3万平方米。").first == "9万平方米 建筑面积")
    }

    @Test func whatGrewPulledSomethingElseUp() {
        #expect(
            names("服务业增加值增长8%,拉动经济增长4.2个百分点。").last == "4.2个百分点 服务业增加值拉动经济 change")
        #expect(names("鲜菜价格下降7.3%,影响CPI下降约0.19个百分点。").last == "0.19个百分点 鲜菜价格影响CPI change")
        #expect(
            names("消费拉动GDP增长3.1个百分点,对经济增长贡献率为58.3%。") == [
                "3.1个百分点 消费拉动GDP change", "58.3% 消费对经济增长贡献率 share",
            ])
        #expect(names("增加值增速高于全市2个百分点,拉动经济增长1个百分点。").last == "1个百分点 增加值拉动经济 change")
        #expect(names("拉动经济增长4.2个百分点。") == ["4.2个百分点 拉动经济 change"])
    }

    @Test func growthBehindAShareIsOfWhatHasTheShare() {
        #expect(
            names("第二产业投资占全社会投资的37.6%,同比下降22.6%,下拉投资9个百分点。").suffix(2).map { $0 } == [
                "22.6% 第二产业投资 change", "9个百分点 第二产业投资下拉投资 change",
            ])
        #expect(names("第二产业投资占全社会投资的37.6%,提高2个百分点。").last?.contains("占") == true)
    }

    @Test func thePricesAtWhichGrowthIsReckonedAreNoName() {
        #expect(
            names("次均门诊费用312元,按当年价格比上年上涨0.8%,按可比价格上涨0.5%。") == [
                "312元 次均门诊费用", "0.8% 次均门诊费用 change", "0.5% 次均门诊费用 change",
            ])
        #expect(names("基金收入9亿元,年末累计结存2亿元。").last == "2亿元 累计结存")
    }

    @Test func pricesOfTownsAndVillagesArePrices() {
        #expect(
            names("居民消费价格上涨2.1%,其中,城市上涨2.2%,农村上涨1.9%;食品烟酒类上涨3.2%。") == [
                "2.1% 居民消费价格 change", "2.2% 城市居民消费价格 change", "1.9% 农村居民消费价格 change",
                "3.2% 食品烟酒类价格 change",
            ])
        #expect(names("用电量增长2.1%,其中,城市增长2.2%。").last == "2.2% 城市 change")
    }

    @Test func kindsOfPeopleHaveTheNameOfTheWhole() {
        #expect(
            names("年末常住人口300万人,其中城镇200万人,乡村100万人。") == [
                "300万人 常住人口", "200万人 城镇常住人口", "100万人 乡村常住人口",
            ])
        #expect(names("就业人员300万人,失业人员再就业2万人。").last == "2万人 失业人员再就业")
        #expect(
            names("床位4万张,其中:综合医院3万张(占75%),中医医院1万张(占25%)。").suffix(3).map { $0 } == [
                "75% 综合医院床位 share", "1万张 中医医院床位", "25% 中医医院床位 share",
            ])
    }

    @Test func whatWasDoneToCasesOfAListIsPartOfTheName() {
        #expect(names("审结合同、侵权、物权等民事案件1234件。") == ["1234件 审结民事案件"])
        #expect(names("查处贪污、贿赂、挪用公款等案件34件。") == ["34件 查处案件"])
    }

    @Test func whatTheThingsOfALongListAreNamesThem() {
        #expect(
            names("投资8亿元,实施云岭大道改造提升、石桥河堤防加固、东山水厂扩建、南湖湿地公园建设等一批城市基础设施重点项目。") == [
                "8亿元 投资实施城市基础设施重点项目"
            ])
        // Nothing stands behind it that would be a name.
        #expect(
            names("投资8亿元,实施云岭大道改造提升、石桥河堤防加固、东山水厂扩建、南湖湿地公园建设等工程。") == [
                "8亿元 投资实施云岭大道改造提升、石桥河堤防加固、东山水厂扩建"
            ])
    }

    @Test func qualitiesOfAListAreOfTheThingBehindThem() {
        #expect(names("提供9万平方米低成本、高品质、定制化厂房空间。") == ["9万平方米 提供低成本、高品质、定制化厂房空间"])
    }

    @Test func whatIsMeasuredOfThingsIsNotCounted() {
        #expect(names("9家机器人企业产值8亿元。") == ["9家 机器人企业", "8亿元 机器人企业产值"])
        #expect(names("7个在建项目总建筑面积6万平方米。") == ["7个 在建项目", "6万平方米 在建项目总建筑面积"])
        #expect(names("9支医疗队对36个山村开展巡诊。") == ["9支 医疗队", "36个 山村开展巡诊"])
        #expect(names("6人获得保险赔付资金5万元。").first == "6人 获得保险赔付资金")
    }

    @Test func groupsThatAMarkPartsAreNoList() {
        #expect(
            names("全县金融机构存、贷款余额分别达到143亿元和68亿元。") == [
                "143亿元 全县金融机构存款余额", "68亿元 全县金融机构贷款余额",
            ])
    }

    @Test func theSameHasSharesOfSeveralThings() {
        #expect(
            names("国营商业在商品批发中的比重达到63%,在商品零售中的比重达到34%。") == [
                "63% 国营商业在商品批发中的比重 share", "34% 国营商业在商品零售中的比重 share",
            ])
    }

    @Test func whatIsStrivenForBehindGrowthIsGrowth() {
        #expect(
            names("生产总值增长7%以上、力争达到8%。") == ["7% 生产总值 change", "8% 生产总值 change"])
        #expect(names("参保人数增长7%,参保率力争达到98%。").last == "98% 参保率")
    }
}
