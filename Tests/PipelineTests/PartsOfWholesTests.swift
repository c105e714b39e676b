import Model
import Testing

@Suite("What a number refers to")
struct PartsOfWholesTests {
    private let head = ["关于云岭市2025年预算执行情况和2026年预算草案的报告", "——2026年1月9日在云岭市第十六届人民代表大会第六次会议上", "一、2025年预算执行情况"]

    /// Each number with the one that it refers to.
    private func links(_ sentence: String) -> [String] {
        let report = SampleReport(head + [sentence])
        return report.lines { record in record.of.map { report.words(report.metrics[$0]) } ?? "none" }
    }

    private func bases(_ sentence: String) -> [String] {
        SampleReport(head + [sentence]).lines { $0.basis ?? "none" }
    }

    @Test func whatGrewIsTheAmountAndNoPlanThatWasFulfilled() {
        #expect(
            links("政府性基金收入9.1亿元,完成预算的98%,比上年增收0.6亿元,增长7%。") == [
                "9.1亿元=none", "98%=9.1亿元", "0.6亿元=9.1亿元", "7%=9.1亿元",
            ])
        // Points are those of the rate before, and what grew in another time is another amount, which isn't told here.
        #expect(links("税收收入9.1亿元,增长7%,比上年提高2个百分点。").last == "2个百分点=7%")
        #expect(
            links("小学生2021年有4100人,2022年有5300人,增长29%,2023年又增长5%。").suffix(2) == ["29%=5300人", "5%=none"])
    }

    @Test func amountsReferToNothingButTheirWhole() {
        #expect(links("小学学位由3万个增加到5万个,增长67%。") == ["3万个=none", "5万个=none", "67%=5万个"])
        #expect(links("新增省级示范企业7家,累计达81家。") == ["7家=none", "81家=none"])
        #expect(links("支出预算9亿元,实际完成8亿元,为预算的89%。") == ["9亿元=none", "8亿元=none", "89%=8亿元"])
        #expect(links("办理企业转贷42笔9.3亿元。") == ["42笔=none", "9.3亿元=none"])
        // Nor do an earlier share, rank or rate.
        #expect(links("高新技术产品占比由34%提高到39%。") == ["34%=none", "39%=none"])
        #expect(links("进出口总额2.1万亿元,由全国第六位上升到第三位。").suffix(2) == ["第六位=none", "第三位=2.1万亿元"])
    }

    /// The growth that a parenthesis tells is what points, and the growth of parts, are told of.
    @Test func whatIsSaidOfGrowthIsOfThatInTheParenthesis() {
        for growth in [",增长7%", "(增长7%)", "(同比增长7%)"] {
            #expect(links("税收收入9.1亿元\(growth),高于全国2个百分点。").last == "2个百分点=7%", "\(growth)")
            #expect(links("税收收入9.1亿元\(growth),增速比上年提高2个百分点。").last == "2个百分点=7%", "\(growth)")
            #expect(links("税收收入9.1亿元\(growth),增速居全省第三。").last == "第三=7%", "\(growth)")
            #expect(links("税收收入9.1亿元\(growth),其中增值税增长8%。").last == "8%=7%", "\(growth)")
            #expect(links("税收收入9.1亿元\(growth),其中增值税3亿元。").last == "3亿元=9.1亿元", "\(growth)")
        }
    }

    @Test func aRateAboveThatOfTheYearBeforeIsOfTheGrowth() {
        for words in ["增速比上年高", "增速高于上年", "增速快于上年同期", "增幅高于去年同期", "高于上年"] {
            let report = SampleReport(head + ["零售总额732亿元,增长9.2%,\(words)0.9个百分点。"])
            #expect(report.lines { $0.indicator }.last == "0.9个百分点=零售总额", "\(words)")
            #expect(report.metrics.last?.of.map { report.words(report.metrics[$0]) } == "9.2%", "\(words)")
        }
    }

    @Test func whatAQuarterHadIsPartOfWhatIsToldByThatName() {
        #expect(
            links("前三季度地区生产总值91亿元,增长5%;第二产业增加值41亿元,增长6%。其中,三季度地区生产总值33亿元,增长7%。").suffix(2) == [
                "33亿元=91亿元", "7%=33亿元",
            ])
        #expect(links("前三季度工业增长5%;其中采矿业增长6%。其中,三季度工业增长7%。").last == "7%=5%")
        // Without a time of its own it is part of the last.
        #expect(links("一般债务9亿元。市本级债务8亿元,其中一般债务3亿元。").last == "3亿元=8亿元")
    }

    @Test func whatWasBeforeIsNotWhatGrew() {
        #expect(
            links("预算收入62亿元,比上年执行数56亿元增长11%。") == ["62亿元=none", "56亿元=none", "11%=62亿元"])
        // A plan that was fulfilled without an amount, growth in other words, and that of a month before.
        #expect(links("工业总产值完成年计划的101%,增长8%。") == ["101%=none", "8%=none"])
        #expect(links("规模以上企业数量增加24家,增长38%。") == ["24家=none", "38%=none"])
        #expect(links("12月,居民消费价格同比上涨1.2%,环比下降0.2%。") == ["1.2%=none", "0.2%=none"])
        // A rank that stands between grew by nothing.
        #expect(links("社会消费品零售总额154亿元、居全省第二,增长7.9%。").last == "7.9%=154亿元")
        #expect(
            links("财政收入增长9%,高于全省1.2个百分点,高于全国0.5个百分点。") == ["9%=none", "1.2个百分点=9%", "0.5个百分点=9%"])
    }

    @Test func aShareOfWhatTheSentenceDoesNotNameIsOfTheAmountBefore() {
        #expect(links("教育方面28亿元,占23%。") == ["28亿元=none", "23%=28亿元"])
    }

    @Test func partsOfYearsAndPartsThatGrewReferToTheirWhole() {
        #expect(
            links("新增学位3万座,其中2021年5100座、2022年2500座。") == ["3万座=none", "5100座=3万座", "2500座=3万座"])
        #expect(
            links("汽车保有量323万辆,其中新能源汽车由5万辆增至36万辆。") == ["323万辆=none", "5万辆=none", "36万辆=323万辆"])
        #expect(links("债券额度23亿元,其中:一般2亿元,专项21亿元。").suffix(2) == ["2亿元=23亿元", "21亿元=23亿元"])
    }

    @Test func aShareOfAPlanIsThatOfTheAmountAndNotOfItsGrowth() {
        #expect(links("教育支出9.1亿元,增长7%,完成预算的98%。") == ["9.1亿元=none", "7%=9.1亿元", "98%=9.1亿元"])
        #expect(links("政府性基金收入9.1亿元,居全省第4位,增长7%。") == ["9.1亿元=none", "第4位=9.1亿元", "7%=9.1亿元"])
        #expect(
            links("税收收入9.1亿元,增长7%,高于全国2个百分点,年均增长5%。") == [
                "9.1亿元=none", "7%=9.1亿元", "2个百分点=7%", "5%=9.1亿元",
            ])
    }

    @Test func whatGrewIsNotTheAmountOfBefore() {
        let sentence = "税收收入9.1亿元,比上年同期8.5亿元增收0.6亿元,增长7%。"
        #expect(links(sentence) == ["9.1亿元=none", "8.5亿元=none", "0.6亿元=9.1亿元", "7%=9.1亿元"])
        #expect(bases(sentence) == ["9.1亿元=none", "8.5亿元=none", "0.6亿元=yoy", "7%=yoy"])
    }

    @Test func partsAreOfWhatWasSpentAndNotOfItsPlan() {
        #expect(
            links("一般公共预算支出12.8亿元,完成年初预算23.1亿元的55.4%。其中:民生支出10.7亿元。").last == "10.7亿元=12.8亿元")
        #expect(links("公共预算收入12.8亿元,占年初预算数23.1亿元的55.4%。其中税务部门10.7亿元。").last == "10.7亿元=12.8亿元")
        // What is planned has parts of its own.
        #expect(links("一般公共预算支出预算23.1亿元,其中民生支出10.7亿元。").last == "10.7亿元=23.1亿元")
    }

    @Test func partsReferToTheirWhole() {
        #expect(
            links("全市财政收入29.3亿元,其中税收收入9.3亿元,非税收入20亿元。") == ["29.3亿元=none", "9.3亿元=29.3亿元", "20亿元=29.3亿元"])
        #expect(
            links("财政收入29.3亿元(不含开发区3.1亿元)。其中:税收收入9.3亿元,下降3.4%;非税收入20亿元,增长6%。债券5亿元。") == [
                "29.3亿元=none", "3.1亿元=none", "9.3亿元=29.3亿元", "3.4%=9.3亿元", "20亿元=29.3亿元", "6%=20亿元", "5亿元=none",
            ])
        #expect(links("发行债券20亿元(其中新增债券8亿元),偿还债务3亿元。") == ["20亿元=none", "8亿元=20亿元", "3亿元=none"])
        #expect(links("开工项目50个,其中亿元以上11个、投资3亿元。").prefix(2) == ["50个=none", "11个=50个"])
    }

    @Test func partsAreNoMoreThanIsLeftOfTheirWhole() {
        // The taxes fill up what the parts of the income leave; the total is none of them.
        #expect(
            links("财政收入29.3亿元,其中:税收收入9.3亿元,其中增值税4亿元、所得税5.3亿元,非税收入20亿元,支出总计60亿元。") == [
                "29.3亿元=none", "9.3亿元=29.3亿元", "4亿元=9.3亿元", "5.3亿元=9.3亿元", "20亿元=29.3亿元", "60亿元=none",
            ])
        // Rates have no parts, nor are things counted otherwise.
        #expect(links("调查失业率5%,其中青年失业率4%。") == ["5%=none", "4%=none"])
        #expect(links("引进企业30家,其中投资2亿元的3家。").last == "3家=30家")
    }

    @Test func aPauseBehindTheOpeningMakesAListThatGoesOnBehindSemicolons() {
        #expect(
            links("财政收入29亿元,增长5%,其中,税收收入9亿元;非税收入20亿元。") == [
                "29亿元=none", "5%=29亿元", "9亿元=29亿元", "20亿元=29亿元",
            ])
        #expect(links("新建公路1.2万公里,其中高速公路3358公里;新建铁路1423公里。").last == "1423公里=none")
        // A list inside a list ends before the outer one.
        #expect(
            links("财政支出80亿元,其中:教育支出20亿元,其中学校建设3亿元;卫生支出6亿元。").suffix(2) == ["3亿元=20亿元", "6亿元=80亿元"])
    }

    @Test func growthWithoutAnAmountIsPartOfGrowth() {
        #expect(
            links("全年固定资产投资增长4.3%。其中,工业投资增长6.9%,民间投资下降1.2%。")
                == ["4.3%=none", "6.9%=4.3%", "1.2%=4.3%"])
        #expect(
            links("居民消费价格上涨0.5%,其中:食品价格下降1.3%,其中,鲜菜价格下降4%;衣着价格上涨7.2%。") == [
                "0.5%=none", "1.3%=0.5%", "4%=1.3%", "7.2%=0.5%",
            ])
        // Another thing behind a semicolon is none, nor is growth in another unit.
        #expect(links("财政收入增长10%,其中,地方收入增长5%;零售总额增长13%。").suffix(2) == ["5%=10%", "13%=none"])
        #expect(links("财政收入增长10%,其中税收收入增加2亿元。").last == "2亿元=none")
    }

    @Test func aMeanOfSomeHeadsMayBeMoreThanThatOfAll() {
        #expect(
            links("全市居民人均可支配收入4.8万元,其中,城镇居民人均可支配收入5.2万元;农村居民人均可支配收入2.6万元。")
                == ["4.8万元=none", "5.2万元=4.8万元", "2.6万元=4.8万元"])
        #expect(links("农村居民人均可支配收入2.6万元,其中工资性收入1.2万元。").last == "1.2万元=2.6万元")
        // A mean is no part of a sum.
        #expect(links("财政收入29亿元,其中:税收收入9亿元;居民人均可支配收入4.8万元。").last == "4.8万元=none")
    }

    @Test func partsGrewAgainstTheTimeThatTheWholeDid() {
        #expect(
            bases("财政收入完成29.3亿元,同比增收2.2亿元,增长8.1%,其中:税收收入增长9.4%,非税收入增长7.5%;上划收入增长3%。债券增长2%。") == [
                "29.3亿元=none", "2.2亿元=yoy", "8.1%=yoy", "9.4%=yoy", "7.5%=yoy", "3%=yoy", "2%=none",
            ])
        #expect(
            bases("固定资产投资比2020年增长33%。其中,第一产业投资增长29%,第二产业投资同比增长4%。") == [
                "33%=since:2020", "29%=since:2020", "4%=yoy",
            ])
        // Not where the whole's don't agree, nor in a time of their own.
        #expect(bases("财政收入同比增长8%,比2020年增长33%,其中税收收入增长9%。").last == "9%=none")
        #expect(bases("财政收入同比增长8%,其中税收收入2024年增长9%。").last == "9%=none")
        #expect(bases("财政收入增长8%,其中税收收入增长9%。").last == "9%=none")
    }

    @Test func whatGrowthAddedUpToHasThatAsItsBasis() {
        #expect(bases("单位生产总值能耗累计下降14%,水耗、电耗五年累计分别下降8%和9%。") == ["14%=cumulative", "8%=cumulative", "9%=cumulative"])
        // With a time that it is compared with, it is against that; what all come to together is nothing over time.
        #expect(bases("税收收入比2020年累计增长9%,四县税收合计增长5%。") == ["9%=since:2020", "5%=none"])
    }

    @Test func aDifferenceMayFollowTheValueThatItIsComparedWith() {
        let sentence = "投资同比增长13%,增速高于全国(-17%)30个百分点,高于全疆(5%)8个百分点。"
        #expect(bases(sentence).filter { $0.contains("百分点") } == ["30个百分点=全国", "8个百分点=全疆"])
        #expect(links(sentence).filter { $0.contains("百分点") } == ["30个百分点=13%", "8个百分点=13%"])
        #expect(
            links("营业收入增长12.7%,增速提高3个百分点,高于全省1.2个百分点。") == ["12.7%=none", "3个百分点=12.7%", "1.2个百分点=12.7%"])
    }

    @Test func aPartsBareShareIsOneOfItsWhole() {
        #expect(
            links("到位资金32亿元,其中工业项目24亿元,占75%。") == ["32亿元=none", "24亿元=32亿元", "75%=32亿元"])
        #expect(links("财政收入17亿元,其中税收11亿元,增长9%,占65%。").last == "65%=17亿元")
        for mark in ["", ",", ":"] {
            #expect(links("工业投入40亿元,其中\(mark)新兴产业投资占50%以上。").last == "50%=40亿元")
        }
        #expect(links("投资40亿元,其中,农业投资占4%,工业投资占16%,住房占23%。").suffix(2) == ["16%=40亿元", "23%=40亿元"])
        // Of what they earn, and not of how many they are.
        #expect(links("软件企业152家,其中,前20强营收占95.4%。").last == "95.4%=none")
        // A plan that was fulfilled is still the amount's own, and so is the share of what is no part.
        #expect(links("财政收入17亿元,其中税收11亿元,占预算的103%。").last == "103%=11亿元")
        #expect(links("教育支出9亿元,占23%。").last == "23%=9亿元")
    }

    @Test func aGapOfGrowthIsThatOfTheRate() {
        #expect(links("财政收入增长12.8%,增幅高于全省平均水平1.9个百分点。") == ["12.8%=none", "1.9个百分点=12.8%"])
    }

    @Test func whatElseWasDoneIsNoPart() {
        #expect(links("新建道路76条,其中主干道21条,打通断头路15条。") == ["76条=none", "21条=76条", "15条=none"])
        #expect(links("重点项目76个,其中新建项目21个,续建项目55个。") == ["76个=none", "21个=76个", "55个=76个"])
    }

    @Test func whatCameOfAPlanIsWhatGrew() {
        #expect(
            links("财政收入11亿元,占年初预算9亿元的122%,较上年增长41%。") == [
                "11亿元=none", "9亿元=none", "122%=11亿元", "41%=11亿元",
            ])
    }

    @Test func whatIsShortIsToldOfTheIncome() {
        #expect(links("税收收入完成8600万元,短收3100万元。").last == "3100万元=8600万元")
        #expect(links("从2016年到2019年年均超收24亿元,其中去年超收27亿元。").last == "27亿元=none")
    }

    @Test func partsOfAWholeThatIsUsedUpAreNone() {
        #expect(
            links("债券转贷收入3.5亿元,其中:新增债券1.2亿元,置换债券2.3亿元,上年结余0.6亿元,调入资金0.3亿元。") == [
                "3.5亿元=none", "1.2亿元=3.5亿元", "2.3亿元=3.5亿元", "0.6亿元=none", "0.3亿元=none",
            ])
    }

    @Test func partsOfAnAccountAreOfItsSide() {
        #expect(
            links("社会保险基金收入9.5亿元,支出8.4亿元,年末滚存结余20亿元。其中:失业保险基金收入1.2亿元,支出0.9亿元;工伤保险基金收入0.5亿元,支出0.4亿元。").suffix(4)
                == ["1.2亿元=9.5亿元", "0.9亿元=8.4亿元", "0.5亿元=9.5亿元", "0.4亿元=8.4亿元"])
    }

    @Test func aGapBehindARankIsThatOfTheGrowth() {
        #expect(links("生产总值205亿元,增长6.4%,增速居全市第3、高于全省0.4个百分点。").last == "0.4个百分点=6.4%")
        #expect(links("筹集补助资金24亿元,其中产业发展占比55%。").last == "55%=24亿元")
    }

    @Test func whatIsParallelToAPartIsOneBehindASemicolon() {
        let sum = "地区生产总值90亿元,增长5%"
        #expect(
            links("\(sum),其中第一产业增加值9亿元,增长4%;第二产业增加值30亿元,增长6%;第三产业增加值51亿元。").suffix(3)
                == ["30亿元=90亿元", "6%=30亿元", "51亿元=90亿元"])
        #expect(links("居民人均可支配收入4万元,其中城镇居民人均可支配收入5万元;农村居民人均可支配收入3万元。").last == "3万元=4万元")
        // Another total, and what is of another kind.
        #expect(links("存款余额90亿元,其中住户存款余额30亿元;贷款余额50亿元。").last == "50亿元=none")
        #expect(links("油料产量9万吨,其中花生产量3万吨;蔬菜产量5万吨。").last == "5万吨=none")
        #expect(links("财政收入90亿元(其中国家级园区9亿元;省级园区5亿元)。").last == "5亿元=none")
    }

    @Test func partsStandBehindTheMarkOfAListToo() {
        #expect(
            links("完成营造林100万亩以上、其中荒山造林20万亩,治理草原30万亩。") == ["100万亩=none", "20万亩=100万亩", "30万亩=none"])
        #expect(links("铁路运营里程639公里、其中高铁370公里,高速公路2600公里。").prefix(2) == ["639公里=none", "370公里=639公里"])
    }

    @Test func partsOfTheThreeIndustriesGoOnBehindSemicolons() {
        #expect(
            links("生产总值52亿元,增长9%,其中第一产业12亿元,增长3%;第二产业25亿元,增长12%;第三产业15亿元,增长7%。") == [
                "52亿元=none", "9%=52亿元", "12亿元=52亿元", "3%=12亿元", "25亿元=52亿元", "12%=25亿元", "15亿元=52亿元", "7%=15亿元",
            ])
        #expect(bases("生产总值52亿元,同比增长9%,其中第一产业12亿元,增长3%;第二产业25亿元,增长12%。").last == "12%=yoy")
        #expect(
            links("增加值203亿元,其中国有企业111亿元,增长8%;集体企业35亿元,增长9%;股份制企业24亿元。") == [
                "203亿元=none", "111亿元=203亿元", "8%=111亿元", "35亿元=203亿元", "9%=35亿元", "24亿元=203亿元",
            ])
        #expect(links("开工项目90个,其中工业项目30个;竣工项目20个。").last == "20个=none")
        // What comes behind in no turn is none of it.
        #expect(links("总收入52亿元,其中税收收入12亿元;外贸出口25亿元。").last == "25亿元=none")
    }

    @Test func partsOfWhatAClauseNamesAreOfWhatWasToldOfIt() {
        #expect(
            links("全市户籍人口98万人,增长1%。全市户籍人口中,男性50万人,占51%;女性48万人,占49%。") == [
                "98万人=none", "1%=98万人", "50万人=98万人", "51%=98万人", "48万人=98万人", "49%=98万人",
            ])
        #expect(links("就业人员32万人。就业人员中,城镇就业人员占25%。").last == "25%=32万人")
        // Others, and what is more than all of it, are no parts.
        #expect(links("户籍人口98万人。就业人员中,城镇就业人员9万人。").last == "9万人=none")
        #expect(links("城镇就业人员9万人。就业人员中,农村就业人员8万人。").last == "8万人=none")
        #expect(links("就业人员9万人。就业人员中,女性11万人。").last == "11万人=none")
    }

    @Test func partsAreOfTheGrowthInTheYear() {
        let growth = "营业收入358亿元,同比增长24%,比2023年同期增长27%,两年平均增长13%。其中,软件业增长58%。"
        #expect(links(growth).last == "58%=24%")
        #expect(bases("营业收入358亿元,同比增长24%,两年平均增长13%。其中,软件业增长58%。").last == "58%=yoy")
        #expect(links("营业收入两年平均增长13%。其中,软件业增长58%。").last == "58%=13%")
    }

    @Test func aParenthesisEndsNoPartsAroundIt() {
        #expect(
            links("养老机构和设施16万个,其中:养老服务机构3万个;照料设施4万个(其中日间照料床位91万张),互助设施9万个。").suffix(3) == [
                "4万个=16万个", "91万张=none", "9万个=16万个",
            ])
    }

    @Test func partsOfAllAreNoneOfTheMean() {
        #expect(links("养老床位727万张,每千人拥有养老床位29张。其中:城镇养老床位379万张。").last == "379万张=727万张")
        #expect(links("全体居民人均可支配收入4万元。其中,城镇居民人均可支配收入5万元。").last == "5万元=4万元")
    }

    @Test func sharesOfPartsAreOfTheWhole() {
        #expect(
            links("建筑业企业营业收入386亿元。其中,房屋建筑业占58%,土木工程建筑业占26%。") == [
                "386亿元=none", "58%=386亿元", "26%=386亿元",
            ])
    }

    @Test func whatAPartIsOfMayStandBeforeASemicolon() {
        #expect(
            links("共有民办学校17万所,占34%;在校生528万人,占18%。其中,民办幼儿园16万所,在园幼儿212万人。").suffix(2) == [
                "16万所=17万所", "212万人=528万人",
            ])
    }

    @Test func aSmallPartBehindAllIsOneStill() {
        #expect(links("转移收入2.03亿元,其中,保险费收入1.2亿元,利息收入0.83亿元,捐赠收入100万元。").last == "100万元=2.03亿元")
    }

    @Test func aShareOfWhatIsBudgetedIsNoPlanFulfilled() {
        #expect(names("预备费0.6亿元,占支出预算的1%。") == ["0.6亿元 预备费", "1% 预备费占支出预算"])
        #expect(names("教育支出9亿元,占预算的98%。") == ["9亿元 教育支出", "98% 教育支出"])
    }

    private func names(_ sentence: String) -> [String] {
        let report = SampleReport(head + [sentence])
        return report.metrics.map { "\(report.words($0)) \($0.indicator)" }
    }
}
