import Testing

/// Names in reports of terms of office, in plans of five years and in budgets of counties.
extension MetricNamingTests {
    @Test func figuresOfAListAreThoseOfTheFirstOnesOwner() {
        #expect(
            names("规模以上工业实现产值52亿元、增加值11亿元、利税6亿元。") == [
                "52亿元 规模以上工业产值", "11亿元 规模以上工业增加值", "6亿元 规模以上工业利税",
            ])
        #expect(names("建筑业实现产值52亿元、税收2亿元。").last == "2亿元 建筑业税收")
        #expect(names("农产品加工企业实现销售收入52亿元、利税4亿元。").last == "4亿元 农产品加工企业利税")
        // Behind a comma taxes may be anybody's.
        #expect(names("工业增加值达到30亿元,税收达到4亿元。").last == "4亿元 税收")
    }

    @Test func howLargeSomeAreSaysNotWhatTheyAre() {
        #expect(
            names("实施亿元以上项目42个、5亿元以上8个,总投资165亿元。") == [
                "42个 亿元以上项目", "8个 5亿元以上项目", "165亿元 亿元以上项目总投资",
            ])
        #expect(
            names("产值超亿元企业65家,其中超5亿元12家、超10亿元4家。") == [
                "65家 产值超亿元企业", "12家 超5亿元企业", "4家 超10亿元企业",
            ])
        #expect(names("纳税超千万元企业32家,超亿元3家。").last == "3家 超亿元企业")
    }

    @Test func aTotalIsNotSaidTwice() {
        #expect(names("新增装机4万千瓦,总装机达到10万千瓦。").last == "10万千瓦 总装机")
        #expect(names("新增道路里程40公里,总里程达到520公里。").last == "520公里 道路总里程")
    }

    @Test func whatContributesIsNamedWithoutWhatTo() {
        #expect(
            names("第二产业增加值93亿元,增长17%,对经济增长的贡献率达58%,拉动经济增长7个百分点。").last
                == "7个百分点 第二产业增加值拉动经济 change")
    }

    @Test func newDebtIsNewInItsParts() {
        #expect(
            names("新增政府债务限额45亿元,其中一般债务20亿元、专项债务25亿元。") == [
                "45亿元 新增政府债务限额", "20亿元 新增一般债务限额", "25亿元 新增专项债务限额",
            ])
        #expect(names("政府债务限额45亿元,其中一般债务20亿元。").last == "20亿元 一般债务限额")
    }

    @Test func accountsOfGradesTakeTheBalanceOfAll() {
        #expect(
            names("全市政府债务余额251亿元,市级76亿元、县区175亿元。") == [
                "251亿元 全市政府债务余额", "76亿元 市级政府债务余额", "175亿元 县区政府债务余额",
            ])
    }

    @Test func ageOfLifeThatRoseIsMeasured() {
        #expect(names("人均预期寿命提高1岁,达到76.5岁。") == ["1岁 人均预期寿命 change", "76.5岁 人均预期寿命"])
        #expect(names("年龄在60岁以上的老人得到照顾。").isEmpty)
    }

    @Test func growthOnceMoreIsNoFurtherMemberOfAList() {
        #expect(
            names("城镇居民收入8936元,农民纯收入1806元,分别增长8%和9%,实际增长6%和7%。").suffix(4) == [
                "8% 城镇居民收入 change", "9% 农民纯收入 change", "6% 城镇居民收入 change", "7% 农民纯收入 change",
            ])
        #expect(names("棉花、油料分别增长9%,下降4%。") == ["9% 棉花 change", "4% 油料 change"])
    }

    @Test func wordsThatOnlyEndLikeAConjunctionAreOne() {
        #expect(names("惠及居民8万户、24万人。") == ["8万户 惠及居民", "24万人 惠及居民"])
    }

    @Test func aListOfEarlierValuesWithATimeIsNoName() {
        #expect(
            names("城乡低保标准由2016年的月人均260元、105元提高到650元、420元。").map { $0.contains("由") } == [
                false, false, false, false,
            ])
    }

    @Test func sharesOfAListAreThoseOfWhatGrew() {
        #expect(
            names("工业投资34亿元,服务业投资18亿元,分别增长8%和9%,占全部投资的65%和35%。").suffix(2) == [
                "65% 工业投资占全部投资 share", "35% 服务业投资占全部投资 share",
            ])
    }

    @Test func investmentIsThatOfTheProjectsWithTheirVerb() {
        #expect(names("续建项目52项,投资49亿元。").last == "49亿元 续建项目投资")
        #expect(names("工业项目52项,投资49亿元。").last == "49亿元 工业项目投资")
    }

    @Test func whatIsPerOutputGoesOnWithoutIt() {
        #expect(names("单位生产总值能耗降低13%、二氧化碳排放降低15%。").last == "15% 单位生产总值二氧化碳排放 change")
    }

    @Test func meansOfYearsAreNoPartOfAShare() {
        #expect(names("民生支出累计达到68亿元,年均占财政支出的80%以上。").last == "80% 民生支出占财政支出 share")
    }

    @Test func theYearThatIsReachedIsNoName() {
        #expect(names("确保完成全年财政收入12亿元的目标。") == ["12亿元 财政收入"])
        #expect(names("按照收支平衡原则,相应安排公共预算支出31亿元。") == ["31亿元 安排公共预算支出"])
    }

    @Test func animalsHaveNoPeoplesNeeds() {
        #expect(
            names("解决18万人、9万头大牲畜饮水困难。") == ["18万人 解决饮水困难", "9万头 解决大牲畜饮水困难"])
    }

    @Test func theIndustryBeforeAColonHasTheFigures() {
        #expect(
            names("茶产业:种植面积稳定在32万亩,产量12万吨,综合产值100亿元。") == [
                "32万亩 茶产业种植面积", "12万吨 茶产业产量", "100亿元 茶产业综合产值",
            ])
        #expect(names("林果业:面积达到80万亩,果品总产量30万吨。") == ["80万亩 林果业面积", "30万吨 果品总产量"])
        #expect(names("其中:产值9亿元。") == ["9亿元 产值"])
        #expect(names("月最低工资标准:一类地区2280元,二类地区2080元。") == ["2280元 一类地区月最低工资标准", "2080元 二类地区月最低工资标准"])
    }

    @Test func profitsBehindASemicolonAreThoseOfTheIndustry() {
        #expect(
            names("规模以上工业增加值5亿元,增长36%;实现利税2亿元、利润8900万元。").suffix(2) == [
                "2亿元 规模以上工业利税", "8900万元 规模以上工业利润",
            ])
    }

    @Test func placesAmongWhichOneIsRankedAreNotCounted() {
        #expect(names("财政收入增幅居全省山区26县第5。").map { $0.hasPrefix("第5 ") } == [true])
        #expect(names("财政收入增幅在全市16县区中排名第五。").map { $0.hasPrefix("第五 ") } == [true])
        #expect(names("26个县实现脱贫。").map { $0.hasPrefix("26个 ") } == [true])
    }

    @Test func anAmountThatWasTaskedIsTheIncomes() {
        let found = records("财政总收入45亿元,占年度任务36亿元的127%。", heading: "一、2020年工作回顾").map(\.record)
        #expect(found.map(\.indicator) == ["财政总收入", "财政总收入", "财政总收入"])
        #expect(found.map(\.status) == [.actual, .target, .actual])
    }

    @Test func anAimInAParenthesisBehindItsWordIsTheFigures() {
        let found = records("规上工业增加值增长8.6%,完成年度目标(8%)。", heading: "一、2020年工作回顾").map(\.record)
        #expect(found.map(\.indicator) == ["规上工业增加值", "规上工业增加值"])
        #expect(found.map(\.status) == [.actual, .target])
        #expect(found.map(\.measure) == [.change, .change])
    }

    @Test func bothAccountsOfAPlaceKeepTheirFundInWhatGrew() {
        #expect(
            names("全县一般公共预算收入15亿元。县本级收入14亿元,支出58亿元,分别增长12%和3%。").suffix(2) == [
                "12% 县本级一般公共预算收入 change", "3% 县本级一般公共预算支出 change",
            ])
    }

    @Test func netGrowthOfAListIsNoBalance() {
        #expect(
            names("金融机构存贷款余额分别达到92亿元和88亿元,净增24亿元、31亿元。").suffix(2).map { $0.contains("净增") } == [true, true])
    }

    @Test func whatAllHaveMadeIsNotThatOfTheNewOnes() {
        #expect(
            names("规模以上工业企业达121家,新增18家,实现主营业务收入238亿元、利税31亿元、利润19亿元。").suffix(3) == [
                "238亿元 规模以上工业企业主营业务收入", "31亿元 规模以上工业企业利税", "19亿元 规模以上工业企业利润",
            ])
        #expect(names("新增企业9家,实现产值3亿元。").last == "3亿元 新增企业产值")
    }
}
