import Model
import Testing

/// Sentences as bulletins of one field, accounts of offices and audits have them.
extension MetricNamingTests {
    @Test func gradesAloneAreOfWhatTheGradeBeforeCounts() {
        #expect(
            names("培育国家级龙头企业3家、省级18家、市级96家。") == ["3家 培育国家级龙头企业", "18家 培育省级龙头企业", "96家 培育市级龙头企业"])
        #expect(names("国家级实验室2个,省级14个。").last == "14个 省级实验室")
        #expect(
            names("A级景区46家,其中5A级2家、4A级14家。") == ["46家 A级景区", "2家 5A级景区", "14家 4A级景区"])
        // A number of another kind stands between.
        #expect(names("国家级实验室2个,投资3亿元,省级14个。").last == "14个 省级")
    }

    @Test func partsBehindASemicolonAreOfTheWholeBefore() {
        #expect(
            names("财政收入126亿元,其中:市级46亿元,增长2%;县区80亿元,增长4%。县区9亿元。") == [
                "126亿元 财政收入", "46亿元 市级财政收入", "2% 市级财政收入 change", "80亿元 县区财政收入", "4% 县区财政收入 change",
                "9亿元 县区",
            ])
    }

    @Test func linesOfAccountsAreNamedOnce() {
        #expect(
            names("1.卫生支出(类)行政医疗(款)医疗补助(项)。年初预算为9万元,支出决算为8万元,完成年初预算的89%。") == [
                "9万元 卫生支出行政医疗医疗补助", "8万元 卫生支出行政医疗医疗补助支出决算", "89% 卫生支出行政医疗医疗补助支出决算 share",
            ])
        #expect(
            names("培训费支出预算为9万元,支出决算为8万元,下降3%。") == ["9万元 培训费支出", "8万元 培训费支出决算", "3% 培训费支出决算 change"])
        #expect(names("地方收入完成8亿元,占年初预算14亿元的57%。")[1] == "14亿元 地方收入年初预算")
    }

    @Test func ratesAreOfWhatIsHandledBefore() {
        #expect(
            names("工业固体废物产生量426万吨,综合利用率84%。") == ["426万吨 工业固体废物产生量", "84% 工业固体废物综合利用率"])
        #expect(names("居民医保参保人数39万人,参保率97%。").last == "97% 居民医保参保率")
        #expect(names("家庭医生签约186万人,签约率47%。").last == "47% 家庭医生签约率")
        #expect(names("清理拖欠账款4680万元,清偿率91%。").last == "91% 拖欠账款清偿率")
    }

    @Test func whatIsInvolvedIsThatOfTheCasesBefore() {
        #expect(names("移送问题线索43件,涉及89人。").last == "89人 移送问题线索涉及")
        #expect(names("查处违规问题12个,涉及金额3200万元。").last == "3200万元 查处违规问题涉及金额")
        #expect(
            names("发生生产安全事故36起,造成死亡21人,下降8%。") == [
                "36起 发生生产安全事故", "21人 生产安全事故造成死亡", "8% 生产安全事故造成死亡 change",
            ])
        #expect(names("造成死亡132人,下降9%。") == ["132人 造成死亡", "9% 造成死亡 change"])
    }

    @Test func goodsAreToldOfAsThoseBefore() {
        #expect(
            names("新能源汽车零售额增长37%,智能手机、家用电器分别增长21%和6%。") == [
                "37% 新能源汽车零售额 change", "21% 智能手机零售额 change", "6% 家用电器零售额 change",
            ])
        #expect(names("限额以上商品零售额中,化妆品增长12%。") == ["12% 化妆品零售额 change"])
        #expect(names("汽车保费增长12%,智能手机增长21%。").last == "21% 智能手机 change")
    }

    @Test func kindsOfInvestmentFollowWhereWordsSaySo() {
        #expect(
            names("固定资产投资增长7%。按构成分,建筑安装工程增长9%,设备工器具购置增长1%。") == [
                "7% 固定资产投资 change", "9% 建筑安装工程投资 change", "1% 设备工器具购置投资 change",
            ])
        #expect(names("固定资产投资增长7%。分产业看,第一产业增长3%,第二产业下降2%。").last == "2% 第二产业投资 change")
        #expect(
            names("公路建设完成投资38亿元,国省道18亿元,航道6亿元。") == [
                "38亿元 公路建设完成投资", "18亿元 国省道完成投资", "6亿元 航道完成投资",
            ])
    }

    @Test func howManyIndustriesGrewLeavesTheFigure() {
        #expect(
            names("工业增加值增长7%,33个行业大类中有24个实现正增长,增长面73%。其中,汽车制造业增长15%,拉动工业增长2个百分点;医药制造业增长9%。") == [
                "7% 工业增加值 change", "33个 行业大类", "24个 行业大类实现正增长", "73% 增长面", "15% 汽车制造业增加值 change",
                "2个百分点 汽车制造业拉动工业 change", "9% 医药制造业增加值 change",
            ])
    }

    @Test func whatIsDoneBeyondAPlanIsNoDifference() {
        #expect(names("6个部门超预算支出742万元。").last == "742万元 部门超预算支出")
        #expect(names("收入超预算7亿元。") == ["7亿元 收入 gap"])
        let rain = records("年降水量1186毫米,比多年平均值偏少8%。", heading: "一、2020年工作回顾").last?.record
        #expect(rain?.indicator == "年降水量")
        #expect(rain?.measure == .gap)
        #expect(rain?.basis == "多年平均值")
        #expect(records("降雨较常年偏多六成。", heading: "一、2020年工作回顾").last?.record.basis == "常年")
    }

    @Test func aParenthesisLeavesTheSchool() {
        #expect(
            names("小学312所(另有教学点64个),招生3万人,在校生24万人。") == [
                "312所 小学", "64个 教学点", "3万人 小学招生", "24万人 小学在校生",
            ])
    }

    @Test func kindsBehindTheirMeasureHandItOn() {
        #expect(names("病床使用率医院78%、乡镇卫生院51%。") == ["78% 医院病床使用率", "51% 乡镇卫生院病床使用率"])
        #expect(names("城市居民建档率达到40%,农村达到15%。").last == "15% 农村居民建档率")
        #expect(names("医疗机构床位增加613张,其中医院增加486张。").last == "486张 医院床位 change")
        #expect(names("省高水平医院增加到5家。") == ["5家 省高水平医院"])
    }

    @Test func householdsHaveTheThingsOfAList() {
        #expect(
            names("平均每百户拥有小汽车18辆,空调56台,手机248部。") == [
                "18辆 平均每百户拥有小汽车", "56台 平均每百户拥有空调", "248部 平均每百户拥有手机",
            ])
    }

    @Test func balancesAreOfTheLoansBefore() {
        #expect(names("发放创业担保贷款3亿元,贷款余额8亿元。").last == "8亿元 创业担保贷款余额")
        #expect(names("存款余额9亿元,贷款余额8亿元。").last == "8亿元 贷款余额")
    }

    @Test func transfersAreNoVerb() {
        #expect(
            names("23项转移支付资金未按时下达,金额5亿元。") == ["23项 转移支付资金未按时下达", "5亿元 转移支付资金未按时下达金额"])
        #expect(names("对地方一般性转移支付增长8%。") == ["8% 对地方一般性转移支付 change"])
    }

    @Test func kindsTakeTheFigureOfTheWhole() {
        #expect(
            names("居民人均可支配收入19846元,其中,城镇27563元,增长4%;农村13872元。") == [
                "19846元 居民人均可支配收入", "27563元 城镇居民人均可支配收入", "4% 城镇居民人均可支配收入 change",
                "13872元 农村居民人均可支配收入",
            ])
        #expect(names("粮食总产量18万吨;水果6万吨。").last == "6万吨 水果总产量")
        #expect(
            names("二氧化硫年均浓度8微克/立方米,二氧化氮17微克/立方米,分别下降11%、5%。").last == "5% 二氧化氮年均浓度 change")
        #expect(
            names("对东盟进出口86亿元,增长16%;对欧盟48亿元,下降5%。") == [
                "86亿元 对东盟进出口", "16% 对东盟进出口 change", "48亿元 对欧盟进出口", "5% 对欧盟进出口 change",
            ])
        #expect(
            names("法人单位中,位居前列的行业是:零售业3万个,占32%;租赁和商务服务业1万个。") == [
                "3万个 零售业法人单位", "32% 零售业法人单位 share", "1万个 租赁和商务服务业法人单位",
            ])
        #expect(names("住宿业营业额增长3%,餐饮业增长9%。").last == "9% 餐饮业营业额 change")
    }

    @Test func classesAreOfWhatIsCountedBefore() {
        #expect(
            names("重大项目286个,总投资864亿元,其中产业类124个、总投资523亿元,民生类66个。") == [
                "286个 重大项目", "864亿元 重大项目总投资", "124个 产业类重大项目", "523亿元 产业类重大项目总投资", "66个 民生类重大项目",
            ])
        #expect(names("零售额9亿元,其中汽车类3亿元。").last == "3亿元 汽车类")
    }

    @Test func bedsAndAccountsAreOfThoseThatAreCounted() {
        #expect(
            names("养老机构28家,床位2460张,其中护理型床位1380张。") == [
                "28家 养老机构", "2460张 养老机构床位", "1380张 养老机构护理型床位",
            ])
        #expect(names("新建医院8家,床位增长4%。").last == "4% 床位 change")
        #expect(
            names("工业企业法人单位2万个,从业人员48万人,资产总计7420亿元。") == [
                "2万个 工业企业法人单位", "48万人 工业企业法人单位从业人员", "7420亿元 工业企业法人单位资产总计",
            ])
    }

    @Test func theFundOfBeforeIsMeantWhereItIsCalledNoMoreThanFund() {
        #expect(
            names("职工养老保险基金收入5亿元,增长7%;基金支出6亿元。") == [
                "5亿元 职工养老保险基金收入", "7% 职工养老保险基金收入 change", "6亿元 职工养老保险基金支出",
            ])
    }

    @Test func gradesAndIndustriesOfAListOfRevenues() {
        #expect(
            names("分级次看,中央级收入7亿元,增长6%;省级2亿元,下降3%。") == [
                "7亿元 中央级收入", "6% 中央级收入 change", "2亿元 省级收入", "3% 省级收入 change",
            ])
        #expect(
            names("第二产业税收9亿元,占55%;第三产业7亿元,占45%。") == [
                "9亿元 第二产业税收", "55% 第二产业税收 share", "7亿元 第三产业税收", "45% 第三产业税收 share",
            ])
    }

    @Test func whatEnterprisesOwnIsTheirs() {
        #expect(
            names("县属国有企业26户,资产总额186亿元,负债总额112亿元。") == [
                "26户 县属国有企业", "186亿元 县属国有企业资产总额", "112亿元 县属国有企业负债总额",
            ])
        #expect(names("调解案件5120件,调解成功3260件,成功率64%。").last?.hasSuffix("成功率") ?? false)
    }

    @Test func partsTakeTheNounOfTheWhole() {
        #expect(
            names("新签约项目92个,协议引资386亿元,其中50亿元以上3个、10亿元以上21个。").suffix(2) == [
                "3个 50亿元以上项目", "21个 10亿元以上项目",
            ])
        #expect(
            names("查办案件96件,其中食品类案件48件、药品类12件。") == ["96件 查办案件", "48件 食品类案件", "12件 药品类案件"])
        #expect(names("新增平台22家,其中市级以上13家。").last == "13家 新增市级以上平台")
        #expect(names("有效发明专利2140件,每万人口12件。").last == "12件 有效发明专利每万人口")
        #expect(
            records("降水总量5亿立方米,比多年平均偏少6%。", heading: "一、2020年工作回顾").last?.record.basis == "多年平均")
    }
}
