import Model
import Testing

/// What sentences of reports say of their numbers: name, measure and status.
@Suite struct MetricNamingTests {
    /// The numbers of one paragraph of a review of 2020, each as `text indicator`, with the measure when it is no level.
    func names(_ sentence: String, heading: String = "一、2020年工作回顾") -> [String] {
        records(sentence, heading: heading).map { text, record in
            "\(text) \(record.indicator)" + (record.measure == .level ? "" : " \(record.measure.rawValue)")
        }
    }

    func records(_ sentence: String, heading: String) -> [(text: String, record: MetricRecord)] {
        let report = SampleReport(["云岭市2021年政府工作报告", "各位代表:", heading, sentence])
        return report.metrics.map { (report.words($0), $0) }
    }

    @Test func theYearOfAnEarlierValueIsNoPartOfTheName() {
        #expect(
            names("水田面积从2015年的31.5万亩扩大到2020年的42万亩。") == ["31.5万亩 水田面积", "42万亩 水田面积"])
        let found = records("职工达到19万人,比2015年的16万人增长两成。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["职工", "职工", "职工"])
        #expect(found.map(\.record.period) == ["2020", "2015", "2020"])
    }

    @Test func aListOfEarlierValuesIsSharedOut() {
        #expect(
            names("养老院、托儿所分别从2015年的6所、8所增加到11所、13所。") == [
                "6所 养老院", "8所 托儿所", "11所 养老院", "13所 托儿所",
            ])
    }

    @Test func aVerbOfReachingIsNoPartOfTheName() {
        #expect(names("全年实现地区生产总值35亿元,完成财政收入3亿元。") == ["35亿元 地区生产总值", "3亿元 财政收入"])
        #expect(names("实现税收2亿元,增长9%。") == ["2亿元 税收", "9% 税收 change"])
        #expect(names("36户、81人实现了脱贫。") == ["36户 脱贫", "81人 脱贫"])
        #expect(names("服务业实现增加值35亿元,公路完成货运量3万吨。") == ["35亿元 服务业增加值", "3万吨 公路货运量"])
        // What was done tells it apart, and one character says nothing.
        #expect(names("完成造林20亩、公路投资3亿元。") == ["20亩 完成造林", "3亿元 公路投资"])
        #expect(names("完成投资7亿元。") == ["7亿元 完成投资"])
    }

    @Test func aMarkIsNotLeftAtTheHeadOfAName() {
        #expect(names("新建、改造公园7个,总数增至122个。") == ["7个 新建、改造公园", "122个 公园总数"])
        #expect(names("竣工、在建项目58个,总投资23亿元。") == ["58个 竣工、在建项目", "23亿元 竣工、在建项目总投资"])
    }

    @Test func wordsThatBeginLikeOnesThatAreLeftOutStay() {
        #expect(
            names("共同财政事权转移支付69亿元,加计扣除额5亿元,达优率达到60%,共发放补贴3亿元。") == [
                "69亿元 共同财政事权转移支付", "5亿元 加计扣除额", "60% 达优率", "3亿元 发放补贴",
            ])
    }

    @Test func subjectsInTheClauseBeforeAreSharedOut() {
        #expect(names("木材和水泥的产量,也分别增长9%和14%。") == ["9% 木材产量 change", "14% 水泥的产量 change"])
    }

    @Test func whatGrewIsNotTheShare() {
        #expect(
            names("瞪羚企业21家、占全市28%,一年增加6家、增长24%。") == [
                "21家 瞪羚企业", "28% 瞪羚企业占全市 share", "6家 瞪羚企业 change", "24% 瞪羚企业 change",
            ])
    }

    @Test func aThingIsNamedBeforeItsAttribute() {
        #expect(names("投资8亿元的雷达产业园一期竣工。") == ["8亿元 雷达产业园一期投资"])
        #expect(
            names("总投资6亿元的云岭水产加工项目开工建设,投资3亿元的有机肥厂竣工投产。") == [
                "6亿元 云岭水产加工项目总投资", "3亿元 有机肥厂投资",
            ])
        #expect(names("失业率稳定在3%的较低水平。") == ["3% 失业率"])
    }

    @Test func whatWasImprovedIsCounted() {
        #expect(names("改造提升12条背街小巷。") == ["12条 改造提升背街小巷"])
    }

    @Test func aShareOfThingsIsNamedByThem() {
        #expect(names("全区30%的公办小学被评为示范学校。") == ["30% 全区公办小学被评为示范学校 share"])
    }

    @Test func thresholdsAreNoMetrics() {
        #expect(names("亿元以上项目119个,其中5亿元以上41个。") == ["119个 亿元以上项目", "41个 5亿元以上项目"])
        #expect(names("新增纳税超300万元企业10家。") == ["10家 新增纳税超300万元企业"])
        #expect(names("完成10蒸吨及以下锅炉改造。").isEmpty)
    }

    @Test func sizesOfWhatIsCountedAreNoMetrics() {
        #expect(names("淘汰10蒸吨以下燃煤锅炉。").isEmpty)
        #expect(names("基本消除收入5万元以下的村。").isEmpty)
        #expect(names("产值超10亿元的企业有12家。") == ["12家 产值超10亿元的企业"])
        #expect(names("谋划过5亿元项目不少于3个。") == ["3个 谋划过5亿元项目"])
        #expect(names("完成1100亿元以上固定资产投资。") == ["1100亿元 固定资产投资"])
        #expect(names("新增全球前1%学科3个。") == ["3个 新增全球前1%学科"])
        #expect(names("打造“500米服务圈”。").isEmpty)
        #expect(names("覆盖率由五年前81.1%提升至91.4%。").count == 2)
    }

    @Test func whatBelongsToTheNextNumberIsNoName() {
        #expect(names("10个关键指标首次全部达到100%。") == ["10个 关键指标", "100% 关键指标"])
        #expect(
            names("推动11个重点领域项目投资突破2000亿元。") == ["11个 重点领域项目", "2000亿元 重点领域项目投资"])
        #expect(names("全县监测对象2613户5894人实现帮扶。") == ["2613户 全县监测对象实现帮扶", "5894人 全县监测对象实现帮扶"])
        #expect(
            names("抓好27个总投资69亿元的重点项目。") == ["27个 重点项目", "69亿元 重点项目总投资"])
        #expect(
            names("投资3500万元的管网改造、3800万元的巷道改造全面完成。") == ["3500万元 管网改造投资", "3800万元 巷道改造投资"])
    }

    @Test func totalsAreNotOfTheNewOnes() {
        #expect(names("新增上市企业9家、累计达35家。") == ["9家 新增上市企业", "35家 上市企业"])
        #expect(names("区属医院新增病床700张,总数达2200张。").last == "2200张 区属医院病床总数")
        #expect(names("新增高铁里程122公里、总里程达2027公里。").last == "2027公里 高铁总里程")
        #expect(names("新签约项目39个、总协议投资额17亿元。").last == "17亿元 项目总协议投资额")
        #expect(names("新增医院、小区等停车位8700个。") == ["8700个 新增停车位"])
    }

    @Test func sharesStayShares() {
        #expect(
            names("民生支出86亿元,占全部支出比由70%提高到83%。") == [
                "86亿元 民生支出", "70% 民生支出占全部支出比 share", "83% 民生支出占全部支出比 share",
            ])
        #expect(
            names("航班4.7万架次、旅客190万人次,分别占全国的34%和28%。") == [
                "4.7万架次 航班", "190万人次 旅客", "34% 航班占全国 share", "28% 旅客占全国 share",
            ])
        #expect(
            names("先进制造业、高技术制造业增加值占规上工业比重分别达56%、31%。") == [
                "56% 先进制造业增加值占规上工业比重 share", "31% 高技术制造业增加值占规上工业比重 share",
            ])
        #expect(
            names("矿区110个、用地6公顷,分别占矿区总数、原有面积的62%和66%。").suffix(2) == [
                "62% 矿区占矿区总数 share", "66% 用地占原有面积 share",
            ])
        #expect(
            names("木材、水泥产值分别增长12%、13%,占工业比重分别提高到21%、33%。").suffix(2) == [
                "21% 木材产值占工业比重 share", "33% 水泥产值占工业比重 share",
            ])
        #expect(names("民生类支出约占总支出的七成。") == ["七成 民生类支出占总支出 share"])
        #expect(names("钢材产能达到全国的1/5。") == ["1/5 钢材产能 share"])
    }

    @Test func aRateThatGrowthStandsBehindIsAChange() {
        #expect(names("园区营业收入实现20%以上增长,税收保持8%的增长。") == ["20% 园区营业收入 change", "8% 园区税收 change"])
        #expect(names("客流保持15%增长、达30万人次。").first == "15% 客流 change")
        #expect(names("不良贷款率由6.1%下降到0.9%。").first == "6.1% 不良贷款率")
        #expect(names("覆盖率接近四成增长超5%。").first?.hasSuffix("change") == false)
    }

    @Test func changesOfRanks() {
        #expect(
            names("居民收入30215元,居全省第12位,比上年前移9位。") == [
                "30215元 居民收入", "第12位 居民收入 rank", "9位 居民收入 change",
            ])
        #expect(names("城镇、农村居民收入分别增长4%、7%,居全省第五和第六。").count == 4)
        let found = records("生产总值增速居全国前3位。", heading: "一、2020年工作回顾").map(\.record)
        #expect(found.map { "\($0.measure) \($0.qualifier)" } == ["rank le"])
        #expect(names("学前教育居西北第二。") == ["第二 学前教育 rank"])
    }

    @Test func namesOfMeansAndVerbs() {
        #expect(names("通过砖窑复垦和林地复耕新增耕地1300亩。") == ["1300亩 新增耕地"])
        #expect(names("加装电梯400部,实施了城区26公里供水工程。") == ["400部 加装电梯", "26公里 城区供水工程"])
        #expect(names("厕所普及率、垃圾和污水治理率分别达88%、99%、75%。")[1] == "99% 垃圾治理率")
        #expect(names("行政许可由142项削减至74项。") == ["142项 行政许可", "74项 行政许可"])
        #expect(names("一季度开工50个,二季度开工60个。") == ["50个 开工", "60个 开工"])
        #expect(names("通过“营改增”降低企业税负3.8亿元。").first?.contains("“营改增”") != false)
        #expect(names("安排预算稳定基金13万元、债务还本支出28万元。").last == "28万元 债务还本支出")
    }

    @Test func whatMoneyIsSpentOnIsNamed() {
        #expect(names("统筹3.2亿元支持旧区改造,推动城市更新。") == ["3.2亿元 统筹支持旧区改造"])
        #expect(names("投资900万元完成了河口水闸加固。") == ["900万元 投资完成河口水闸加固"])
        #expect(names("市级财政安排2亿元资金支持云岭(河口)物流园建设。") == ["2亿元 市级财政安排资金支持云岭物流园建设"])
        #expect(names("投资7000万元实施12公里雨水管网改造。").first == "7000万元 投资实施雨水管网改造")
        #expect(names("省财政安排5亿元。") == ["5亿元 省财政安排"])
        // What another clause says of it is no part of the name.
        #expect(names("筹措资金6亿元,支持做好困难群众救助。") == ["6亿元 筹措资金"])
        #expect(names("支出预算安排5200万元。") == ["5200万元 支出预算安排"])
        #expect(names("投资8亿元完成年度计划。") == ["8亿元 投资"])
    }

    @Test func whatIsDoneToTheLastHoldsForAllThatAreCounted() {
        #expect(names("完成12座公厕和6座中转站升级改造。") == ["12座 公厕升级改造", "6座 中转站升级改造"])
        #expect(names("争创5个国家级、14个省级改革试点。").first == "5个 争创国家级改革试点")
        #expect(names("新建55条健身路径和29张乒乓球桌。").first == "55条 新建健身路径")
        #expect(names("开展9个设备安装和7个易涝点整治。").first == "9个 开展设备安装")
    }

    @Test func whatStoodEarlierHasATimeWithoutADate() {
        #expect(names("管网覆盖率从建区前的12.6%提升至42.6%。") == ["12.6% 管网覆盖率", "42.6% 管网覆盖率"])
        #expect(names("养护补助标准从每公里15万元提高到18万元。") == ["15万元 养护补助标准", "18万元 养护补助标准"])
        let found = records("特困户从2015年底的377户降至154户。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.period) == ["2015", "2020"])
    }

    @Test func aShareOfTheGrossProductIsNoLandArea() {
        #expect(
            names("海洋产业增加值120亿元,占地区生产总值的5.2%。").last == "5.2% 海洋产业增加值占地区生产总值 share")
        #expect(names("新建厂房占地41亩。") == ["41亩 新建厂房占地"])
    }

    @Test func wordsThatSayWhoWasFirstAreNoName() {
        #expect(names("在全市率先完成11家水厂整合任务。") == ["11家 水厂整合任务"])
        #expect(names("河口区15条河道水质年均值达标。") == ["15条 河口区河道水质年均值达标"])
    }

    @Test func aVerbAloneIsNamedWithItsPurpose() {
        #expect(names("下达2.4亿元,用于水库加固。") == ["2.4亿元 下达用于水库加固"])
        #expect(names("安排2400万元,支持引才引智。") == ["2400万元 安排支持引才引智"])
        #expect(names("下达低保、特困供养等资金13亿元。") == ["13亿元 下达低保、特困供养等资金"])
    }

    @Test func whatAWholeIsCalledHoldsForItsParts() {
        #expect(
            names("政府债务余额60亿元,其中:一般债务20亿元、专项债务40亿元。") == [
                "60亿元 政府债务余额", "20亿元 一般债务余额", "40亿元 专项债务余额",
            ])
        #expect(names("新增债务限额9亿元(一般债务4亿元,专项债务5亿元)。").last == "5亿元 专项债务限额")
        #expect(names("收入总量30亿元,其中:补助收入10亿元。").last == "10亿元 补助收入")
        // In a sentence of their own, with what is said of them.
        #expect(
            names("政府债务余额60亿元。其中:一般债务20亿元,增长7%;专项债务40亿元。") == [
                "60亿元 政府债务余额", "20亿元 一般债务余额", "7% 一般债务余额 change", "40亿元 专项债务余额",
            ])
        #expect(names("政府债务余额60亿元,其中:一般债务20亿元;专项债务40亿元。").last == "40亿元 专项债务余额")
        #expect(
            names("地方政府债务余额60亿元。其中,市本级20亿元、区级40亿元。").suffix(2) == ["20亿元 市本级地方政府债务余额", "40亿元 区级地方政府债务余额"])
        #expect(names("检查企业60家。其中,市级企业9家,县级8家。").suffix(2) == ["9家 市级企业", "8家 县级企业"])
        #expect(names("政府债务余额60亿元。偿还一般债务20亿元。").last == "20亿元 偿还一般债务")
    }

    @Test func whatImprovedFell() {
        let found = records("PM2.5年均浓度同比改善7.5%。", heading: "一、2020年工作回顾").map(\.record)
        #expect(found.map(\.indicator) == ["PM2.5年均浓度"])
        #expect(found.map { "\($0.value) \($0.measure) \($0.basis ?? "")" } == ["-7.5 change yoy"])
        #expect(names("改善12所公办幼儿园办园条件。") == ["12所 改善公办幼儿园办园条件"])
    }

    @Test func whatWasRaisedIsCountedWithoutANounBehindIt() {
        #expect(
            names("新建高标准农田2万亩、改造提升6万亩。") == ["2万亩 新建高标准农田", "6万亩 改造提升高标准农田"])
        #expect(names("优质果园扩大6万亩。") == ["6万亩 优质果园 change"])
    }

    @Test func wordsThatAreNoNameAlone() {
        #expect(names("高标准完成15个水库除险加固。") == ["15个 水库除险加固"])
        #expect(names("高标准农田达到9万亩。") == ["9万亩 高标准农田"])
        #expect(names("绿色贷款余额超过30亿元、两年翻了一番。").last == "一番 绿色贷款余额 change")
    }

    @Test func phrasesThatBelongToNames() {
        #expect(names("对全市经济增长贡献率达37%。") == ["37% 对全市经济增长贡献率 share"])
        #expect(names("对沿线国家进出口总额增长6%。") == ["6% 对沿线国家进出口总额 change"])
    }

    @Test func aVerbThatStandsThereAgainIsSaidOnce() {
        #expect(names("1人获先进个人称号、4人获优秀集体称号。") == ["1人 获先进个人称号", "4人 获优秀集体称号"])
        #expect(names("云岭中学6名学生入选。") == ["6名 云岭中学学生入选"])
        #expect(names("36户、81人脱贫。") == ["36户 脱贫", "81人 脱贫"])
    }

    @Test func aPartOfAPlaceOrGradeHasTheNameOfTheWhole() {
        #expect(
            names("市级一般公共预算支出70亿元(其中:开发区9亿元、高新区2亿元)。").suffix(2) == [
                "9亿元 开发区一般公共预算支出", "2亿元 高新区一般公共预算支出",
            ])
        #expect(names("新增市级以上龙头企业9家,其中国家级2家。").last == "2家 国家级龙头企业")
        #expect(names("新开工住房9万套,其中棚户区4万套。").last == "4万套 新开工棚户区")
    }

    @Test func residentsAreNoRank() {
        #expect(names("环境考核全市第二、居民满意度全市第一。") == ["第二 环境考核 rank", "第一 居民满意度 rank"])
        #expect(names("对外承包工程完成营业额13亿美元。") == ["13亿美元 对外承包工程营业额"])
    }

    @Test func alarmsHoldForWhatStandsBeforeThem() {
        #expect(names("刑事、“两盗”警情分别下降32%、19%。").first == "32% 刑事警情 change")
        #expect(names("拆除违建8万平方米,完成市下达任务的168%。").last == "168% 拆除违建 share")
        #expect(names("研发费用加计扣除户数与金额,分别增长21%和42%。").first == "21% 研发费用加计扣除户数 change")
    }

    @Test func whatMadeItGrowIsNoName() {
        #expect(names("以旧换新成效明显,带动新能源汽车零售额增长11%。") == ["11% 新能源汽车零售额 change"])
        #expect(names("带动就业9万人。") == ["9万人 带动就业"])
    }

    @Test func numbersOfNamesAndListsAreNoMetrics() {
        #expect(names("落实工地“六个百分之百”要求,落实“七个100%”措施。").isEmpty)
        #expect(names("完善审批流程(0.5分)。").isEmpty)
        #expect(names("落实1:1配套资金。").isEmpty)
        #expect(names("退出25度以上陡坡耕地。").isEmpty)
    }

    @Test func timesAreNoNames() {
        #expect(names("到2020年城区绿地达到60公顷。") == ["60公顷 城区绿地"])
        #expect(names("2020年底前新建成3个公园。") == ["3个 新建成公园"])
        #expect(names("根据情况变化取消3项行政审批事项。") == ["3项 取消行政审批事项"])
        #expect(names("平均工资翻一番。") == ["一番 平均工资 change"])
        #expect(names("精简机构,减少15个政府部门。") == ["15个 政府部门 change"])
    }

    @Test func anOrdinalOfAMeetingIsNoNumber() {
        #expect(names("认真落实市委六届十三次全会精神,建成二十九个车站。") == ["二十九个 建成车站"])
    }

    @Test func aTotalKeepsItsNounAndItsCode() {
        let found = records("社会消费品零售总额达54亿元。新建公园43个,公园总数达124个。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["社会消费品零售总额", "新建公园", "公园总数"])
        #expect(found.map(\.record.indicatorCode) == ["retail_sales", "parks_new", "parks_total"])
    }

    @Test func peopleAreNoRank() {
        #expect(
            names("每万人医师数、护士数分别提升至5.79名、2.46名,专家增至20名,签约医师提升至30名。") == [
                "5.79名 每万人医师数", "2.46名 护士数", "20名 专家", "30名 签约医师",
            ])
        #expect(names("GDP总量提升至全省第5位,综合排名升至20名。") == ["第5位 GDP总量 rank", "20名 综合 rank"])
    }

    @Test func aShareIsOfTheThingAndNotOfItsShare() {
        #expect(
            names("新兴产业增加值占GDP比重超过60%,占全市37.5%。") == [
                "60% 新兴产业增加值占GDP比重 share", "37.5% 新兴产业增加值占全市 share",
            ])
    }

    @Test func aNounThatBeginsLikeAUnitIsNone() {
        let found = records("地区生产总值迈上5万亿台阶,财政收入突破100亿大关。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["地区生产总值", "财政收入"])
        #expect(found.map(\.record.unitCode) == ["CNY", "CNY"])
        #expect(names("对接德国工业4.0方案,进入算力性能500排行榜,新增9项973首席科学家项目。") == ["9项 新增973首席科学家项目"])
    }

    @Test func manyTimesAsMuchAsInATimeIsAChange() {
        let found = records("“十三五”政府投资243亿元,是“十二五”3倍以上。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.measure) == [.level, .change])
        #expect(found.map(\.record.basis) == [nil, "since:2011/2015"])
    }

    @Test func whatARankIsGivenInIsNoSubject() {
        #expect(
            names("新建基站300个,在全省智慧城市评估排名中连续三年位居第一。") == ["300个 新建基站", "第一 全省智慧城市评估排名 rank"])
        #expect(names("空气质量在全国169个重点城市中排名第六。").last == "第六 空气质量 rank")
        #expect(names("GDP增长8%,在全市六个大区中排名第一。").last == "第一 GDP rank")
    }

    @Test func aRankIsNamedByWhatIsRanked() {
        #expect(
            names("口岸吞吐量82万人次,在全省口岸中的排名由第8位跃升为第6位。") == [
                "82万人次 口岸吞吐量", "第8位 口岸吞吐量 rank", "第6位 口岸吞吐量 rank",
            ])
        #expect(names("在全省法治考评中排名第一。") == ["第一 全省法治考评 rank"])
        #expect(names("全市医院考核中位居61名。") == ["61名 全市医院考核中 rank"])
    }

    @Test func wordsThatOnlyLookLikeOthers() {
        #expect(names("目录增加33项内容。").first?.hasPrefix("33项") == true)
        #expect(records("目录增加33项内容。", heading: "一、2020年工作回顾").map(\.record.qualifier) == [.eq])
        #expect(names("淘汰落后产能400万吨,计划生育率98%。") == ["400万吨 淘汰落后产能", "98% 计划生育率"])
    }

    @Test func whatIsDoneIsNoAim() {
        func status(_ sentence: String, _ heading: String) -> [MetricRecord.Status] {
            records(sentence, heading: heading).map(\.record.status)
        }
        #expect(status("有力保障17个项目用地,虚拟电厂达到3座。", "一、2020年工作回顾") == [.actual, .actual])
        #expect(status("国家已安排3亿元用于修路,今年新建道路20公里。", "二、2021年工作安排") == [.actual, .target])
    }

    @Test func numeralsAreReadAsDigits() {
        let found = records("投资三千六百亿元,棉花增长百分之四到五,生产九亿多斤。", heading: "一、2020年工作回顾").map(\.record)
        #expect(found.map { $0.value.description } == ["3600", "4", "9"])
        #expect(found.map(\.unit) == ["亿元", "%", "亿斤"])
        #expect(found.map(\.valueHigh?.description) == [nil, "5", nil])
        #expect(
            names("全市有十亿人口,惠及2900多万家庭,近千家企业受益。") == [
                "十亿 全市人口", "2900多万 惠及家庭", "千家 企业受益",
            ])
    }

    @Test func pointsAboveAnotherGrowthAreAGap() {
        #expect(names("民间投资增速高于固定资产投资增速23个百分点。") == ["23个百分点 民间投资增速 gap"])
        #expect(names("珠宝业产值超过全国七成。") == ["七成 珠宝业产值 share"])
    }

    @Test func verbsThatNameWhatIsCounted() {
        #expect(names("全年为企业减负13亿元,减税5亿元、降费2亿元。") == ["13亿元 为企业减负", "5亿元 减税", "2亿元 降费"])
        #expect(names("生猪存栏41万头、出栏56万头。") == ["41万头 生猪存栏", "56万头 生猪出栏"])
    }

    @Test func nounsThatSayNothingAloneGoOnAboutTheThing() {
        #expect(
            names("生产总值676亿元,总量和增速均居全省第五。") == ["676亿元 生产总值", "第五 生产总值总量和增速 rank"])
    }

    @Test func sizesInNamesAreNoNumbers() {
        #expect(names("建设3个20万吨级泊位,培育2个400亿级集群,安装8英寸晶圆线。") == ["3个 建设20万吨级泊位", "2个 培育400亿级集群"])
        #expect(names("历时3个多月,建成500个和美乡村。") == ["500个 建成和美乡村"])
    }

    @Test func whatStandsBehindIsTheThing() {
        #expect(names("完成200户居家适老化改造,惠及120万户居民。") == ["200户 居家适老化改造", "120万户 惠及居民"])
        #expect(names("试点县从60个扩围至86个。") == ["60个 试点县", "86个 试点县"])
        #expect(names("云岭60万吨水泥项目完工。") == ["60万吨 云岭水泥项目完工"])
    }

    @Test func whatARateIsPerIsNoNumber() {
        #expect(names("稻谷收购价每50公斤提高7元。") == ["7元 稻谷收购价每50公斤 change"])
    }

    @Test func listsOfActsAreCounted() {
        #expect(names("开展城市更新、安全韧性提升4项行动。") == ["4项 开展城市更新、安全韧性提升行动"])
        #expect(
            names("交通、能源、市政领域投资分别达2亿元、6亿元、4亿元。") == ["2亿元 交通投资", "6亿元 能源投资", "4亿元 市政领域投资"])
    }

    @Test func asManyNamesAsAreCountedAreNoName() {
        #expect(names("新增东山机场、西山机场2个国际机场。") == ["2个 新增国际机场"])
    }

    @Test func whatTheFirstIsPerHoldsForTheOthers() {
        #expect(
            names("万元GDP能耗、水耗分别下降4%和3%。") == ["4% 万元GDP能耗 change", "3% 万元GDP水耗 change"])
        #expect(names("重点项目502项、投资996亿元。") == ["502项 重点项目", "996亿元 重点项目投资"])
        #expect(names("粮食产量达到49万吨,比五年前增加5万吨。") == ["49万吨 粮食产量", "5万吨 粮食产量 change"])
    }

    @Test func aRaisedDotIsADecimalPoint() {
        let found = records("全年增长19·5%,12·4%的村通车。", heading: "一、2020年工作回顾").map(\.record)
        #expect(found.map { $0.value.description } == ["19.5", "12.4"])
    }
}
