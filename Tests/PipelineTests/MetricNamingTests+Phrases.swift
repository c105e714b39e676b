import Model
import Testing

/// What stands at the head of a name and is none of it, and things that are counted in a phrase.
extension MetricNamingTests {
    @Test func adverbsBeforeVerbsAreNoNames() {
        #expect(
            names("拟安排专项债券6亿元,再减少贫困户3千户,全面完成造林任务20亩,可以建设完工14个。") == [
                "6亿元 安排专项债券", "3千户 减少贫困户", "20亩 完成造林任务", "14个 建设完工",
            ])
        #expect(names("高质量办理人大代表建议31件、政协提案20件。") == ["31件 办理人大代表建议", "20件 办理政协提案"])
        // Where no verb stands behind them they belong to the name, and so before what is measured itself.
        #expect(
            names("再就业3千人,再生水利用率70%,基本建设投资3亿元,高标准农田9万亩,拟开工项目5个。") == [
                "3千人 再就业", "70% 再生水利用率", "3亿元 基本建设投资", "9万亩 高标准农田", "5个 拟开工项目",
            ])
        #expect(names("加快6个水电站建设,增加2300个学位。") == ["6个 水电站建设", "2300个 增加学位"])
    }

    @Test func whatIsStrivenForIsNamedWithoutTheStriving() {
        let aims = "三、2021年工作安排"
        func names(_ sentence: String) -> [String] {
            records(sentence, heading: aims).map { "\($0.text) \($0.record.indicator)" }
        }
        #expect(names("争取新增上市企业3家,争取专利申请量突破4千件。") == ["3家 新增上市企业", "4千件 专利申请量"])
        #expect(names("争取明年水产品产量达到2万吨,争取三甲医院达5家。") == ["2万吨 水产品产量", "5家 三甲医院"])
        #expect(names("争取在2021年内把失业率降到3%以下。") == ["3% 失业率"])
        // What is obtained is named with it.
        #expect(names("争取上级资金超4亿元,争取国债项目7个。") == ["4亿元 争取上级资金", "7个 争取国债项目"])
    }

    @Test func numbersOfListsAndNotesAreNoNames() {
        #expect(names("112、完成河口路改造3公里。") == ["3公里 完成河口路改造"])
        #expect(names("27.“清河行动”专项任务16项。") == ["16项 “清河行动”专项任务"])
        #expect(names("〔22〕6个老旧院落改造提升。") == ["6个 老旧院落改造提升"])
    }

    @Test func anActIsNamedBehindThoseForWhomItIsDone() {
        #expect(names("向9家企业提供4亿元贷款。").first == "9家 向企业提供贷款")
        #expect(names("对30个项目开展绩效评价。") == ["30个 项目开展绩效评价"])
        #expect(names("对7座焚烧厂和62座填埋场给予补助。").first == "7座 焚烧厂")
        #expect(names("为12户居民(含租户)安装30台水表。").first == "12户 居民")
        #expect(names("对接引入2个主题乐园。") == ["2个 对接引入主题乐园"])
    }

    @Test func whatIsCountedIsNotTheRate() {
        #expect(
            names("74个国考断面水质优良比例达到97%,310条河流按河长计算优良率达82%。") == [
                "74个 国考断面", "97% 国考断面水质优良比例 share", "310条 河流", "82% 河流按河长计算优良率",
            ])
        #expect(names("审核319项审批事项和清理规范的28项收费项目。").first == "319项 审核审批事项")
    }

    @Test func whatSaysHowFarItCameIsNoName() {
        #expect(names("粮食产量再创历史新高,达到8万吨,增长3%。") == ["8万吨 粮食产量", "3% 粮食产量 change"])
        #expect(names("旅游收入首次突破百亿元大关,达101亿元。").last == "101亿元 旅游收入")
        let marks = records("旅游收入突破30亿元大关,财政收入接近9亿元大关,产值迈上5亿元台阶。", heading: "一、2020年工作回顾")
        #expect(marks.map(\.record.qualifier) == [.gt, .approx, .eq])
    }

    @Test func whatIsComparedWithAYearIsNoName() {
        let found = records("教育支出39亿元,同2017年相比增长18%,同上年比较增长2%。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["教育支出", "教育支出", "教育支出"])
        #expect(found.map(\.record.basis) == [nil, "since:2017", "yoy"])
        #expect(names("如果扣除物价因素,则2020年教育支出增长3%。") == ["3% 教育支出 change"])
        #expect(names("2020年市级预算规定教育支出39亿元。") == ["39亿元 教育支出"])
    }

    @Test func wordsBetweenANameAndItsShareAreNoName() {
        #expect(names("减少收入的农户只占一成。") == ["一成 减少收入的农户 share"])
        #expect(names("私营企业在工业总产值中的比重,将只占29%。") == ["29% 私营企业在工业总产值中的比重 share"])
        #expect(names("生产资料在工业总产值中的比重为47%。") == ["47% 生产资料在工业总产值中的比重 share"])
    }

    @Test func aFigureInAClauseOfItsOwnIsWhatWentFromOneValueToAnother() {
        #expect(
            names("城镇居民的收入增长8%,农民的收入,由2009年的63元增加到2012年的89元。") == [
                "8% 城镇居民的收入 change", "63元 农民的收入", "89元 农民的收入",
            ])
        #expect(
            names("甲类产值的比重,已由2009年的36%上升到61%,而乙类产值的比重,则由2009年的64%下降为39%。") == [
                "36% 甲类产值的比重 share", "61% 甲类产值的比重 share", "64% 乙类产值的比重 share", "39% 乙类产值的比重 share",
            ])
    }

    @Test func partsByPlaceAreNamedAsTheWholeIs() {
        #expect(
            names("政府债券69亿元,用于公路改造等,其中:从地区分布看,市本级44亿元,县区25亿元。") == [
                "69亿元 政府债券", "44亿元 市本级政府债券", "25亿元 县区政府债券",
            ])
    }

    @Test func anIndustryInAClauseOfItsOwnIsWhoseTheFigureIs() {
        #expect(names("农村轻工业,总产值比上年增长8%。") == ["8% 农村轻工业总产值 change"])
        #expect(names("农村工业,2020年的产值达到8亿元。") == ["8亿元 农村工业产值"])
    }

    @Test func aShareInAClauseOfItsOwnIsOfTheOneBefore() {
        #expect(
            names("国营工业的产值,在工业总产值中所占的比重达到61%。") == ["61% 国营工业的产值在工业总产值中所占的比重 share"])
        #expect(names("改革开放以来,在工业总产值中的比重达到61%。") == ["61% 在工业总产值中的比重 share"])
        #expect(names("金牌数创下新高,在第九届运动会上金牌贡献率居全国第五。").count == 1)
    }

    @Test func aListOfAdditionsIsNotAllThatThereIs() {
        #expect(
            names("新增的主要生产能力有:原煤开采20万吨,公路300公里,新增床位6万张。") == [
                "20万吨 新增原煤开采", "300公里 新增公路", "6万张 新增床位",
            ])
        #expect(
            names("今年完工的项目有31个,新增加的能力有:机制纸20万吨,糖34万吨。") == ["31个 完工的项目", "20万吨 新增机制纸", "34万吨 新增糖"])
        #expect(names("产业升级:原煤产量20万吨,公路里程300公里。") == ["20万吨 原煤产量", "300公里 公路里程"])
    }

    @Test func whatEachPersonHasIsOfTheClauseBefore() {
        #expect(names("退休职工养老金标准再次提高,年人均增加256元。") == ["256元 退休职工养老金标准年人均 change"])
        #expect(names("全市生产总值286亿元,人均5万元。") == ["286亿元 全市生产总值", "5万元 全市生产总值人均"])
    }

    @Test func otherUnitsInParenthesesAreNoName() {
        #expect(names("帮扶6省34县(市、区)实施项目233个。").last == "233个 项目")
    }

    @Test func whatIsSaidOfTheLastHoldsForAllThatStandBesideIt() {
        #expect(
            names("9所高校、4个学科入选国家名单。") == ["9所 高校入选国家名单", "4个 学科入选国家名单"])
        #expect(names("全区12个社区、7家合作社全部实现网络覆盖。").first == "12个 全区社区实现网络覆盖")
        #expect(names("8家医院、5个社区改造项目集中开工。").first == "8家 医院改造项目集中开工")
        // The contrary, what has a verb of its own, and what a verb is done to.
        #expect(names("5项指标、1项任务未能如期完成。").first == "5项 指标")
        #expect(names("2家企业上市、9家企业列入后备名单。").first == "2家 企业上市")
        #expect(names("建成9个示范村、4个提升村。").first == "9个 建成示范村")
    }

    @Test func thingsAmongWhichSomeAreCountedAreNamedWithoutAmong() {
        #expect(names("20条河流中仍有9条黑臭水体。") == ["20条 河流", "9条 黑臭水体"])
        #expect(names("在35种主要产品中,产量增长一成以上的有9种。").first == "35种 主要产品")
        #expect(names("新改扩建初中9所。") == ["9所 新改扩建初中"])
        // A number in the phrase doesn't part a subject from its rank.
        #expect(names("空气质量在全国169个重点城市中排名第六。").last == "第六 空气质量 rank")
        #expect(names("我市在9个城市绩效考核中名列第一。").last == "第一 城市绩效考核 rank")
    }

    @Test func theLongestSharedEndingHoldsForAll() {
        #expect(
            names("城镇居民、农村居民人均可支配收入分别增长4.6%、6.7%。")
                == ["4.6% 城镇居民人均可支配收入 change", "6.7% 农村居民人均可支配收入 change"])
    }

    @Test func placesThatAreWonAreRanksOfWhatWasWon() {
        #expect(names("获中国法治政府评估第一名。") == ["第一名 中国法治政府评估 rank"])
        #expect(names("我区荣获文明城区测评第三名的好成绩。") == ["第三名 文明城区测评 rank"])
        #expect(names("消防工作在全省评比中获得第二名。") == ["第二名 消防工作 rank"])
        #expect(
            names("入选“活力城区榜”第8名,跃升至“百强区”第9名。") == ["第8名 “活力城区榜” rank", "第9名 “百强区” rank"])
        #expect(names("进出口从世界第三位提升到第二位。").last == "第二位 进出口 rank")
        // Among whom alone is no name, and what comes first has won nothing.
        #expect(names("城市管理考核获全市第六名。") == ["第六名 城市管理考核 rank"])
        #expect(names("城市管理考核连续三年获评珠三角城市第一名。") == ["第一名 城市管理考核 rank"])
        #expect(names("把安全放在第一位。").isEmpty)
        #expect(names("与第一名的差距较大。").isEmpty)
        // People, and no places.
        #expect(names("每千人医师提升到3名。").last?.hasSuffix("rank") != true)
    }

    @Test func landThatWasImprovedIsALevel() {
        #expect(names("实施森林抚育提升20万亩。") == ["20万亩 森林抚育提升"])
        #expect(names("完成管网改造提升6公里。") == ["6公里 完成管网改造提升"])
        #expect(names("绿地面积提升3平方公里。") == ["3平方公里 绿地面积 change"])
    }

    @Test func ratiosThatAreNoPartsOfAWholeAreLevels() {
        let found = records("城乡居民收入比由2.8:1缩小至2.4:1。", heading: "一、2020年工作回顾").map(\.record)
        // What the ratio is to has no row.
        #expect(found.map(\.value.description) == ["2.8", "2.4"])
        #expect(found.allSatisfy { $0.measure == .level && $0.unit == nil && $0.unitCode == "1" })
        #expect(found.map(\.indicatorCode) == ["urban_rural_income_ratio", "urban_rural_income_ratio"])
        #expect(names("开展1:5000地形测绘,赶在8:00以前完成。").isEmpty)
    }

    @Test func twoIndustriesAreTheSecondAndTheThird() {
        #expect(names("二三产业比例为46:54。") == ["46 第二产业比重 share", "54 第三产业比重 share"])
        #expect(
            names("二三产业比例由46:54调整为41:59。") == [
                "46 第二产业比重 share", "54 第三产业比重 share", "41 第二产业比重 share", "59 第三产业比重 share",
            ])
        #expect(
            names("三产结构由3:50:47优化至2:48:50。").suffix(3) == [
                "2 第一产业比重 share", "48 第二产业比重 share", "50 第三产业比重 share",
            ])
    }

    @Test func howANumberIsKnownIsNoPartOfTheName() {
        #expect(
            names("文化产业预计实现增加值35亿元,增长8%。") == ["35亿元 文化产业增加值", "8% 文化产业增加值 change"])
        #expect(names("学位授权点分别新增6个和2个。") == ["6个 学位授权点新增", "2个 学位授权点新增"])
    }

    @Test func theEndOfAQuotationIsNoPartOfTheName() {
        #expect(names("举办“山城相约,共享未来”等推介会6场。") == ["6场 推介会"])
    }

    @Test func aParenthesisAtTheHeadOfANameGoesAsAWhole() {
        #expect(names("预计(下同)实现生产总值35亿元。") == ["35亿元 生产总值"])
        #expect(names("年末(固定)宽带用户8万户。") == ["8万户 宽带用户"])
    }

    @Test func aCaptionThatRunsIntoASentenceIsNoPartOfTheName() {
        #expect(names("生产总值及其增长速度 全年民营经济增加值35亿元。") == ["35亿元 民营经济增加值"])
        #expect(names("云岭机场全年货运量3万吨。") == ["3万吨 云岭机场货运量"])
    }

    @Test func whoseTheyAreEndsTheNameOfWhatIsCounted() {
        #expect(names("12个城中村、21个小区的600户居民用上天然气。").prefix(2) == ["12个 城中村", "21个 小区"])
        #expect(names("解决了9个村近600人的饮水问题。").first == "9个 解决村")
    }

    @Test func aNameSaysNothingTwice() {
        #expect(names("新签约项目20个、签约额3亿元。") == ["20个 新签约项目", "3亿元 新签约额"])
        #expect(names("获得债券额度59亿元,额度居全省第一。").last == "第一 债券额度 rank")
        #expect(names("工业用地12宗、面积34公顷。") == ["12宗 工业用地", "34公顷 工业用地面积"])
    }

    @Test func theSameInOtherMoneyHasTheSameName() {
        #expect(names("实际使用外资17亿美元,折合124亿元人民币。") == ["17亿美元 实际使用外资", "124亿元人民币 实际使用外资"])
    }

    @Test func belowTheYearBeforeIsAChangeDownwards() {
        let found = records("审减率12%,低于上年1.3个百分点,比重高于33%。", heading: "一、2020年工作回顾").map(\.record)
        #expect(found.map(\.value.description) == ["12", "-1.3", "33"])
        #expect(found.map(\.measure) == [.level, .change, .share])
        #expect(found.map(\.qualifier) == [.eq, .eq, .gt])
    }

    @Test func whatWasDoneIsNoChange() {
        #expect(names("完成厕所整治提升20座,薄弱学校改造提升6所。") == ["20座 完成厕所整治提升", "6所 薄弱学校改造提升"])
        #expect(names("排名提升3个位次。") == ["3个位次 排名 change"])
    }

    @Test func somethingThatEndsLikeAConjunctionIsNone() {
        #expect(names("32公里供水管网工程惠及4万人。").first == "32公里 供水管网工程")
        #expect(
            names("房建类、市政类审批时限分别压减50%、54%。") == ["50% 房建类审批时限 change", "54% 市政类审批时限 change"])
    }

    @Test func grainInJinAndRatesHaveTheirCodes() {
        func codes(_ sentence: String) -> [String?] {
            records(sentence, heading: "一、2020年工作回顾").map(\.record.indicatorCode)
        }
        #expect(codes("粮食产量500亿斤。") == ["grain_output"])
        #expect(codes("每平方公里GDP产出4.77亿元,最低工资标准2200元/月。") == ["gdp_per_area", "minimum_wage"])
    }

    @Test func whatAPlantIsStandsBehindItsSize() {
        #expect(names("云岭20兆瓦光伏发电项目并网。").first == "20兆瓦 云岭光伏发电项目并网")
    }

    @Test func verbsWithoutTheirNounTakeItFromNearby() {
        #expect(names("新建3个、修缮6个口袋公园。") == ["3个 新建口袋公园", "6个 修缮口袋公园"])
        #expect(names("加快保障性住房建设,新开工1200套。") == ["1200套 新开工保障性住房"])
        #expect(names("优化营商环境,拨付3亿元。") == ["3亿元 拨付"])
    }

    @Test func whatIsCountedIsNoneOfItsRate() {
        #expect(names("49个国考断面水质达标率100%。") == ["49个 国考断面", "100% 国考断面水质达标率"])
        #expect(names("14个重点产业产值占总产值80%。").first == "14个 重点产业")
        #expect(names("31条河流优良水体比例提高9个百分点。").first == "31条 河流")
    }

    @Test func verbsOfWinningAndOrderingHoldForTheirLists() {
        #expect(
            names("获评示范项目7个、名师2人,新组建消防队3支、巡逻队6支。") == [
                "7个 获评示范项目", "2人 获评名师", "3支 新组建消防队", "6支 新组建巡逻队",
            ])
        #expect(names("新登记经营主体12万户,总量94万户。") == ["12万户 新登记经营主体", "94万户 经营主体总量"])
        #expect(names("排查涉爆企业86家,停产整顿4家。") == ["86家 排查涉爆企业", "4家 停产整顿涉爆企业"])
    }

    @Test func yieldsAreOfTheCropAndNotOfItsArea() {
        #expect(
            names("粮食播种面积36万亩,总产量9万吨,增产2%;夏粮面积10万亩、单产400公斤。") == [
                "36万亩 粮食播种面积", "9万吨 粮食总产量", "2% 粮食总产量 change", "10万亩 夏粮面积", "400公斤 夏粮单产",
            ])
        #expect(names("粮食播种面积、产量稳定在30万亩、12万吨。") == ["30万亩 粮食播种面积", "12万吨 粮食产量"])
        #expect(names("机器人产量增长35%、出口量居全国第2位。").last == "第2位 机器人出口量 rank")
        #expect(names("全县粮食喜获丰收,总产达到9万吨。") == ["9万吨 粮食总产"])
        #expect(names("建筑面积2万平方米,产量3万台。").last == "3万台 产量")
    }

    @Test func aMeanIsOfWhatIsComparedWithIt() {
        #expect(names("森林覆盖率达50%,远高于全国24%的平均水平。").last == "24% 全国森林覆盖率")
    }

    @Test func figuresAreOfTheSubjectOfTheClauseBefore() {
        #expect(
            names("箱包、灯具等产业蓬勃发展,完成产值8亿元,增长9%。") == [
                "8亿元 箱包、灯具等产业产值", "9% 箱包、灯具等产业产值 change",
            ])
        #expect(names("金融业集聚能力不断增强,实现增加值40亿元,占生产总值的12%。").last == "12% 金融业增加值占生产总值 share")
        #expect(names("经营主体增量提质,总量突破9万户。") == ["9万户 经营主体总量"])
        #expect(names("新兴产业成为主引擎,占生产总值比重达30%。") == ["30% 新兴产业占生产总值比重 share"])
        #expect(names("服务业支撑力持续增强,新增企业7家,完成增加值72亿元。").last == "72亿元 服务业增加值")
        // Accounts are those of their fund, and what names its own subject has one.
        #expect(names("一般公共预算支出年初预算4亿元,执行中因补助不断增加,支出5亿元。").last == "5亿元 一般公共预算支出")
        #expect(names("交通建设加快推进,工业总产值增长5%。") == ["5% 工业总产值 change"])
    }

    @Test func aShareAtTheHeadOfASentenceIsOfTheOneBefore() {
        #expect(
            names("服务业增加值8亿元,增长5%;占地区生产总值的比重为54%。").last == "54% 服务业增加值占地区生产总值的比重 share")
    }

    @Test func aPartOfATotalIsAShare() {
        #expect(names("高标准农田达到耕地总面积的64%。") == ["64% 高标准农田达到耕地总面积 share"])
        #expect(names("河口路改造工程完成80%工程量。") == ["80% 河口路改造工程量 share"])
        #expect(names("全市耕地总面积的30万亩种了小麦。").first?.hasSuffix("share") == false)
    }

    @Test func whatMoneyIsSpentOnMayBeginWithAnAdverb() {
        #expect(names("安排3亿元,积极推动以旧换新。") == ["3亿元 安排推动以旧换新"])
        #expect(names("投入2亿元持续改善村容。") == ["2亿元 投入改善村容"])
        #expect(names("筹集3亿元,逐步实施农村学生营养改善计划。") == ["3亿元 筹集实施农村学生营养改善计划"])
        // Behind the comma, too, where no clause before may have said it.
        #expect(names("投入2亿元,重点保障河口路改造。") == ["2亿元 投入重点保障河口路改造"])
        #expect(names("投资2亿元,完成河口中学等12所学校改造。").first == "2亿元 投资完成河口中学等学校改造")
        #expect(names("加快路网建设,投资2亿元,改造桥梁涵洞9座。").first == "2亿元 投资改造桥梁涵洞")
        #expect(names("投资2亿元,加快施工。") == ["2亿元 投资"])
        // Who tells of it is no part of the name, nor is what says that it is a means.
        #expect(names("我们派出留学生900人。") == ["900人 派出留学生"])
        #expect(names("通过发行再融资债券9亿元偿还。") == ["9亿元 发行再融资债券"])
        // A mark whose other one stands behind the number.
        #expect(names("荣获“云岭绩效评估(区县级)第一名”。") == ["第一名 云岭绩效评估 rank"])
        #expect(names("投资2亿元对乡镇卫生院进行全面改造。") == ["2亿元 投资对乡镇卫生院全面改造"])
        #expect(names("投资2亿元,为历年最多。") == ["2亿元 投资"])
        #expect(names("投资2亿元为9所学校3万名学生改善营养。").first == "2亿元 投资")
        #expect(names("其中,投入1亿元,支持云岭公园建设。") == ["1亿元 投入支持云岭公园建设"])
        #expect(names("暖冬工程全面完成,投入2亿元,改造供热管网30公里。").first == "2亿元 投入")
        // Not what the sentence before is about.
        #expect(names("改造小区29个,惠及居民1万户。安排4亿元,连续五年提高标准。").last == "4亿元 安排")
    }

    @Test func namesBeforeEtcBeginWithWhatTheNextNumberCounts() {
        #expect(
            names("推动绕城线等14条高速公路项目和沿江线等4条铁路建设。") == ["14条 绕城线等高速公路项目", "4条 沿江线等铁路建设"])
        #expect(names("新供应住房40套,新开工90套。") == ["40套 新供应住房", "90套 新开工住房"])
    }

    @Test func aWordForTwoThingsInAListOfNamesIsBoth() {
        #expect(
            names("城乡居民基础养老金、低保标准分别提高25元、50元。").first == "25元 城乡居民基础养老金标准 change")
        #expect(names("一二三产增加值分别增长3%、6%、5%。")[1] == "6% 二产增加值 change")
    }

    @Test func classesOfPricesAndOfGoodsHaveTheirFigure() {
        #expect(
            names("全年居民消费价格总水平上涨0.5%,其中食品烟酒类下降1.3%;衣着类上涨7.2%,粮油类销量下降2%。") == [
                "0.5% 居民消费价格总水平 change", "1.3% 食品烟酒类价格 change", "7.2% 衣着类价格 change", "2% 粮油类销量 change",
            ])
        #expect(names("烟酒类零售额增长2%,饮料类增长8%。").last == "8% 饮料类零售额 change")
    }

    @Test func studentsAreOfTheSchoolBefore() {
        #expect(
            names("中等职业学校17所(含技工学校),毕业生0.74万人。技工院校11所,在校生0.96万人。") == [
                "17所 中等职业学校(含技工学校)", "0.74万人 中等职业学校毕业生", "11所 技工院校", "0.96万人 技工院校在校生",
            ])
        #expect(names("PM2.5(颗粒物粒径小于等于2.5μm)年平均浓度为39微克/立方米。") == ["39微克/立方米 PM2.5年平均浓度"])
        #expect(names("PM2.5指环境空气中空气动力学当量直径小于等于2.5微米的颗粒物。") == [])
        #expect(
            names("小学招生7.48万人,在校生59.3万人,毕业生13.2万人。") == [
                "7.48万人 小学招生", "59.3万人 小学在校生", "13.2万人 小学毕业生",
            ])
        #expect(names("普通高中70所,在校生2万人。").last == "2万人 普通高中在校生")
        #expect(names("全市各类学校90所,在校生9万人。").last == "9万人 在校生")
    }

    @Test func moneyThatIndustriesReachedIsTheFigureOfTheOneBefore() {
        #expect(
            names("新能源产业销售收入达到90亿元,汽车工业达到50亿元,协会有企业30家。") == [
                "90亿元 新能源产业销售收入", "50亿元 汽车工业销售收入", "30家 协会有企业",
            ])
    }

    @Test func whatIsSaidOfACountedThingStandsBeforeIt() {
        #expect(names("24项国家规定的涉企行政事业性收费依法免征。") == ["24项 涉企行政事业性收费依法免征"])
        #expect(
            names("实施50个具有地方特色的文物保护单位修缮改造和展示工程。") == ["50个 文物保护单位修缮改造和展示工程"])
        #expect(names("30户居民的居住条件将得到彻底的改善和提升。") == ["30户 居民"])
    }

    @Test func patentsAreThoseBefore() {
        #expect(names("专利申请量50件、授权量30件。") == ["50件 专利申请量", "30件 专利授权量"])
        #expect(names("创新载体倍增,达到100家。") == ["100家 创新载体"])
    }

    @Test func aPartAtTheHeadOfAClauseIsAShare() {
        #expect(names("近八成财政支出用于民生,90%以上村庄达标。") == ["八成 财政支出用于民生 share", "90% 村庄达标 share"])
        #expect(names("市级税收实现3.02%正增长。") == ["3.02% 市级税收 change"])
    }

    @Test func figuresInListsAreOfTheSubjectBefore() {
        #expect(
            names("纺织服装业整合升级步伐加快,销售收入和利税分别增长28%和36%。") == [
                "28% 纺织服装业销售收入 change", "36% 纺织服装业利税 change",
            ])
        #expect(names("做大做强软件和信息服务业,全年营收达3000亿元。") == ["3000亿元 软件和信息服务业营收"])
        #expect(names("辖区税收高速增长30%。") == ["30% 辖区税收 change"])
    }

    @Test func aPartOfAPlaceThatIsExceededIsAShare() {
        #expect(names("新增上市企业22家,超过全省1/5。").last == "1/5 新增上市企业 share")
        #expect(names("文化产业增加值超过全市三分之一。") == ["三分之一 文化产业增加值 share"])
    }

    @Test func aShareWithItsYearBehindIsNoComparison() {
        #expect(names("公办园在园儿童占比2020年达到50%。").first?.hasPrefix("50% 公办园在园儿童占比") == true)
    }

    @Test func whatIsRefinancedIsNotNew() {
        #expect(
            names("争取债券额度24亿元,包括新增债券15亿元和再融资债券9亿元。").suffix(2) == ["15亿元 新增债券", "9亿元 再融资债券"])
    }

    @Test func casualtiesAreOfTheAccidentsBefore() {
        #expect(
            names("生产安全事故起数、死亡人数分别下降17%、12%。").last == "12% 生产安全事故死亡人数 change")
        #expect(names("低保、特困人均月标准分别提高到1167元、1937元。").first == "1167元 低保人均月标准")
    }

    @Test func whatThereIsInAllIsNotNew() {
        #expect(names("新增智能工厂6家,累计10家。") == ["6家 新增智能工厂", "10家 智能工厂"])
    }

    @Test func aListInAPhraseMayHaveVerbsOfItsOwn() {
        #expect(names("围绕经济发展、城区建设、民生保障等领域开展46项调研课题。") == ["46项 开展调研课题"])
    }

    @Test func aLongParenthesisExplainsAWordOfTheName() {
        #expect(
            names("310个“两基”(普及九年义务教育和扫除青壮年文盲合称)攻坚县通过验收。") == ["310个 “两基”攻坚县通过验收"])
        // Nothing of the name stands behind it.
        #expect(names("总产值达到60亿元(按一九五七年不变价格计算得出),增长5%。").first == "60亿元 总产值")
    }

    @Test func whatIsDoneStandsBeforeWhatItIsDoneTo() {
        #expect(names("每平方公里土地产生2亿元的税收。") == ["2亿元 每平方公里土地产生税收"])
        #expect(names("向9家企业累计提供3亿元的贷款。").last == "3亿元 企业累计提供贷款")
    }

    @Test func anAdverbBeforeAShareIsNoPartOfAName() {
        #expect(names("民用产品产值已占总产值的20%。") == ["20% 民用产品产值占总产值 share"])
    }

    @Test func whatCountedThingsAreMeantForIsNotCounted() {
        #expect(names("以12个片区、65个社区中心为重点,配置设施。") == ["12个 片区", "65个 社区中心"])
        #expect(names("把14亿中国人的饭碗牢牢端在自己手中。") == ["14亿 中国人"])
    }

    @Test func aCommaInsideOfANumberPartsNoClauses() {
        #expect(
            names("与上年相比,支出增加3,150.8万元,增长14.4%,主要是项目增加。")
                == ["3,150.8万元 支出 change", "14.4% 支出 change"])
        #expect(
            names("本年支出合计24,979万元。与上年相比增加3,150.8万元,增长14.4%。").last == "14.4% 支出合计 change")
    }
}
