import Model
import Testing

/// Words of `sentence_words` that nothing else depends on.
extension MetricNamingTests {
    @Test func indexesOfNowAndOfWhatIsExpectedSayWhich() {
        #expect(names("即期企业景气指数为108.3,预期企业景气指数为115.5。") == ["108.3 即期企业景气指数", "115.5 预期企业景气指数"])
        #expect(names("预期收入增长8%。") == ["8% 收入 change"])
    }

    @Test func theRateOfACutIsItsOwn() {
        #expect(names("大力节约,全年压减幅度达到10%。") == ["10% 压减幅度"])
    }

    @Test func wordsOfItsClauseThatAreNoPartOfAName() {
        #expect(names("做到企业诉求回复率100%,保证公办园占比达到60%。") == ["100% 企业诉求回复率", "60% 公办园占比 share"])
        #expect(names("保证金账户余额3亿元。") == ["3亿元 保证金账户余额"])
        #expect(names("尽管客流增长6%,因而收入增长9%。") == ["6% 客流 change", "9% 收入 change"])
        #expect(names("支出9亿元,增长的主要原因是医疗支出增加3亿元。").last == "3亿元 医疗支出 change")
        #expect(names("计划要求节能总量达到80万吨。") == ["80万吨 节能总量"])
        #expect(names("计划规定粮食总产值增长14%。") == ["14% 粮食总产值 change"])
        #expect(names("部门一般性支出一律压减10%。") == ["10% 部门一般性支出 change"])
        #expect(names("水利投资在全国率先突破90亿元。") == ["90亿元 水利投资"])
        #expect(names("每万元产值的能源和电力消耗分别下降6%和5%。") == ["6% 每万元产值的能源消耗 change", "5% 电力消耗 change"])
    }

    @Test func thePartOfWhichSomethingIsSaidBehindItIsAShare() {
        #expect(names("区级政务服务事项实现100%网上申办。") == ["100% 区级政务服务事项网上申办 share"])
        #expect(names("检查了产值计划,所属企业却有25%没有完成计划。") == ["25% 所属企业没有完成计划 share"])
        // A rate is one.
        #expect(names("孵化器实现70%出租率。").first?.hasSuffix("share") == false)
        #expect(names("税务登记率实现100%。") == ["100% 税务登记率"])
    }

    @Test func whatAPlaceReachedIsNamedWithoutTheVerb() {
        #expect(names("全市完成地方财政收入9亿元,增长5%。") == ["9亿元 全市地方财政收入", "5% 全市地方财政收入 change"])
        #expect(names("云山县实现地区生产总值36亿元,增长6%。").first == "36亿元 云山县地区生产总值")
        #expect(names("高新区完成规上工业产值9亿元。") == ["9亿元 高新区规上工业产值"])
        // Where the verb tells it apart, or no place did it.
        #expect(names("全市完成固定资产投资9亿元。") == ["9亿元 全市完成固定资产投资"])
        #expect(names("企业通过网络实现的商品零售额3亿元。") == ["3亿元 企业通过网络实现的商品零售额"])
    }

    @Test func whatSaysOnlyHowItCameAboutLeavesTheNameToTheClauseBefore() {
        #expect(names("房屋建筑面积36万平方米,大体相当于旧城的六倍。").last == "六倍 房屋建筑面积 gap")
        #expect(names("建设投资111亿元,它比2019年减少20%。").last == "20% 建设投资 change")
        #expect(names("投资比重下降,但非生产性投资比重仍然占23%。") == ["23% 非生产性投资比重 share"])
        #expect(
            names("轻工业产值占总产值的比重,由2019年预计的44%提高到45%。") == ["44% 轻工业产值占总产值的比重 share", "45% 轻工业产值占总产值的比重 share"])
        #expect(names("积累所占的比重,相应地由36.5%降到30%。").last == "30% 积累所占的比重 share")
        #expect(names("粮食产量平均每年的增长速度都在4.3%以上。") == ["4.3% 粮食产量 change"])
    }

    @Test func theYearOfWhatIsMeasuredIsNoPartOfTheThings() {
        #expect(names("12项改造工程年度投资超过300亿元。") == ["12项 改造工程", "300亿元 改造工程年度投资"])
    }

    @Test func theRatioOfTheIndustriesIsThatOfShares() {
        let shares = ["2 第一产业比重 share", "38 第二产业比重 share", "60 第三产业比重 share"]
        #expect(names("一二三产业比重为2:38:60。") == shares)
        #expect(names("三次结构为2:38:60。") == shares)
    }

    @Test func howManyMembersThingsHaveIsNoNumberOfThem() {
        #expect(names("300户以上自然村公厕实现全覆盖。") == [])
    }

    @Test func lengthsOfTimeThatANounMeasuresAreMetricsAndOthersAreNone() {
        let days = { (sentence: String) in
            SampleReport(["云岭市2021年政府工作报告", "一、2020年工作回顾", sentence]).lines {
                "\($0.indicatorCode ?? $0.indicator) \($0.measure.rawValue) \($0.period ?? "")"
            }
        }
        #expect(
            days("空气优良天数达到308天,比上年增加3天,连续5天达标。") == ["308天=good_air_days level 2020", "3天=good_air_days change 2020"])
        #expect(
            days("优良天数由2019年的200天增加到2020年的263天。") == ["200天=good_air_days level 2019", "263天=good_air_days level 2020"])
        #expect(
            days("新增劳动力平均受教育年限从13.5年提高到14年。") == [
                "13.5年=entrant_education_years level ", "14年=entrant_education_years level 2020",
            ])
        #expect(days("通关时间从18时延长至22时。") == [])
        #expect(
            days("优良天气达到219天,重污染天气控制在15天以内。") == ["219天=good_air_days level 2020", "15天=重污染天气 level 2020"])
        #expect(
            days("企业开办时间从8个工作日压减至3个工作日,平均处置时间仅14分钟。") == [
                "8个工作日=企业开办时间 level ", "3个工作日=企业开办时间 level 2020", "14分钟=平均处置时间 level 2020",
            ])
        #expect(days("3天内办结。实行24小时自助服务。") == [])
        // Ages are no measures but for how long people live.
        #expect(days("人均预期寿命提高到80.4岁,比2015年提高1岁。").allSatisfy { $0.contains("=life_expectancy") })
        #expect(days("人均预期寿命80岁。60岁以上老年人3万人。平均年龄35岁。").count == 2)
        // 年 is no measure of days.
        #expect(days("优良天数持续3年增加。") == [])
        #expect(days("重污染天数减少6天。工期缩短5天。") == ["6天=重污染天数 change 2020"])
        // What is said of days in another sentence, or far before, counts nothing.
        #expect(days("优良天数位居前列。工期缩短30天。") == [])
    }

    @Test func whatANumberWithoutAUnitGrewByIsMeasuredAsItIs() {
        #expect(names("城乡居民收入比为2.45,比上年缩小0.06。") == ["2.45 城乡居民收入比", "0.06 城乡居民收入比 change"])
        #expect(names("出生人口性别比108.2,求人倍率1.35。") == ["108.2 出生人口性别比", "1.35 求人倍率"])
        #expect(names("完成12项任务,比上年增加5。").count == 1)
    }

    @Test func whatGrewHasNoCodeThatWhatWasToldHasNot() {
        let codes = { (words: String) in
            records(words, heading: "一、2020年工作回顾").map { $0.record.indicatorCode ?? "none" }
        }
        #expect(codes("粮食13.81万亩,增长8.6%。") == ["none", "none"])
        #expect(codes("粮食13.81万吨,增长8.6%。") == ["grain_output", "grain_output"])
    }

    @Test func aScaleMayHoldTheWordForMore() throws {
        let found = records("资产3万多亿元。", heading: "一、2020年工作回顾").map(\.record)
        #expect(found.map(\.valueBase) == [ExactDecimal(coefficient: 3_000_000_000_000)])
        #expect(found.map(\.qualifier) == [.gt])
        #expect(names("资产3万多亿元。900多万个体工商户受益。") == ["3万多亿元 资产", "900多万 个体工商户受益"])
        #expect(names("建成5个体育场馆。") == ["5个 建成体育场馆"])
    }

    @Test func roundsAreCountedAndWheelsAreNone() {
        #expect(names("成功应对29轮强降雨。三轮汽车5万辆。抢抓新一轮科技革命机遇。") == ["29轮 应对强降雨", "5万辆 三轮汽车"])
    }

    @Test func ratesAndDegreesHaveNoUnit() {
        #expect(
            names("公众满意度从84.7提升至89.6。万车死亡率下降至1.2以下。") == [
                "84.7 公众满意度", "89.6 公众满意度", "1.2 万车死亡率",
            ])
        #expect(names("区域发展差异系数由0.680调整为0.660。") == ["0.680 区域发展差异系数", "0.660 区域发展差异系数"])
    }

    @Test func soManyThingsThatSomethingIsDoneToAreNoSize() {
        #expect(names("打通7条以上断头路和5个以上拥堵点。") == ["7条 打通断头路", "5个 打通拥堵点"])
        #expect(names("新开工20层以上高层13栋。") == ["13栋 新开工20层以上高层"])
    }

    @Test func nounsThatOnlySayThatThereIsANumberNameNothing() {
        #expect(
            names("棉花的单位面积产量分别达到六十斤、八十斤、一百斤的指标。") == [
                "六十斤 棉花的单位面积产量", "八十斤 棉花的单位面积产量", "一百斤 棉花的单位面积产量",
            ])
        #expect(names("城乡低保分别按3%、7%稳步提标。").first?.hasPrefix("3% 城乡低保") == true)
        #expect(names("整个工业却以每年递增7.2%的速度前进。") == ["7.2% 整个工业 change"])
    }

    @Test func noNumberBeginsInsideAnother() {
        #expect(names("第1000万辆新能源汽车下线。") == [])
    }

    @Test func aBasisMayHoldForTheRestOfItsParagraph() {
        for words in ["税收同比(下同)增长8%", "税收比上年增长8%(下同)", "税收增长8%(较上年,下同)"] {
            let found = records(words + "。收入增长9%。", heading: "一、2020年工作回顾")
            #expect(found.map(\.record.basis) == ["yoy", "yoy"], "\(words)")
        }
        // What is said of an amount says nothing of changes.
        #expect(records("总值80亿元(现价,下同)。收入增长9%。", heading: "一、2020年工作回顾").last?.record.basis == nil)
        let found = records("税收同比(下同)增长8%。收入增长9%。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.basis) == ["yoy", "yoy"])
        #expect(records("税收同比增长8%。收入增长9%。", heading: "一、2020年工作回顾").map(\.record.basis) == ["yoy", nil])
    }

    @Test func aLevelThatThingsHaveIsNoGrade() {
        #expect(names("建成20个级别较高的园区。") == ["20个 建成级别较高的园区"])
        #expect(names("建成20万吨级泊位。") == [])
    }

    @Test func aGradeIsNoEndOfAList() {
        #expect(names("优质服务等级、基本服务等级覆盖率分别达到80%、70%。") == ["80% 优质服务等级覆盖率", "70% 基本服务等级覆盖率"])
    }

    @Test func theYearWithWhichSomethingIsLevelIsThatOfNothingElse() {
        let report = SampleReport(["云岭市2020年国民经济和社会发展统计公报", "烟酒价格上涨2.7%、服务价格与去年持平、居住价格上涨0.5%。"])
        #expect(report.lines { "\($0.indicator) \($0.period ?? "")" } == ["2.7%=烟酒价格 2020", "0.5%=居住价格 2020"])
    }

    @Test func anAnnexLooksNoFurtherAheadThanTheReview() {
        let lines = ["云岭市2021年政府工作报告", "各位代表:", "一、2020年工作回顾", "粮食产量3万吨。"]
        let annex = SampleReport(lines + ["附件2", "民生实事", "新建公园3座。"])
        #expect(annex.metrics.map(\.status) == [.actual, .actual])
    }

    @Test func aMeanIsPartOfANameAndWhenSomethingWasDoneIsNone() {
        #expect(names("5项指标均低于全市平均水平。") == ["5项 指标低于全市平均水平"])
        #expect(names("9个项目如期全部完成。") == ["9个 项目完成"])
        #expect(names("零售总额历史性突破9亿元,出口破8亿元。") == ["9亿元 零售总额", "8亿元 出口"])
        #expect(names("侦破案件9起。") == ["9起 侦破案件"])
    }

    @Test func thatThereAreSoManyIsNoPartOfTheName() {
        #expect(names("全市文化系统共有剧场4个。") == ["4个 全市文化系统剧场"])
        #expect(names("筹集共有产权住房4套。").last?.contains("共有产权住房") == true)
    }

    @Test func theAimBehindANumberBoundsIt() {
        #expect(names("居民消费价格上涨0.3%,控制在3%的计划目标以内。").last == "3% 居民消费价格")
        #expect(names("政府债务余额9亿元,控制在省核定限额12亿元以内。").last == "12亿元 省核定限额")
    }

    @Test func thatItWasDoneAndWhenIsNoPartOfAName() {
        #expect(names("为9家企业开通了绿色通道。") == ["9家 企业开通绿色通道"])
        #expect(names("对8座水库进行了清淤加固。") == ["8座 水库清淤加固"])
        #expect(names("供销社去年在山区新设网点9个。") == ["9个 供销社在山区新设网点"])
        #expect(names("安置房年内交付7套。") == ["7套 安置房交付"])
        // Words that only hold these.
        #expect(
            names("引进行业龙头企业9家,业务了解程度达90%。") == ["9家 引进行业龙头企业", "90% 业务了解程度"])
    }

    @Test func howSomethingWasDoneIsNoPartOfAName() {
        #expect(
            names("有效化解隐患9处,及时转移群众4万人,重点推进大桥建设3座。") == ["9处 化解隐患", "4万人 转移群众", "3座 大桥建设"])
        #expect(names("有效灌溉面积9万亩,救援及时率达90%。") == ["9万亩 有效灌溉面积", "90% 救援及时率"])
        #expect(names("有效应对5次洪水、7轮寒潮。") == ["5次 应对洪水", "7轮 应对寒潮"])
        #expect(names("全市共安排帮扶项目9个。") == ["9个 全市安排帮扶项目"])
        #expect(names("全市公共场所8处,全市共享汽车9辆。") == ["8处 全市公共场所", "9辆 全市共享汽车"])
    }

    @Test func whoSaidItIsNoPartOfAName() {
        #expect(names("中央提出今年粮食产量增长5%的目标。") == ["5% 粮食产量 change"])
    }

    @Test func howOftenTheSameWasSoIsNoPartOfAName() {
        #expect(names("经营主体连续四年每年新增百万户以上。") == ["百万户 经营主体新增"])
        #expect(names("耕地面积连续4年净增170万亩。") == ["170万亩 耕地面积净增"])
    }

    @Test func whatThereIsInAllIsNotNewlyRecognised() {
        #expect(
            names("企业总部、研发中心分别新认定6家和3家,累计分别达到116家和59家。").suffix(2) == ["116家 企业总部", "59家 研发中心"])
        #expect(names("新获批产业集群4个,累计14个。").last == "14个 产业集群")
    }

    @Test func stepsAreNotCounted() {
        #expect(
            names("全市生产总值连续跨越7万亿、8万亿、9万亿三个大台阶,年均增长5.9%。") == [
                "7万亿 全市生产总值", "8万亿 全市生产总值", "9万亿 全市生产总值", "5.9% 全市生产总值 change",
            ])
        #expect(
            names("一般公共预算收入先后突破700亿元、800亿元关口。") == ["700亿元 一般公共预算收入", "800亿元 一般公共预算收入"])
    }

    @Test func aPlaceThatBeginsWithAndIsNamedWhole() {
        #expect(names("和田地区产值60亿元,和县园区产值80亿元。") == ["60亿元 和田地区产值", "80亿元 和县园区产值"])
    }

    @Test func stepsThatAreCountedAreNoPartOfAName() {
        #expect(names("全省生产总值连跨4个千亿台阶,达到1.3万亿元。").last == "1.3万亿元 全省生产总值")
        #expect(names("经济总量连续跨过3个万亿元大关,占全国比重7%。") == ["7% 经济总量占全国比重 share"])
        #expect(names("粮食总产连续迈上4个百亿斤台阶、达900亿斤。") == ["900亿斤 粮食总产"])
    }

    @Test func thatAFigureIsOfEachEndsNoName() {
        #expect(names("低保标准达到人均700元。") == ["700元 低保标准"])
        #expect(names("补助标准达到户均5000元。") == ["5000元 补助标准"])
    }

    @Test func whatARegionHasIsNamedWithoutSayingSo() {
        #expect(names("全县有小学46所,在校学生2.13万人。") == ["46所 小学", "2.13万人 小学在校学生"])
        #expect(names("全市拥有公共图书馆6个。") == ["6个 公共图书馆"])
        #expect(names("全市有线电视用户6万户。") == ["6万户 全市有线电视用户"])
    }

    @Test func anAmountMayTellWhichThingsAreCounted() {
        #expect(
            names("引进亿元项目50个,其中十亿元项目3个、50亿元项目2个。") == ["50个 引进亿元项目", "3个 十亿元项目", "2个 50亿元项目"])
        #expect(names("完成投资50亿元,开工项目2个。") == ["50亿元 完成投资", "2个 开工项目"])
    }

    @Test func whereAPlaceIsHeldIsNoPartOfTheName() {
        #expect(names("经济总量在全省的位次由第9位升至第7位。") == ["第9位 经济总量 rank", "第7位 经济总量 rank"])
        #expect(names("GDP在全国百强区排名由第45位提升到第32位。").last == "第32位 GDP rank")
    }

    @Test func howAFigureGrewIsNoPartOfTheName() {
        #expect(names("民间投资逆势增长2.7%,出口逆势上扬12%。") == ["2.7% 民间投资 change", "12% 出口 change"])
        #expect(names("快递业务量爆发式增长45%。") == ["45% 快递业务量 change"])
    }

    @Test func aParenthesisMayHoldAnotherOne() {
        #expect(
            names("医疗机构床位2156张(每千人5.3张),卫技人员2410人(执业(助理)医师865人、注册护士1032人)。") == [
                "2156张 医疗机构床位", "5.3张 每千人医疗机构床位", "2410人 卫技人员", "865人 执业医师", "1032人 注册护士",
            ])
    }

    @Test func whatIsAddedBehindAComparisonIsAChange() {
        #expect(names("高新技术企业达412家,比上年净增67家。") == ["412家 高新技术企业", "67家 高新技术企业 change"])
        #expect(names("存款余额90亿元,比年初新增8亿元。") == ["90亿元 存款余额", "8亿元 存款余额 change"])
        #expect(names("全年新增企业9家。") == ["9家 新增企业"])
    }

    @Test func attributesInAParenthesisAreOfWhatStandsBeforeIt() {
        #expect(
            names("推进云岭机场二期、云江高铁(全长186公里、设计时速350公里、总投资236亿元)等重大工程。") == [
                "186公里 云江高铁全长", "350公里 云江高铁设计时速", "236亿元 云江高铁总投资",
            ])
        #expect(names("建设云岭水库(总投资6亿元,库容1亿立方米)。") == ["6亿元 云岭水库总投资", "1亿立方米 云岭水库库容"])
    }

    @Test func anAimThatAFigureIsHeldAgainstIsNamedAsTheFigure() {
        #expect(
            names("居民消费价格上涨0.6%,控制在3%左右的预期目标之内。").last == "3% 居民消费价格")
    }

    @Test func aRatioToSomethingIsOneOfTheFigureBefore() {
        #expect(
            names("研发经费支出128亿元,增长9.8%,与地区生产总值之比为2.28%,其中基础研究经费5亿元。").dropFirst(2) == [
                "2.28% 研发经费支出与地区生产总值之比 share", "5亿元 基础研究经费",
            ])
    }

    @Test func whatARateIsPerIsNoFigure() {
        #expect(
            names("工矿商贸企业就业人员10万人生产安全事故死亡人数0.82人,下降8.9%。") == [
                "0.82人 工矿商贸企业就业人员10万人生产安全事故死亡人数", "8.9% 工矿商贸企业就业人员10万人生产安全事故死亡人数 change",
            ])
        #expect(names("年末就业人员15万人。") == ["15万人 就业人员"])
    }

    @Test func townAndCountryAreKindsOfAFigure() {
        #expect(
            names("居民人均消费支出28653元。分城乡看,城镇32968元,增长5.1%;农村20261元。") == [
                "28653元 居民人均消费支出", "32968元 城镇居民人均消费支出", "5.1% 城镇居民人均消费支出 change", "20261元 农村居民人均消费支出",
            ])
        #expect(names("居民恩格尔系数为30.2%,其中城镇为29.1%。").last == "29.1% 城镇居民恩格尔系数")
        #expect(names("在医院中有公立医院52个。") == ["52个 公立医院"])
    }

    @Test func whatIsSoldOrGrownHoldsBehindASemicolon() {
        #expect(
            names("商品房销售面积216万平方米,下降12%;销售额148亿元,下降13%。").suffix(2) == [
                "148亿元 商品房销售额", "13% 商品房销售额 change",
            ])
        #expect(names("小麦播种面积20万亩;总产量6万吨;网上商店销售额3亿元。").suffix(2) == ["6万吨 小麦总产量", "3亿元 网上商店销售额"])
        #expect(names("培训职工9万人;销售额3亿元。").last == "3亿元 销售额")
    }

    @Test func thatAFigureIsWhatItWasIsNoName() {
        #expect(names("9月,CPI同比持平,环比上涨0.2%。") == ["0.2% CPI change"])
        #expect(names("粮食产量与上年持平,同比下降0.1%。") == ["0.1% 粮食产量 change"])
        #expect(names("通过公共网络实现的商品零售额42亿元。") == ["42亿元 通过公共网络实现的商品零售额"])
    }

    @Test func whatAFigureIsReckonedWithIsNoName() {
        #expect(names("人均生产总值5万元,按年平均汇率折算为7326美元。").last == "7326美元 人均生产总值")
        #expect(names("人均生产总值6万元(按现行汇率折算约8000美元)。").last == "8000美元 人均生产总值")
        #expect(names("生产总值900亿元,按2020年不变价格计算增长5%。").last == "5% 生产总值 change")
        #expect(names("按常住人口计算的人均生产总值6万元。") == ["6万元 人均生产总值"])
    }

    @Test func whatWasOnlyDoneByTheRulesIsNoName() {
        #expect(names("按照规定从基金调入1.2亿元。") == ["1.2亿元 从基金调入"])
        #expect(names("从政府性基金和国有资本经营预算调入2亿元。") == ["2亿元 从政府性基金和国有资本经营预算调入"])
    }

    @Test func footnoteMarksInAnyBracketsAreNoName() {
        #expect(names("工业增加值【4】增长9.7%。") == ["9.7% 工业增加值 change"])
        #expect(names("新建13所学校〔24〕、3所医院〔25〕。") == ["13所 新建学校", "3所 新建医院"])
    }

    @Test func countedSeasonsAreALengthOfTime() {
        #expect(names("食糖产量连续23个榨季居全国首位。") == ["首位 食糖产量 rank"])
    }

    @Test func steadyGrowthIsWhatMeasuresAreFor() {
        #expect(names("出台稳增长26条。") == ["26条 出台稳增长"])
        #expect(names("港口货物吞吐量首破2亿吨。") == ["2亿吨 港口货物吞吐量"])
        #expect(names("审批事项由260项压减合并至180项。") == ["260项 审批事项", "180项 审批事项"])
    }

    @Test func verbsOfListsAndGrowthThatIsOfWhatStandsBefore() {
        #expect(names("制定政府规章2件、废止22件。").last == "22件 废止政府规章")
        #expect(names("出版图书9种、期刊3种。").last == "3种 出版期刊")
        #expect(names("空气优良率达93.5%,改善幅度居全市第一。").last == "第一 空气优良率改善幅度 rank")
    }

    @Test func theTimeInTheMiddleOfANameIsNoPartOfIt() {
        #expect(names("云岭中欧班列全年开行204列。") == ["204列 云岭中欧班列开行"])
        #expect(names("深港交易所全年成交额9亿元,增长5%。") == ["9亿元 深港交易所成交额", "5% 深港交易所成交额 change"])
        // Where it is of what is measured, or says how often.
        #expect(names("重点项目完成投资占全年计划投资的98%。") == ["98% 重点项目完成投资占全年计划投资 share"])
        #expect(names("职工全年的平均工资610元。") == ["610元 职工全年的平均工资"])
        #expect(names("市场主体每天新增150户。") == ["150户 市场主体每天新增"])
        #expect(names("获2020年技术发明奖9项。") == ["9项 获2020年技术发明奖"])
    }

    @Test func theLengthOfTimeAtTheHeadIsNoName() {
        #expect(names("五年时间培育领军企业9家。") == ["9家 培育领军企业"])
    }

    @Test func whatTellsTheMeaningOfATermIsNoName() {
        #expect(names("千百工程:指五年内培育龙头企业100家、合作社1000家。") == ["100家 培育龙头企业", "1000家 培育合作社"])
        #expect(names("指导企业120家。") == ["120家 指导企业"])
    }

    @Test func whatAPlaceDoesItsShareWithIsThePlaces() {
        #expect(
            names("我市以全省2.5%的土地,创造了全省10.8%的生产总值。") == ["2.5% 全省土地 share", "10.8% 创造全省生产总值 share"])
        #expect(names("云岭区以不到全市4%的面积,贡献了全市两成的税收。").first == "4% 全市面积 share")
        #expect(names("上线率为21%,远超全省8%重点率。").last == "8% 重点率 share")
    }
}
