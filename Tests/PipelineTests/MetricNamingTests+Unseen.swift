import Model
import Testing

/// Sentences as audits, monthly analyses and plan reports have them.
extension MetricNamingTests {
    @Test func casualtiesAreThoseOfTheAccidentsBefore() {
        #expect(
            names("全市共发生火灾事故9起,死亡2人,受伤3人。") == ["9起 全市发生火灾事故", "2人 火灾事故死亡", "3人 火灾事故受伤"])
        #expect(names("帮扶困难户9户,死亡2人。").last == "2人 死亡")
    }

    @Test func ratesInParenthesesAreOfWhatIsComparedWith() {
        let found = records("规模以上工业增加值增长9%,比全省(7%)和全国(6%)分别高2、3个百分点,增速居全省第三。", heading: "一、2020年工作回顾")
        #expect(
            found.map(\.record.indicator) == [
                "规模以上工业增加值", "全省规模以上工业增加值", "全国规模以上工业增加值", "规模以上工业增加值", "规模以上工业增加值",
                "规模以上工业增加值增速",
            ])
        #expect(found.map(\.record.measure) == [.change, .change, .change, .gap, .gap, .rank])
        #expect(found.map(\.record.basis) == [nil, nil, nil, "全省", "全国", nil])
    }

    @Test func gapsAreSharedOutToWhatGrewOneByOne() {
        let found = records("工业投资增长21.4%,民间投资增长12.7%,分别高于年度目标11.4个和2.7个百分点。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["工业投资", "民间投资", "工业投资", "民间投资"])
        #expect(found.suffix(2).map(\.record.basis) == ["年度目标", "年度目标"])
        // Of one thing against two.
        #expect(
            names("投资增长21.4%,利润增长12.7%,分别高于全国、全省1.2个和0.3个百分点。").suffix(2) == [
                "1.2个 利润 gap", "0.3个百分点 利润 gap",
            ])
    }

    @Test func betterThingsThatMoneyIsSpentOnAreNoGrowth() {
        #expect(
            names("主要用于:义务教育改善与能力提升1.6亿元,学前教育发展0.9亿元。") == ["1.6亿元 义务教育改善与能力提升", "0.9亿元 学前教育发展"])
        #expect(names("企业利润提升1.6亿元,服务能力提升20%。") == ["1.6亿元 企业利润 change", "20% 服务能力 change"])
    }

    @Test func whatHappenedToPeopleIsNothingOfAnimals() {
        #expect(
            names("解决2.8万人、3.1万头牲畜饮水困难。") == ["2.8万人 解决饮水困难", "3.1万头 解决牲畜饮水困难"])
    }

    @Test func householdsAndPeopleOfBeforeAreBothOfBefore() {
        let found = records("贫困人口由9户13人减少到2户3人。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == Array(repeating: "贫困人口", count: 4))
        #expect(found.map(\.record.period) == [nil, nil, "2020", "2020"])
    }

    @Test func townAndCountryShareAnEnding() {
        #expect(
            names("城、乡居民人均可支配收入分别为22694元、9527元。") == [
                "22694元 城居民人均可支配收入", "9527元 乡居民人均可支配收入",
            ])
    }

    @Test func howManyTheThingsOfAListAreIsNoPartOfTheLast() {
        #expect(
            names("东县、南县和西县三个县区分别实现工业增加值8亿元、3亿元和1亿元。") == [
                "8亿元 东县工业增加值", "3亿元 南县工业增加值", "1亿元 西县工业增加值",
            ])
    }

    @Test func incomeAndExpenditureOfAListAreOfOneFund() {
        #expect(
            names("一般公共预算收入和支出分别增长4%、9%。") == ["4% 一般公共预算收入 change", "9% 一般公共预算支出 change"])
    }

    @Test func aFigureBehindAnotherIsOfTheSameIndustry() {
        #expect(
            names("农林牧渔业总产值69亿元,增长2%,增加值37亿元。") == [
                "69亿元 农林牧渔业总产值", "2% 农林牧渔业总产值 change", "37亿元 农林牧渔业增加值",
            ])
        #expect(
            names("规模以上工业企业营业收入增长31%,居全省第八位;利润增长18%,居全省第三位。") == [
                "31% 规模以上工业企业营业收入 change", "第八位 规模以上工业企业营业收入 rank", "18% 规模以上工业企业利润 change",
                "第三位 规模以上工业企业利润 rank",
            ])
    }

    @Test func whatContributesStandsInTheClauseBefore() {
        #expect(
            names("信息服务业、金融业等优势行业继续发挥作用,对全市经济增长的贡献率为59%。") == [
                "59% 信息服务业、金融业等优势行业对全市经济增长的贡献率 share"
            ])
    }

    @Test func anExchangeRateIsNoTenth() {
        #expect(!names("按平均汇率6.8985折算,人均生产总值20533美元。").contains { $0.hasPrefix("6.8985折") })
        #expect(names("票价打8折优惠。").map { $0.hasPrefix("8折") } == [true])
    }

    @Test func aParenthesisAloneIsNoNoun() {
        #expect(
            names("政府性基金预算收入完成8863万元(全部为上级补助),增长4%。") == ["8863万元 政府性基金预算收入", "4% 政府性基金预算收入 change"])
    }

    @Test func placesThatAPlaceRoseAreAChange() {
        let found = records("工业百强区排名第38位,较2019年跃升11位。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.measure) == [.rank, .change])
        #expect(found.map(\.record.basis) == [nil, "since:2019"])
        #expect(names("实现财政收入145亿元,逆势增长5%。").last == "5% 财政收入 change")
    }

    @Test func aColonOfPresentationFormsPartsARatio() {
        #expect(
            names("三次产业比调整为11.8︰48.3︰39.9。") == ["11.8 第一产业比重 share", "48.3 第二产业比重 share", "39.9 第三产业比重 share"])
    }

    @Test func aRankThatRoseHasBothPlaces() {
        let found = records("城镇化率由第22位上升至第20位。", heading: "一、2020年工作回顾")
        #expect(found.map(\.text) == ["第22位", "第20位"])
        #expect(found.map(\.record.indicator) == ["城镇化率", "城镇化率"])
        #expect(found.map(\.record.measure) == [.rank, .rank])
        #expect(found.map(\.record.period) == [nil, "2020"])
        #expect(names("召开第22次会议。").isEmpty)
    }

    @Test func thePartThatIsSomethingIsAShare() {
        #expect(names("上市企业增至105家,其中85%为创新型企业。") == ["105家 上市企业", "85% 上市企业 share"])
        #expect(names("经济增长目标定为7%是适宜的。") == ["7% 经济增长目标"])
    }

    @Test func citiesAreCountedInFrontOfTheirConcentrations() {
        #expect(
            names("全省13个设区城市PM2.5平均浓度为29微克/立方米。") == ["13个 全省设区城市", "29微克/立方米 设区城市PM2.5平均浓度"])
        #expect(names("社区律师到社区值班1870天次。") == ["1870天次 社区律师到社区值班"])
    }

    @Test func whatIsDoneForHouseholdsIsNamedWhole() {
        #expect(names("为9户13人发放一次性生活补贴。") == ["9户 发放一次性生活补贴", "13人 发放一次性生活补贴"])
        #expect(names("民生工程项目由2017年的12项拓展为2020年的33项。") == ["12项 民生工程项目", "33项 民生工程项目"])
    }

    @Test func yieldsAreOfTheCropThatTheClauseBeforeBeginsWith() {
        #expect(names("预计棉花比去年减产,但总产量仍达420万吨。") == ["420万吨 棉花总产量"])
    }

    @Test func pollutantsShareTheirEmissions() {
        #expect(
            names("化学需氧量、二氧化硫排放量分别削减8%和1%。") == ["8% 化学需氧量排放量 change", "1% 二氧化硫排放量 change"])
        #expect(names("氨氮和氮氧化物排放分别下降5%、6%。") == ["5% 氨氮排放 change", "6% 氮氧化物排放 change"])
        #expect(names("煤炭消费量、二氧化硫排放量分别下降5%、6%。").first == "5% 煤炭消费量 change")
    }

    @Test func whatWasLookedAtHowIsNoName() {
        #expect(
            names("国内生产总值900亿元,同比增长5%。分季度看,一季度同比增长6%,两年平均增长4%;二季度增长7%。").suffix(3) == [
                "6% 国内生产总值 change", "4% 国内生产总值 change", "7% 国内生产总值 change",
            ])
        #expect(names("城乡收入比持续缩小,由2.25:1下降为2.12:1。").last == "2.12 城乡收入比")
    }

    @Test func aPerCentAloneBehindYearOnYearIsGrowth() {
        #expect(names("人均生产总值36218元,同比11.2%。").last == "11.2% 人均生产总值 change")
        #expect(names("城镇化率同比提高到56%。") == ["56% 城镇化率"])
    }

    @Test func whatContributesIsNoRateOfIt() {
        #expect(
            names("最终消费支出对经济增长贡献率为62.5%,拉动经济增长3.1个百分点。").last == "3.1个百分点 最终消费支出拉动经济 change")
    }

    @Test func growthHasNoShare() {
        let share = "第三产业增加值占生产总值的比重"
        #expect(
            names("第三产业增加值增速比第二产业快1.4个百分点;占生产总值的比重为52.3%,比上年同期提高0.6个百分点。").suffix(2) == [
                "52.3% \(share) share", "0.6个百分点 \(share) change",
            ])
    }

    @Test func soManyOfSoManyHoldBehindASemicolon() {
        #expect(
            names("每10万人中拥有大学文化程度的由9126人上升为17218人;拥有高中文化程度的由15132人上升为15916人。").suffix(2) == [
                "15132人 每10万人中拥有高中文化程度", "15916人 每10万人中拥有高中文化程度",
            ])
    }

    @Test func whatKindsHaveIsThatOfTheWhole() {
        #expect(
            names("病床1498张,其中:医院1257张,专业公共卫生机构80张。全年诊疗82万人次,其中:医院53万人次。") == [
                "1498张 病床", "1257张 医院病床", "80张 专业公共卫生机构病床", "82万人次 诊疗", "53万人次 医院诊疗",
            ])
        #expect(
            names("港口完成货物吞吐量12亿吨,其中,沿海港口完成7亿吨,内河港口完成5亿吨。").suffix(2) == [
                "7亿吨 沿海港口货物吞吐量", "5亿吨 内河港口货物吞吐量",
            ])
        #expect(
            names("法人单位数量居前两位的行业是:批发和零售业64万个,占29%;租赁和商务服务业25万个。") == [
                "64万个 批发和零售业法人单位", "29% 批发和零售业法人单位 share", "25万个 租赁和商务服务业法人单位",
            ])
        #expect(names("全国工业增加值增长6%。分地区看,东部地区增长5%,中部地区增长7%。").last == "7% 中部地区增加值 change")
    }

    @Test func staffIsThatOfTheUnitsThatWereCounted() {
        #expect(
            names("批发业企业法人单位35万个,从业人员219万人,资产总计4.2万亿元。") == [
                "35万个 批发业企业法人单位", "219万人 批发业企业法人单位从业人员", "4.2万亿元 批发业企业法人单位资产总计",
            ])
    }

    @Test func wordsThatBeginLikeEtcEndNoList() {
        #expect(
            names("区域声环境等效声级均值和道路交通噪声等效声级均值分别为53.4和64.7分贝。") == [
                "53.4 区域声环境等效声级均值", "64.7分贝 道路交通噪声等效声级均值",
            ])
        #expect(names("获金、银、铜牌分别为12枚、11枚和30枚。") == ["12枚 获金牌", "11枚 银牌", "30枚 铜牌"])
    }

    @Test func aNounThatBeginsLikeAVerbLendsNone() {
        #expect(names("培训班117个、文艺活动148次。") == ["117个 培训班", "148次 文艺活动"])
    }

    @Test func whatIsOfTheOneBeforeIsNamedWithThat() {
        #expect(
            names("高新技术产品产值及其占工业总产值比重分别达到34亿元和65%。") == [
                "34亿元 高新技术产品产值", "65% 高新技术产品产值占工业总产值比重",
            ])
    }

    @Test func whatIsComparedWithACensusDayIsNoName() {
        #expect(
            names("全省人口,同第五次全国人口普查2000年11月1日零时的6125人相比,十年共增加389人,增长6%。") == [
                "6125人 全省人口", "389人 全省人口 change", "6% 全省人口 change",
            ])
    }

    @Test func anActBeforeOneWithANumberIsNoPartOfItsName() {
        #expect(names("建设世界级商圈、新增碧道90公里。") == ["90公里 新增碧道"])
        #expect(names("实现垃圾分类全覆盖、垃圾回收利用率达31%。") == ["31% 垃圾回收利用率"])
        #expect(names("新建、改造公园12个。") == ["12个 新建、改造公园"])
        #expect(names("改造13个老旧小区和一批背街小巷。") == ["13个 改造老旧小区"])
    }

    @Test func differencesOfRatesAreOfEachOfTheList() {
        #expect(
            names("高技术产业和装备制造业增加值分别增长12%和11%,增速分别比规模以上工业快4.8个和3.2个百分点。").suffix(2) == [
                "4.8个 高技术产业增加值增速 gap", "3.2个百分点 装备制造业增加值增速 gap",
            ])
    }

    @Test func aMedianIsThatOfTheFigureBefore() {
        #expect(
            names("居民人均可支配收入中位数12186元,中位数是平均数的86.2%。").last == "86.2% 居民人均可支配收入中位数 gap")
    }

    @Test func theEndOfTheQuarterBeforeIsNoName() {
        let found = records("不良贷款余额2.4万亿元,较上季末增加917亿元。贷款6.2万亿元,同比增长为1.8%。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["不良贷款余额", "不良贷款余额", "贷款", "贷款"])
        #expect(found.map(\.record.basis) == [nil, "mom", nil, "yoy"])
    }

    @Test func figuresOfWasteAndOfStudentsAreOfThoseBefore() {
        #expect(
            names("工业固体废物产生量345吨,综合利用量320吨,综合利用率92%。") == [
                "345吨 工业固体废物产生量", "320吨 工业固体废物综合利用量", "92% 工业固体废物综合利用率",
            ])
        #expect(names("研究生教育招生82人,在学研究生264人,毕业生57人。").last == "57人 研究生毕业生")
    }

    @Test func fromWhatSizeOnIsCountedIsNoFigure() {
        #expect(names("完成税收3亿元,完成工业投资(50万元口径)22亿元。") == ["3亿元 税收", "22亿元 完成工业投资"])
    }

    @Test func theWordBeforeTheNextInvestmentIsNoName() {
        #expect(
            names("建成7条通乡公路和投资1920万元的26个村活动室。") == [
                "7条 建成通乡公路", "1920万元 村活动室投资", "26个 村活动室",
            ])
    }

    @Test func ranksOfTwoFiguresAreOfWhatWasToldBefore() {
        #expect(names("预算收入241亿元,增长6%,分居全省第4、第3位。").suffix(2) == ["第4 预算收入 rank", "第3位 预算收入 rank"])
        #expect(names("金牌数分列全国第三和第二位。").first == "第三 金牌数 rank")
        #expect(names("我省总分居全国第9位。").last == "第9位 总分 rank")
    }

    @Test func whatADifferenceGoesToMayStandBeforeComparedWith() {
        let found = records("城镇化率74.7%,与同期全国平均水平相比高出9.5个百分点。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["城镇化率", "城镇化率"])
        #expect(found.map(\.record.basis) == [nil, "同期全国平均水平"])
    }

    @Test func soManyTimesTheNumberBeforeIsAChange() {
        let found = records(
            "财政收入完成80966万元,是“十二五”时期43100万元的1.88倍。", heading: "“十三五”工作回顾")
        #expect(found.last?.record.measure == .change)
        #expect(found.last?.record.basis == "since:2011/2015")
    }

    @Test func linesOfAccountsNameWhatIsToldBehindTheirColon() {
        #expect(
            names("1.农林水支出(类)水利(款)防汛(项):支出决算为82万元,完成预算97%。") == [
                "82万元 农林水支出水利防汛", "97% 农林水支出水利防汛 share",
            ])
    }

    @Test func totalsTakeTheFundOfTheirParagraph() {
        #expect(
            names("全市完成地方一般公共预算收入72亿元,加上上级补助收入31亿元,收入合计103亿元。").last
                == "103亿元 全市一般公共预算收入合计")
        #expect(names("失业保险基金收入合计5亿元,基金支出合计4亿元。").last == "4亿元 失业保险基金支出合计")
    }

    @Test func aSizeBeforeANounWithAParenthesisIsNoRowOfItsOwn() {
        #expect(names("车辆3辆,单价50万元以上设备(不含车辆)7台。") == ["3辆 车辆", "7台 单价50万元以上设备"])
        #expect(names("72%以上的村(社区)经营性收入达到12万元以上。").first?.hasPrefix("72%") == true)
    }

    @Test func sharesOfADifferenceHaveNoGrowth() {
        #expect(
            names("种植业和畜牧业产值分别增长6.2%和4.1%,增速分别比全市快2.2和0.1个百分点,占全市比重分别为18%和9%。").suffix(2) == [
                "18% 种植业产值占全市比重 share", "9% 畜牧业产值占全市比重 share",
            ])
        #expect(names("商品投资、住宅投资分别占27%、41%。") == ["27% 商品投资 share", "41% 住宅投资 share"])
        #expect(names("高铁里程占3.2万公里。") == ["3.2万公里 高铁里程"])
        #expect(names("工业用水7亿立方米,占用水总量的31%。").last == "31% 工业用水占用水总量 share")
    }

    @Test func kindsTakeNoFigureThatAClauseWithoutANumberReplaced() {
        #expect(
            names("全市商品房销售面积152万平方米,下降2%。基本生活类商品销售较快增长,日用品类增长7%。").last == "7% 日用品类 change")
    }

    @Test func samplesAreNoShares() {
        #expect(names("2025年全市1%人口抽样调查显示,流动人口23万人。") == ["23万人 流动人口"])
        #expect(names("民航客运量亦有52万人次。") == ["52万人次 民航客运量"])
    }

    @Test func residentsOfTownAndCountryTakeWhatWasToldOfAll() {
        #expect(
            names("全市居民人均可支配收入26315元，同比增长5.4%。按常住地分，城镇居民34820元，增长4.7%；农村居民17206元，增长6.1%。") == [
                "26315元 全市居民人均可支配收入", "5.4% 全市居民人均可支配收入 change", "34820元 城镇居民人均可支配收入",
                "4.7% 城镇居民人均可支配收入 change", "17206元 农村居民人均可支配收入", "6.1% 农村居民人均可支配收入 change",
            ])
    }

    @Test func daysUntilBillsArePaidMeasure() {
        #expect(names("应收账款平均回收期61.2天。") == ["61.2天 应收账款平均回收期"])
    }

    @Test func gradesTakeTheIncomeOfAll() {
        #expect(
            names("全市一般公共预算收入完成140.21亿元，增长4.4%。分级次看：市级完成38.60亿元；县区级完成101.61亿元。") == [
                "140.21亿元 全市一般公共预算收入", "4.4% 全市一般公共预算收入 change", "38.60亿元 市级一般公共预算收入",
                "101.61亿元 县区级一般公共预算收入",
            ])
    }

    @Test func differencesToWhatIsToldWithItsFigure() {
        let found = records("财政收入2.1亿元,增长26.5%,高于年初12%的目标14.5个百分点,年均增长20.1%。", heading: "一、过去五年工作回顾")
        #expect(Set(found.map(\.record.indicator)) == ["财政收入"])
        #expect(found.map(\.record.measure) == [.level, .change, .change, .gap, .change])
        #expect(found[2].record.status == .target)
        #expect(found[3].record.basis == "年初12%的目标")
        #expect(
            names("生产总值增长8.2%,高于全省7.1%的平均水平1.1个百分点。") == [
                "8.2% 生产总值 change", "7.1% 全省生产总值", "1.1个百分点 生产总值 gap",
            ])
        #expect(names("生产总值增长21%,比计划超6.3个百分点。").last == "6.3个百分点 生产总值 gap")
        #expect(names("治理的比例不低于15%、北部地区不低于10%的目标。").count == 2)
    }

    @Test func whatWasInvestedOfATotalIsNoTotal() {
        #expect(
            names("安排重点建设项目32项,总投资18.6亿元,当年完成6.8亿元。").last == "6.8亿元 重点建设项目完成投资")
    }

    @Test func wordsBeforeAVerbThatAreNoName() {
        #expect(names("全市共完成农业总产值57亿元。") == ["57亿元 全市农业总产值"])
        #expect(names("烟叶收购12.6万担,均价每公斤11.2元。").last?.contains("均价") == true)
        #expect(names("云岭县地区生产总值116亿元,现价增长27.8%。").last?.hasPrefix("27.8% 云岭县地区生产总值") == true)
        #expect(names("规上工业企业1286家,比“十三五”末净增412家。").last == "412家 规上工业企业 change")
    }

    @Test func whatIsDeniedStaysSo() {
        #expect(names("对尚未完工的12个项目,已要求加快进度。") == ["12个 尚未完工项目"])
        #expect(names("对长期未整改的9个问题,已要求限期解决。") == ["9个 长期未整改问题"])
        #expect(names("为未成年人提供公益托管服务12万人次。") == ["12万人次 提供公益托管服务"])
    }

    @Test func thoseToWhomSomethingWasGivenAreNotThoseWhoGaveIt() {
        #expect(
            names("5个市向不符合条件的1326人发放补贴832万元。") == ["5个 市", "1326人 不符合条件", "832万元 发放补贴"])
        #expect(names("3个县违规向26家企业发放补贴300万元。").prefix(2) == ["3个 县", "26家 企业"])
    }

    @Test func moneyBesideThoseInvolvedIsInvolved() {
        #expect(names("涉及公职人员265人、金额12.7亿元。") == ["265人 涉及公职人员", "12.7亿元 涉及金额"])
        #expect(names("涉及单位8家、问题金额1200万元。").last == "1200万元 涉及问题金额")
    }

    @Test func thoseThatLastLongerAreCounted() {
        #expect(
            names("检查企业86家,其中超期3个月以上的12家。") == ["86家 检查企业", "12家 超期3个月以上企业"])
        #expect(names("本部门有11个内设机构。") == ["11个 本部门内设机构"])
    }

    @Test func studentsAreThoseOfTheSchoolsOfTheSentenceBefore() {
        #expect(
            names("全市共有普通小学526所,另有教学点312个。招生9.8万人,比上年增长2.1%;在校生56.7万人。").suffix(3) == [
                "9.8万人 普通小学招生", "2.1% 普通小学招生 change", "56.7万人 普通小学在校生",
            ])
        #expect(names("全市共有初中学校24所(含职业初中1所)。在校生25.6万人。").last == "25.6万人 初中学校在校生")
        #expect(names("全市共有小学52所、初中24所。在校生25.6万人。").last == "25.6万人 在校生")
        #expect(names("全市共有义务教育阶段学校76所,招生14.3万人。").last == "14.3万人 义务教育阶段学校招生")
    }
}
