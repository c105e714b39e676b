import Model
import Testing

/// Whose a number is: schools, enterprises and things that another number or clause names.
extension MetricNamingTests {
    @Test func studentsBehindASemicolonAreOfTheSchoolBefore() {
        #expect(
            names("初中学校69所,招生3.8万人;在校生10.7万人。在校生5万人。") == [
                "69所 初中学校", "3.8万人 初中学校招生", "10.7万人 初中学校在校生", "5万人 在校生",
            ])
        #expect(
            names("职业学校招生规模扩大到7万人,在校学生总数9万人。") == ["7万人 职业学校招生规模", "9万人 职业学校在校学生总数"])
        #expect(
            names("特殊教育(含随班就读)9所,招生80人,教职工30人。") == ["9所 特殊教育", "80人 特殊教育招生", "30人 特殊教育教职工"])
        // Those of all schools are the students of the place.
        #expect(names("各级各类学校90所,在校生8万人。").last == "8万人 在校生")
        // Those of a part alone hand nothing on.
        #expect(
            names("招生59万人,其中普通高校招生13万人;毕业生44万人,其中普通高校毕业生9万人。") == [
                "59万人 招生", "13万人 普通高校招生", "44万人 毕业生", "9万人 普通高校毕业生",
            ])
    }

    @Test func figuresAreOfTheEnterprisesBefore() {
        #expect(
            names("规模以上服务业企业实现营业收入98亿元,增长8%,其中:实现利润总额2亿元,下降6%;税金总额1亿元。利润总额3亿元。") == [
                "98亿元 规模以上服务业企业营业收入", "8% 规模以上服务业企业营业收入 change", "2亿元 规模以上服务业企业利润总额",
                "6% 规模以上服务业企业利润总额 change", "1亿元 规模以上服务业企业税金总额", "3亿元 利润总额",
            ])
        // The whole city is no enterprise.
        #expect(names("全市营业收入98亿元,利润总额2亿元。").last == "2亿元 利润总额")
    }

    @Test func ratesAreOfWhatWasCountedBefore() {
        #expect(
            names("办理代表建议72件、委员提案30件,办结率100%,满意率98%。") == [
                "72件 办理代表建议", "30件 办理委员提案", "100% 代表建议、委员提案办结率", "98% 代表建议、委员提案满意率",
            ])
        #expect(names("新增达标小区89个,覆盖率达60%。").last == "60% 达标小区覆盖率")
        #expect(names("拆除违建3万平方米,完成率102%。").last == "102% 违建完成率")
        #expect(names("受理群众诉求9000件,办结率、满意率分别达99%和98%。").suffix(2) == ["99% 群众诉求办结率", "98% 群众诉求满意率"])
        #expect(
            names("办理代表建议75件、委员提案131件,满意率分别达100%、95%。").suffix(2) == ["100% 代表建议满意率", "95% 委员提案满意率"])
        #expect(names("新建燃气管网8公里,覆盖率达60%。").last == "60% 燃气管网覆盖率")
        #expect(names("公交站点500米覆盖率达91%。") == ["91% 公交站点500米覆盖率"])
        #expect(names("城乡居民养老保险全面启动,参保率达95%。") == ["95% 城乡居民养老保险参保率"])
        #expect(names("建立防贫保险机制,覆盖率达95%。") == ["95% 防贫保险机制覆盖率"])
        // What is measured has no such rate, and nothing says it again.
        #expect(names("全市森林面积新增3万亩,覆盖率达27%。").last == "27% 覆盖率")
        #expect(names("39项指标中37项已达标,达标率95%。").last == "95% 达标率")
    }

    @Test func thoseReachedAreReachedByWhatWasDone() {
        #expect(names("改造老旧小区640个、惠及9万户。") == ["640个 改造老旧小区", "9万户 改造老旧小区惠及"])
        #expect(names("实施饮水安全巩固工程,惠及2万人。") == ["2万人 饮水安全巩固工程惠及"])
        // A noun behind says who they are.
        #expect(names("改造老旧小区640个、惠及9万户居民。").last == "9万户 惠及居民")
        #expect(names("入学率达99%,惠及9万人。").last == "9万人 惠及")
    }

    @Test func figuresAreOfTheParkOrTheFirmBefore() {
        #expect(
            names("云岭园区主营业务收入24亿元、税收4亿元,增长8%。") == [
                "24亿元 云岭园区主营业务收入", "4亿元 云岭园区税收", "8% 云岭园区税收 change",
            ])
        #expect(names("云岭园区通过强化服务,完成产值19亿元。") == ["19亿元 云岭园区产值"])
        #expect(names("全市一般公共预算收入24亿元,税收14亿元。").last == "14亿元 税收")
        #expect(names("云岭园区全年实现工业总产值24亿元、税收4亿元。").last == "4亿元 云岭园区税收")
        #expect(names("云岭新城建设加快,全年完成固定资产投资37亿元。") == ["37亿元 云岭新城完成固定资产投资"])
        #expect(names("产业升级,云岭园区进出口额24亿元,保税业务占七成,进出口总额90亿元。").last == "90亿元 进出口总额")
        #expect(names("推进云岭示范区建设,固定资产投资37亿元。") == ["37亿元 固定资产投资"])
        #expect(
            names("每平方公里产出GDP4亿元、税收1亿元,分别提高2亿元和1亿元。") == [
                "4亿元 每平方公里产出GDP", "1亿元 每平方公里税收", "2亿元 每平方公里产出GDP change", "1亿元 每平方公里税收 change",
            ])
        #expect(names("云岭园区引进企业27家,产值达3亿元。").last == "3亿元 云岭园区引进企业产值")
        // In the sentence before, which has no number.
        #expect(names("服装产业再上新水平。2011年,预计完成产值16亿元。") == ["16亿元 服装产业产值"])
        #expect(names("经济运行再上新水平。2011年,预计完成产值16亿元。") == ["16亿元 产值"])
        // A chain of industries has no such figure, but the city.
        #expect(names("千亿级产业链达12条,工业增加值增长6%。").last == "6% 工业增加值 change")
    }

    @Test func whatAThingCostsAndCoversIsOfTheThing() {
        #expect(
            names("云岭项目总投资9亿元,占地40亩,建筑面积3万平方米。") == ["9亿元 云岭项目总投资", "40亩 云岭项目占地", "3万平方米 云岭项目建筑面积"])
        #expect(names("占地40亩,建筑面积3万平方米。") == ["40亩 占地", "3万平方米 建筑面积"])
        #expect(names("实施重点项目19个,当年投资30亿元,增长9%。").suffix(2) == ["30亿元 重点项目投资", "9% 重点项目投资 change"])
        #expect(names("推进城市更新项目55个,完成投资66亿元。").last == "66亿元 城市更新项目完成投资")
        #expect(
            names("重点项目总投资55亿元,当年完成投资9亿元,占计划的98%。").suffix(2) == ["9亿元 重点项目完成投资", "98% 重点项目完成投资 share"])
        #expect(names("新增企业9家,完成投资66亿元。").last == "66亿元 完成投资")
        #expect(names("新上项目34个,投资增长66%。").last == "66% 新上项目投资 change")
        #expect(names("投资9亿元的云岭项目,已投资2亿元。").last == "2亿元 云岭项目投资")
        #expect(names("果品产量达9万吨,实现产值2亿元。").last == "2亿元 果品产值")
        #expect(names("林下经济面积260万亩、产值达13亿元。").last == "13亿元 林下经济产值")
    }

    @Test func aPlaceIsNamedByWhatItIsRankedIn() {
        #expect(names("云岭在全市平安建设考评中位居第一。") == ["第一 全市平安建设考评 rank"])
        #expect(names("在全市市容环境综合考核中,我区名列第二。") == ["第二 全市市容环境综合考核 rank"])
        #expect(names("云岭跻身全国工业百强区第11位。") == ["第11位 全国工业百强区 rank"])
        #expect(names("群众满意度在全省测评中位居第一。") == ["第一 群众满意度 rank"])
        #expect(
            names("公共预算收入18亿元,总量及增速分别位居全市第二位、第四位。").suffix(2) == [
                "第二位 公共预算收入总量 rank", "第四位 公共预算收入增速 rank",
            ])
    }

    @Test func eachOfTwoSharesIsOfTheThing() {
        #expect(names("教育支出9亿元,占23%。") == ["9亿元 教育支出", "23% 教育支出 share"])
        #expect(names("其中,区外就业占12%。") == ["12% 区外就业 share"])
        #expect(
            names("高新产品出口35亿元,占全市出口45%,占全国高新产品出口两成。").last == "两成 高新产品出口占全国高新产品出口 share")
    }

    @Test func whatIsMoreOfAShareIsMoreOfTheThing() {
        #expect(names("海洋生产总值占比14%,总量居全省第二。").last == "第二 海洋生产总值总量 rank")
        #expect(names("新能源企业占规模以上企业比重14%,总量居全省第二。").last == "第二 新能源企业总量 rank")
    }

    @Test func whatThereIsInAllIsNotOfTheNewOnesAlone() {
        #expect(names("新接入体育场馆43座,总数达200座。") == ["43座 新接入体育场馆", "200座 体育场馆总数"])
        #expect(names("新建绿道13公里,累计达63公里。") == ["13公里 新建绿道", "63公里 绿道"])
        #expect(names("新增挂牌企业3家,达到9家。") == ["3家 新增挂牌企业", "9家 挂牌企业"])
        // Those that are done are of the new ones, and so is their money.
        #expect(names("新改扩建12座泵站,年底完成3座。") == ["12座 新改扩建泵站", "3座 新改扩建泵站完成"])
        #expect(names("新承接产业项目30个、总投资9亿元。") == ["30个 新承接产业项目", "9亿元 新承接产业项目总投资"])
        #expect(names("新能源企业9家,累计达20家。").last == "20家 新能源企业累计")
    }

    @Test func thoseToWhomSomethingIsGivenAreNotThoseWhoGive() {
        #expect(names("9家银行机构累计向63家企业授信7亿元。") == ["9家 银行机构", "63家 企业授信", "7亿元 企业授信"])
        #expect(names("62个省级纵向支持组团实施项目9个。").first == "62个 省级纵向")
    }

    @Test func aShareIsOfTheThingsThatAreCounted() {
        #expect(
            names("大豆、铝矿砂3类主要进口商品占全市进口总值的78%。") == [
                "3类 大豆、铝矿砂主要进口商品", "78% 大豆、铝矿砂主要进口商品占全市进口总值 share",
            ])
        #expect(names("50家企业在细分赛道的市占率居全国前列。") == ["50家 企业在细分赛道的市占率居全国前列"])
    }

    @Test func aThingStandsBehindWhatIsSaidOfIt() {
        #expect(names("2500万勤劳、勇敢、善良的居民参与共建,3万人获评志愿者。").first == "2500万 居民参与共建")
        #expect(names("全县26万人民辛勤努力、团结奋斗的结果。") == ["26万 全县人民辛勤努力、团结奋斗的结果"])
    }

    @Test func theIndustriesOfAnotherRatioHaveItsName() {
        #expect(
            names("三次产业投资构成为1:56:43。") == [
                "1 第一产业投资比重 share", "56 第二产业投资比重 share", "43 第三产业投资比重 share",
            ])
        #expect(names("三次产业从业人员构成为1:56:43。").first == "1 第一产业从业人员比重 share")
    }

    @Test func whatAFigureIsWithoutStandsBeforeItsName() {
        #expect(
            names("财政收入238亿元、增长7%(不含开发区增长8%、全省第五)。").suffix(2) == [
                "8% 不含开发区财政收入 change", "第五 不含开发区财政收入 rank",
            ])
        #expect(names("固定资产投资250亿元(不含房地产增长6%)。").last == "6% 不含房地产固定资产投资 change")
        #expect(names("工业增加值增长7%(轻工业增长8%)。").last == "8% 轻工业增加值 change")
    }

    @Test func ratesOfSchoolsAreOfWhatStandsBefore() {
        #expect(names("家庭医生团队9个,签约率达98%。").last == "98% 家庭医生团队签约率")
        #expect(names("财政收入超3亿元的县由7个增加到18个。").last == "18个 财政收入超3亿元的县")
    }

    @Test func theNextRateIsOfTheSame() {
        #expect(
            names("热线诉求解决率97%、满意率98%,认同度95%。") == [
                "97% 热线诉求解决率", "98% 热线诉求满意率", "95% 热线诉求认同度",
            ])
        #expect(names("热线诉求解决率、满意率分别达97%和98%。").last == "98% 热线诉求满意率")
        #expect(names("一次性化解率97%,满意率98%。").last == "98% 满意率")
    }

    @Test func whatIsDoneToThingsOfBeforeIsOfThoseAlone() {
        #expect(names("市中级法院受理各类案件12件,审结11件。").last == "11件 审结各类案件")
        #expect(names("全市法院共受理案件12件,审执结11件。").last == "11件 审执结案件")
        #expect(names("电子送达12次。") == ["12次 电子送达"])
        // 监测预警 has nothing behind its verbs.
        #expect(names("纳入监测预警12件,救助11件。").last?.hasPrefix("11件 救助") == true)
    }

    @Test func moneyIsPutIntoTheWorksOfTheClauseBefore() {
        #expect(names("加快推进云岭路网工程建设,完成投资9亿元。") == ["9亿元 云岭路网工程建设完成投资"])
        #expect(names("推进东山、西岭等重点片区开发建设,全年完成投资9亿元。") == ["9亿元 重点片区开发建设完成投资"])
        #expect(
            names("推进6个省级路网项目建设,完成投资9亿元。") == ["6个 省级路网项目建设", "9亿元 省级路网项目建设完成投资"])
        #expect(names("谋划实施路网项目7个,年度投资8亿元。").last == "8亿元 路网项目年度投资")
        #expect(names("7个路网项目开工建设,完成投资8亿元。").last == "8亿元 路网项目完成投资")
        // Neither works nor an act.
        #expect(names("坚持教育优先,完成投资9亿元。") == ["9亿元 完成投资"])
        #expect(names("新增企业6家,完成投资9亿元。").last == "9亿元 完成投资")
    }

    @Test func whatWasSoldIsOfTheEventThatWasHeld() {
        #expect(names("高水平举办第六届云岭博览会,签约金额9亿元。") == ["9亿元 第六届云岭博览会签约金额"])
        #expect(names("推进第六届云岭博览会筹备,签约金额9亿元。") == ["9亿元 签约金额"])
    }

    @Test func whatBecameOfItsSubjectIsNoPartOfAName() {
        #expect(names("云岭隧道建成通车、日均车流量9万车次。") == ["9万车次 云岭隧道日均车流量"])
        #expect(names("乡镇污水处理设施实现全覆盖、生活垃圾无害化处理率98%。") == ["98% 生活垃圾无害化处理率"])
        #expect(names("新厂房项目开工建设、面积9万平方米。") == ["9万平方米 新厂房项目面积"])
        #expect(names("云岭机场建成投运、旅客吞吐量增速居全省首位。") == ["首位 旅客吞吐量增速 rank"])
        // A list of acts.
        #expect(names("重点项目开工、竣工率达95%。") == ["95% 重点项目开工、竣工率"])
    }

    @Test func aSubjectThatFlourishesOwnsTheTotal() {
        #expect(names("经营主体活力迸发,总量达9万户。") == ["9万户 经营主体总量"])
        #expect(names("斥资4967万元重奖企业。") == ["4967万元 斥资重奖企业"])
        #expect(names("强势推进老街拆迁扫尾424户,今明两年职业技能培训9万人次。") == ["424户 老街拆迁扫尾", "9万人次 职业技能培训"])
        #expect(names("就业困难人员就业9人。") == ["9人 就业困难人员就业"])
    }

    @Test func whatBecameOfSomeIsNamedWithTheThings() {
        #expect(
            names("9项民生工程,6项已完成,其余3项正在抓紧推进。") == ["9项 民生工程", "6项 民生工程完成", "3项 民生工程正在抓紧推进"])
        #expect(names("已废止文件9件,2项制度正在修订。").last == "2项 制度正在修订")
    }

    @Test func ratesOfOneNumberHaveTheirOwner() {
        #expect(names("办理代表建议9件,答复率、满意率均为100%。").last == "100% 代表建议答复率、满意率")
        #expect(names("社保基金收支分别增长9%、8%。") == ["9% 社保基金收入 change", "8% 社保基金支出 change"])
    }

    @Test func whatIsIntendedIsNoPartOfAName() {
        #expect(names("市财政拟安排技改补助资金9亿元。") == ["9亿元 市财政安排技改补助资金"])
        #expect(names("入驻虚拟园区企业9家,拟上市企业6家。") == ["9家 入驻虚拟园区企业", "6家 拟上市企业"])
    }

    @Test func theNextFigureOfAListHasTheOwnerOfTheFirst() {
        #expect(names("国内旅游接待人次和总花费分别增长16%、15%。").last == "15% 国内旅游总花费 change")
        #expect(names("技术合同登记数、成交额分别增长21%、25%。").last == "25% 技术合同成交额 change")
        #expect(names("乡镇企业增加值和上缴税金分别增长7%、6%。").last == "6% 乡镇企业上缴税金 change")
        #expect(
            names("民营经济增加值60亿元、上缴税金5亿元,分别增长9%和8%。") == [
                "60亿元 民营经济增加值", "5亿元 民营经济上缴税金", "9% 民营经济增加值 change", "8% 民营经济上缴税金 change",
            ])
        #expect(names("交通事故宗数、死亡人数分别下降8%和3%。").last == "3% 交通事故死亡人数 change")
        // Another subject of its own.
        #expect(names("工业增加值60亿元,城镇居民收入3万元。").last == "3万元 城镇居民收入")
    }

    @Test func whatAFigureGrewByHasNoRankOfItsOwn() {
        #expect(
            names("外贸总值达到90亿元、净增20亿元,升至全市第3位,年均增长7%。") == [
                "90亿元 外贸总值", "20亿元 净增外贸总值", "第3位 外贸总值 rank", "7% 外贸总值 change",
            ])
        // Where nothing else is told of, it has.
        #expect(names("净增商事主体42万户,增长24%。").last == "24% 净增商事主体 change")
    }

    @Test func aFundMayHaveAParenthesisInItsName() {
        #expect(
            names("养老保险基金收入86亿元,支出92亿元;医疗保险(含生育保险)基金收入48亿元、支出41亿元。").suffix(2) == [
                "48亿元 医疗保险基金收入", "41亿元 医疗保险基金支出",
            ])
        #expect(names("全市支出668亿元,其中:市本级128亿元,县(市、区)522亿元。").suffix(2) == ["128亿元 市本级支出", "522亿元 县支出"])
    }

    @Test func theNextFigureIsOneOfTheSameEnterprises() {
        #expect(
            names("规模以上工业企业90家,实现增加值30亿元,增长6%,实现总产值120亿元。").last == "120亿元 规模以上工业企业总产值")
        // Nothing says that it is.
        #expect(names("重点企业63家,实现产值60亿元,税收收入80亿元。").last == "80亿元 税收收入")
    }

    @Test func wordsThatTwoOthersMakeAreNone() {
        // 企业 and 已, but 业已 behind what is no 业.
        #expect(names("科技型中小企业已达到392家。") == ["392家 科技型中小企业"])
        #expect(names("规模以上服务业已突破300家。") == ["300家 规模以上服务业"])
        #expect(names("粮食产量业已达到39万吨。") == ["39万吨 粮食产量"])
        // 比上年 and 均, but 年均.
        #expect(names("事故起数和死亡人数比上年均下降19%。") == ["19% 事故起数和死亡人数 change"])
        #expect(names("经济在提高质量的基础上年均增长7%。") == ["7% 经济 change"])
    }

    @Test func partsOfNewOnesAreNewToo() {
        #expect(names("新增公路63万公里,其中高速公路3万公里。").last == "3万公里 新增高速公路")
        #expect(
            names("新增发电装机4500万千瓦,其中水电960万千瓦、核电380万千瓦。") == [
                "4500万千瓦 新增发电装机", "960万千瓦 新增水电", "380万千瓦 新增核电",
            ])
        #expect(names("新登记经营主体9万户,增长12%,其中企业3万户。").last == "3万户 新登记企业")
        for opening in [",其中:", ",其中,", "。其中,", "。其中"] {
            #expect(names("新登记经营主体9万户\(opening)企业3万户。").last == "3万户 新登记企业", "\(opening)")
        }
        #expect(
            names("新建公路90公里,其中高速公路20公里,农村公路70公里。") == [
                "90公里 新建公路", "20公里 新建高速公路", "70公里 新建农村公路",
            ])
        #expect(names("新登记企业9万户,其中外资企业3万户,民营企业20万户。").last == "20万户 民营企业")
        // What the money is for.
        #expect(names("新增专项债券9亿元,其中:门诊大楼3亿元。").last == "3亿元 门诊大楼")
        #expect(names("新建商品房销售面积468万平方米,其中住宅销售面积412万平方米。").last == "412万平方米 住宅销售面积")
        // All that there are, and what says itself that it is new.
        #expect(names("净增经营主体9万户,其中企业突破70万户。").last == "70万户 企业")
        #expect(names("新增债券9亿元,其中再融资债券3亿元。").last == "3亿元 再融资债券")
        #expect(names("一年新增9万户,其中企业新增5万户。").last == "5万户 企业新增")
    }

    @Test func sumsOfEachAreOfWhatTheClauseBeforeNames() {
        #expect(
            names("企业退休人员养老金、环卫工人工资再次提高,月人均分别增加221元、90元。") == [
                "221元 企业退休人员养老金月人均 change", "90元 环卫工人工资月人均 change",
            ])
    }

    @Test func whatMoneyAloneIsSpentOnStandsBeforeIt() {
        #expect(names("支持教育事业发展。拨付9亿元。") == ["9亿元 拨付支持教育事业发展"])
        #expect(names("教育事业加快发展。拨付9亿元。") == ["9亿元 拨付"])
        #expect(names("安排9亿元专项资金,民生大为改善。") == ["9亿元 安排专项资金"])
        #expect(names("投入9亿元,为符合条件的儿童发放成长补贴。") == ["9亿元 投入为符合条件的儿童发放成长补贴"])
        #expect(names("煤炭工业建设,五年投资90亿元。") == ["90亿元 煤炭工业建设投资"])
        #expect(names("北山新城建设加快推进,累计投资90亿元。") == ["90亿元 北山新城建设投资"])
    }
}
