import Model
import Testing

/// Communiqués of single fields: a census, health, schools, trade, research, grain, and those of places that tell of them.
@Suite struct FieldCommuniqueTests {
    private let title = "云岭市2031年国民经济和社会发展统计公报"

    /// The numbers of a paragraph, each as `text name`, with its measure when it is no level.
    private func names(_ paragraph: String) -> [String] {
        SampleReport([title, paragraph]).lines { record in
            record.indicator + (record.measure == .level ? "" : " \(record.measure.rawValue)")
        }
    }

    /// The same as `text value unit code`.
    private func values(_ paragraph: String) -> [String] {
        SampleReport([title, paragraph]).lines { "\($0.value) \($0.unitCode ?? "-")" }
    }

    /// The same as `text period basis`.
    private func bases(_ paragraph: String) -> [String] {
        SampleReport([title, paragraph]).lines { "\($0.period ?? "-") \($0.basis ?? "-")" }
    }

    // MARK: what a change is measured against

    @Test func whatIsComparedBeforeACommaHoldsForTheRest() {
        #expect(bases("与上年比,第三产业比重上升2.3个百分点。") == ["2.3个百分点=2031 yoy"])
        #expect(bases("与2030年比,茶园增加3亩。") == ["3亩=2031 since:2030"])
        // 比重 is another word.
        #expect(bases("茶园与2030年比重相近的有3亩。").allSatisfy { !$0.contains("since") })
    }

    @Test func theYearBeforeBehindTheWordForIt() {
        #expect(names("存栏9头,同比去年增长7.2%。") == ["9头=存栏", "7.2%=存栏 change"])
        #expect(bases("存栏9头,同比去年增长7.2%。").last == "7.2%=2031 yoy")
        #expect(names("存栏同比上年同期下降3%。") == ["3%=存栏 change"])
    }

    @Test func aMeanOfYearsIsNotWhatPartsGrewBy() {
        let told = "与2029年相比,两年平均增长2.5%,人均生产总值9元。其中,第一产业增加值3亿元,增长4.1%。"
        #expect(bases("生产总值8亿元;" + told).last == "4.1%=2031 -")
        #expect(bases("生产总值五年年均增长8%,其中第一产业年均增长4%。").last?.hasSuffix("average_annual") == true)
    }

    @Test func aChangeReckonedInAnotherWayIsAgainstTheSame() {
        #expect(
            bases("次均费用98元,按当年价格比上年下降5.1%,按可比价格下降5.6%。").suffix(2) == [
                "5.1%=2031 yoy", "5.6%=2031 yoy",
            ])
    }

    // MARK: numbers

    @Test func aMinusInAListWhoseUnitStandsAtItsEnd() {
        #expect(
            values("三次产业的拉动贡献分别为0.2、-5.6、1.3个百分点。") == [
                "0.2=0.2 [pp]", "-5.6=-5.6 [pp]", "1.3个百分点=1.3 [pp]",
            ])
        #expect(values("甲、乙增速分别为-0.4和1.2个百分点。").first == "-0.4=-0.4 [pp]")
        #expect(values("详见表2-1.5号文件。").isEmpty)
    }

    @Test func aNameSaysWhatABareScaleWordCounts() {
        #expect(values("医院总诊疗人次4.2亿。参会人数3万。") == ["4.2亿=4.2 {人次}", "3万=3 {人}"])
        #expect(values("综合指数突破2万。") == ["2万=2 1"])
    }

    @Test func daysInHospitalAreMeasured() {
        #expect(values("平均住院日为8.4日,比上年减少0.3日。") == ["8.4日=8.4 d", "0.3日=-0.3 d"])
        #expect(values("住院8日。").isEmpty)
    }

    @Test func howManyTheFirstOnesAreIsNoNumberOfTheirs() {
        #expect(names("排在前5位的甲县、乙县合计生产粮食8万吨。") == ["8万吨=排在前5位的甲县、乙县合计生产粮食"])
        #expect(names("20个县改善较好(即前20名)。").count == 1)
        #expect(names("排名居前3位。").count == 1)
    }

    @Test func whereFiguresComeFromIsNoFigure() {
        #expect(names("根据10个县抽样调查结果推算,早稻产量9吨。") == ["9吨=早稻产量"])
        #expect(names("根据需要,新建学校10所,调查村3个。").count == 2)
    }

    @Test func howManyProvincesThereAreIsPartOfAName() {
        #expect(names("31个省、自治区、直辖市的家庭户9万户。") == ["9万户=31个省、自治区、直辖市的家庭户"])
        #expect(names("业务覆盖31个省、自治区、直辖市。").count == 1)
    }

    @Test func howManyEachHasTellsWhoIsCounted() {
        #expect(names("拥有2处住房的9万户,占8%。").map { $0.prefix(3) } == ["9万户", "8%="])
    }

    // MARK: names in lists

    @Test func numbersInAListAreSaidAgainInParentheses() {
        let told = "甲县、乙县播种面积分别增加9.1公顷(136.5亩)和2.1公顷(31.5亩),增长8%和3%。"
        #expect(
            names(told) == [
                "9.1公顷=甲县播种面积 change", "136.5亩=甲县播种面积 change", "2.1公顷=乙县播种面积 change",
                "31.5亩=乙县播种面积 change", "8%=甲县播种面积 change", "3%=乙县播种面积 change",
            ])
        // A share of each is no other way to say it.
        #expect(names("甲县、乙县分别有学校9所(占3%)、5所(占2%)。").count == 4)
    }

    @Test func whatStandsBehindTheLastAgeIsOfAll() {
        #expect(
            names("0-17岁、18-59岁、60岁及以上户籍人口分别为1人、2人和3人。") == [
                "1人=0-17岁户籍人口", "2人=18-59岁户籍人口", "3人=60岁及以上户籍人口",
            ])
        #expect(
            names("0—14岁、60岁及以上人口的比重分别上升1个百分点、5个百分点。").first == "1个百分点=0—14岁人口的比重 change")
    }

    @Test func whatTheOthersEndWithIsNotSharedOut() {
        #expect(
            names("失业保险、工伤保险参保人数分别为9人、8人。") == ["9人=失业保险参保人数", "8人=工伤保险参保人数"])
        #expect(names("参加失业、工伤保险人数分别为9人、8人。") == ["9人=参加失业保险人数", "8人=参加工伤保险人数"])
        #expect(names("二氧化硫、臭氧平均浓度分别下降9%、8%。").first == "9%=二氧化硫平均浓度 change")
    }

    @Test func howManyPlacesAListNamesIsNoPartOfTheLast() {
        #expect(
            names("南江、九江、东山三市商品住宅销售价格分别上涨2%、3%和4%。") == [
                "2%=南江商品住宅销售价格 change", "3%=九江商品住宅销售价格 change", "4%=东山商品住宅销售价格 change",
            ])
    }

    @Test func aRateAmongAmountsTakesItsPlaceInTheList() {
        #expect(
            names("牛存栏2头,猪存栏6头,出栏率9%,分别增长2%、3%和提高4个百分点。").suffix(3) == [
                "2%=牛存栏 change", "3%=猪存栏 change", "4个百分点=出栏率 change",
            ])
    }

    @Test func aListBehindOneOfAsManyIsOfTheSameThings() {
        #expect(
            names("南江、九江两个口岸货运量分别为9吨和8吨,贸易额分别为7元和6元,分别增长5%和4%。") == [
                "9吨=南江货运量", "8吨=九江货运量", "7元=南江贸易额", "6元=九江贸易额", "5%=南江贸易额 change",
                "4%=九江贸易额 change",
            ])
        #expect(
            names("同城、异地快递业务量分别占全部业务量的13%、87%;业务收入分别占全部收入的8%、92%。").suffix(2) == [
                "8%=同城业务收入占全部收入 share", "92%=异地业务收入占全部收入 share",
            ])
        #expect(
            names("南江、九江实现产值分别为7元和6元,贡献率分别为5%和4%。").suffix(2) == ["5%=南江贡献率 share", "4%=九江贡献率 share"])
        #expect(names("东、西部地区业务量比重分别为78%和22%,收入比重分别为77%和23%。").last == "23%=收入比重 share")
        // Of what stands between, nothing is known.
        #expect(names("甲、乙货运量分别为9吨和8吨,人口6人,价格分别为3元和2元。").last == "2元=价格")
    }

    @Test func aGroupIsNamedOnceBeforeWhatEachReached() {
        #expect(
            names("一、二、三产业分别完成投资3元、4元和5元。") == [
                "3元=第一产业完成投资", "4元=第二产业完成投资", "5元=第三产业完成投资",
            ])
        #expect(
            names("有色、煤炭、化工三大行业分别完成增加值3元、4元和5元。").last == "5元=化工增加值")
    }

    // MARK: what other words lend

    @Test func thingsAreCountedThatComePastAnAmount() {
        #expect(
            names("经费投入超过5亿元的行业大类有12个。经费投入超过5亿元的县(市)有8个。") == [
                "12个=经费投入超过5亿元的行业大类", "8个=经费投入超过5亿元的县",
            ])
        #expect(
            names("投入强度超过全省平均水平的县有3个。") == ["3个=投入强度超过全省平均水平的县"])
        #expect(
            names("经费投入超过5亿元的市有2个,分别为南江(9亿元)和东山(7亿元)。") == [
                "2个=经费投入超过5亿元的市", "9亿元=南江经费投入", "7亿元=东山经费投入",
            ])
    }

    @Test func patientsAreThoseOfTheHospitalsBefore() {
        #expect(
            names("医院总诊疗人次9人次,比上年增加1人次;入院人次3人次。").last == "3人次=医院入院人次")
        #expect(names("乡镇卫生院9个,床位8张,卫生人员7人。").last == "7人=乡镇卫生院卫生人员")
    }

    @Test func studentsAreThoseOfAllSchoolsBehindTheirParts() {
        #expect(
            names("初中9所,其中九年一贯制学校2所;招生3人。") == ["9所=初中", "2所=九年一贯制学校", "3人=初中招生"])
        #expect(names("全市有技工学校2所,在校生9人。") == ["2所=技工学校", "9人=技工学校在校生"])
        #expect(names("全市有影响力的学校2所。") == ["2所=全市有影响力的学校"])
    }

    @Test func theFundOfThoseWhoAreInsured() {
        #expect(
            names("参加职工基本养老保险人数9人。基金收入3亿元,支出2亿元。").suffix(2) == [
                "3亿元=职工基本养老保险基金收入", "2亿元=职工基本养老保险支出",
            ])
        #expect(names("参加合唱人数9人。基金收入3亿元。").last == "3亿元=基金收入")
    }

    @Test func forWhomSomethingIsDoneIsNoPartOfIt() {
        #expect(names("为2名职工发放补贴9元。") == ["2名=职工", "9元=发放补贴"])
        #expect(names("为9家企业减负8万元。").last == "8万元=企业减负")
    }

    @Test func aHeadSaysWhichWayGoodsWent() {
        #expect(
            names("出口方面,机电产品9亿元,增长2%;农产品3亿元。进口方面,原油进口量8吨。") == [
                "9亿元=机电产品出口", "2%=机电产品出口 change", "3亿元=农产品出口", "8吨=原油进口量",
            ])
        #expect(names("矿砂进口量8吨,进口值3亿元。").last == "3亿元=矿砂进口值")
    }

    @Test func whatMadeItFallIsNoName() {
        #expect(names("粮食产量9吨,受灾减产8%。").last == "8%=粮食产量 change")
        #expect(names("最终核算2030年全市生产总值9亿元。") == ["9亿元=全市生产总值"])
    }

    @Test func theIndustriesOfAProductAreItsParts() {
        let report = SampleReport([title, "全市生产总值9亿元。其中,第一产业2亿元,增长3%;第二产业3亿元;第三产业4亿元。"])
        #expect(report.metrics[1].indicatorCode == "primary_industry_value_added")
        #expect(report.metrics.last?.indicatorCode == "tertiary_industry_value_added")
    }

    @Test func whatResidentsSpendIsTheirs() {
        #expect(
            names("城镇居民人均可支配收入9元,增长2%;人均消费支出8元,增长3%。农民人均纯收入7元,人均生活消费支出6元。") == [
                "9元=城镇居民人均可支配收入", "2%=城镇居民人均可支配收入 change", "8元=城镇居民人均消费支出",
                "3%=城镇居民人均消费支出 change", "7元=农民人均纯收入", "6元=农民人均生活消费支出",
            ])
        // Another sentence tells of all.
        #expect(names("城镇居民人均可支配收入9元。人均消费支出8元。").last == "8元=人均消费支出")
    }

    @Test func whatWorksHoldAndMakeIsTheirs() {
        #expect(
            names("农村水电站9座,装机容量8千瓦。大型水库2座,总库容3立方米。") == [
                "9座=农村水电站", "8千瓦=农村水电站装机容量", "2座=大型水库", "3立方米=大型水库总库容",
            ])
    }

    @Test func partsOfWhatIsNewAreNewThemselves() {
        #expect(names("新增装机容量9千瓦,其中水电5千瓦。").last == "5千瓦=新增水电")
        #expect(names("装机容量9千瓦,其中水电5千瓦。").last == "5千瓦=水电装机容量")
    }

    @Test func whatThePeopleOfAPlaceHaveIsPerSoMany() {
        #expect(
            names("每千常住人口床位6.8张、卫生技术人员8.7人。").last == "8.7人=每千常住人口卫生技术人员")
        #expect(names("每千人口执业医师3人、每千人口注册护士4人。").last == "4人=每千人口注册护士")
        #expect(names("每千人口床位6.8张,卫生技术人员87人。").last == "87人=卫生技术人员")
    }

    @Test func kindsOfWhatWasCountedOrMade() {
        #expect(
            names("Ⅰ~Ⅲ类水质断面46个,占53.5%;Ⅳ类14个,占16.3%。").suffix(2) == [
                "14个=Ⅳ类水质断面", "16.3%=Ⅳ类水质断面 share",
            ])
        #expect(names("肉、蛋、奶总产量分别达到6吨、3吨和8吨。").first == "6吨=肉总产量")
        #expect(names("第一、三产业比重分别下降0.5和0.7个百分点。") == ["0.5=第一产业比重 change", "0.7个百分点=第三产业比重 change"])
    }

    // MARK: a census

    @Test func aCensusIsOfTheYearOfItsNumber() {
        let people = SampleReport(["翠湖县第七次全国人口普查主要数据情况", "常住人口9人,与2010年的8人相比,增加1人。"])
        #expect(people.metrics.map(\.period) == ["2020", "2010", "2020"])
        #expect(SampleReport(["翠湖县第三次全国农业普查公报", "农户9户。"]).metrics.first?.period == "2016")
        // What the title dates itself is of that year.
        #expect(SampleReport(["2024年翠湖县第七次全国人口普查工作总结", "入户9户。"]).metrics.first?.period == "2024")
    }

    @Test func whatWasSoAtACensus() {
        let ratio = SampleReport([title, "性别比(以女性为100)由2010年第六次全国人口普查时的105.43上升为105.57。"])
        #expect(ratio.lines { "\($0.indicator) \($0.period ?? "-")" } == ["105.43=性别比 2010", "105.57=性别比 2031"])
        #expect(
            names("每10万人中拥有大学文化程度的9人;具有初中教育程度人口8人。").last == "8人=每10万人中具有初中教育程度人口")
    }
}
