import Model
import Testing

/// What other clauses and sentences lend to a name: the fund, the figure, the enterprises that were counted; and what of its own clause is none of it.
extension MetricNamingTests {
    /// Tables and charts of printed reports run into the sentence behind them.
    @Test func figuresBeforeASentenceAreNoPartOfItsName() {
        let figures = "水质比例 优良 轻度污染 重度污染 2021年100.0 0.0 0.0 2022年99.5 0.5 0.0 2023年98.5 1.5 0.0"
        #expect(names(figures + "全年城镇新增就业4万人,下降2%。").suffix(2) == ["4万人 城镇新增就业", "2% 城镇新增就业 change"])
        #expect(names(figures + "年末共有证券公司营业部5家。").last == "5家 证券公司营业部")
        // A long name with a year, and few figures.
        let long = "建设“5G+智慧园区”和“3+2”产业体系及云岭工业园区2021年重点公共技术服务平台项目"
        #expect(names(long + "9个。").last?.contains("智慧园区") == true)
    }

    @Test func theMeansOfTransportHoldsForItsTurnover() {
        #expect(
            names("铁路货运量9万吨,增长2%,货物周转量3亿吨公里,增长4%。") == [
                "9万吨 铁路货运量", "2% 铁路货运量 change", "3亿吨公里 铁路货物周转量", "4% 铁路货物周转量 change",
            ])
        #expect(names("公路水路客运量9万人,旅客周转量3亿人公里。").last == "3亿人公里 公路水路旅客周转量")
        // All goods, and another subject between.
        #expect(names("货运量9万吨,货物周转量3亿吨公里。").last == "3亿吨公里 货物周转量")
        #expect(names("铁路货运量9万吨,港口吞吐量8万吨,货物周转量3亿吨公里。").last == "3亿吨公里 货物周转量")
        #expect(names("公路里程9万公里,货物周转量3亿吨公里。").last == "3亿吨公里 货物周转量")
    }

    @Test func bareIncomeAndExpenditureAreThoseOfTheFundBefore() {
        #expect(
            names("全市社会保险基金收入3亿元,增长8%。支出完成2亿元,增长9%;结余1亿元。") == [
                "3亿元 全市社会保险基金收入", "8% 全市社会保险基金收入 change", "2亿元 全市社会保险基金支出",
                "9% 全市社会保险基金支出 change", "1亿元 结余",
            ])
        // What has a name of its own, and what is only added to it.
        #expect(
            names("一般公共预算收入9亿元,其中税收收入7亿元。支出8亿元,教育支出2亿元,加上上解、调出等支出1亿元。") == [
                "9亿元 一般公共预算收入", "7亿元 税收收入", "8亿元 一般公共预算支出", "2亿元 教育支出", "1亿元 上解、调出等支出",
            ])
        #expect(
            names("全市一般公共预算收入9亿元。市级支出预算8亿元,加上上年结转(1亿元)、调入资金(1亿元)等2亿元,实际支出7亿元,占比3%,增长2%。") == [
                "9亿元 全市一般公共预算收入", "8亿元 市级一般公共预算支出预算", "1亿元 上年结转", "1亿元 调入资金", "2亿元 市级支出",
                "7亿元 市级一般公共预算支出", "3% 市级一般公共预算支出占比 share", "2% 市级一般公共预算支出 change",
            ])
        // The scope holds for the fund's other half, and not that of a part.
        // A zone's account is its own, and that it was reached is no part of the name.
        #expect(
            names("园区基金预算收入9亿元;完成基金预算支出8亿元,增长9%。") == [
                "9亿元 园区基金预算收入", "8亿元 园区基金预算支出", "9% 园区基金预算支出 change",
            ])
        #expect(
            names("市级基金预算收入9亿元,增长8%;基金预算支出8亿元,增长9%。") == [
                "9亿元 市级基金预算收入", "8% 市级基金预算收入 change", "8亿元 市级基金预算支出", "9% 市级基金预算支出 change",
            ])
        #expect(
            names("全市基金预算收入9亿元,其中市级基金预算收入5亿元;支出8亿元,基金预算结转支出1亿元。") == [
                "9亿元 全市基金预算收入", "5亿元 市级基金预算收入", "8亿元 全市基金预算支出", "1亿元 基金预算结转支出",
            ])
        // What is made to balance is more than the fund's own.
        #expect(names("基金预算收入2亿元,支出相应安排3亿元。") == ["2亿元 基金预算收入", "3亿元 支出"])
        #expect(names("接待游客25万人,收入6亿元。") == ["25万人 接待游客", "6亿元 收入"])
        // The heading names it for the paragraphs below, until the next of its rank.
        let report = SampleReport([
            "云岭市2021年预算报告", "一、2020年预算执行情况", "(一)政府性基金预算", "1.全市情况", "收入9亿元,支出8亿元。", "(二)其他情况", "支出7亿元。",
        ])
        #expect(report.metrics.map(\.indicator) == ["全市政府性基金预算收入", "全市政府性基金预算支出", "支出"])
    }

    @Test func whatGrewOfAnIndustryIsTheFigureOfTheOneBefore() {
        #expect(
            names("规模以上工业增加值增长8%。其中,轻工业增长5%,重工业增长9%。利润6亿元,制造业增长3%。") == [
                "8% 规模以上工业增加值 change", "5% 轻工业增加值 change", "9% 重工业增加值 change", "6亿元 利润",
                "3% 制造业 change",
            ])
        #expect(
            names("服务业企业营业收入增长8%,其中租赁和商务服务业增长5%,外资企业增长4%。") == [
                "8% 服务业企业营业收入 change", "5% 租赁和商务服务业营业收入 change", "4% 外资企业营业收入 change",
            ])
        #expect(
            names("国有企业营业收入增长8%,私营企业增长5%,快递业增长4%。新登记企业增长6%。") == [
                "8% 国有企业营业收入 change", "5% 私营企业营业收入 change", "4% 快递业 change", "6% 新登记企业 change",
            ])
    }

    @Test func aWordForTwoThingsIsOneOfThemForEachNumber() {
        #expect(
            names("全市城乡居民人均可支配收入分别达到3万元、2万元,增长4%和5%。") == [
                "3万元 全市城镇居民人均可支配收入", "2万元 全市农村居民人均可支配收入", "4% 全市城镇居民人均可支配收入 change",
                "5% 全市农村居民人均可支配收入 change",
            ])
        #expect(names("存贷款余额分别增长4%和5%。") == ["4% 存款余额 change", "5% 贷款余额 change"])
        #expect(
            names("汽、柴油价格每吨分别降低380元和365元。") == ["380元 汽油价格 change", "365元 柴油价格 change"])
        #expect(names("92号汽油每升7.13元。") == ["7.13元 92号汽油"])
        // One number is of both, and so is a ratio; other words only begin alike.
        #expect(names("城乡居民人均可支配收入达到3万元。") == ["3万元 城乡居民人均可支配收入"])
        #expect(names("城乡居民收入比缩小至2.04:1。").allSatisfy { $0.contains("城乡居民收入比") })
        #expect(names("城乡社区支出3亿元、4亿元。").allSatisfy { $0.contains("城乡社区") })
    }

    @Test func whatCountedEnterprisesMadeIsNamedByThem() {
        #expect(
            names("园区企业达到25家,实现产值6亿元,增长8%。") == ["25家 园区企业", "6亿元 园区企业产值", "8% 园区企业产值 change"])
        // Not what the new ones alone have, nor what a place has.
        #expect(names("新增企业25家,实现产值6亿元。") == ["25家 新增企业", "6亿元 新增企业产值"])
        #expect(names("接待游客25万人,实现收入6亿元。") == ["25万人 接待游客", "6亿元 收入"])
    }

    @Test func oneChangeSaidTwiceHasOneBasis() {
        func bases(_ sentence: String) -> [String?] {
            records(sentence, heading: "一、2020年工作回顾").map(\.record).filter { $0.measure == .change }.map(\.basis)
        }
        #expect(bases("税收3亿元,比上年增收1亿元,增长50%。") == ["yoy", "yoy"])
        #expect(bases("税收3亿元,同比下降3%,减收1亿元。") == ["yoy", "yoy"])
        #expect(bases("税收年均增加1亿元,2020年增长9%。") == ["average_annual", nil])
        #expect(bases("税收3亿元,比上年增长8%,非税收入增长9%。") == ["yoy", nil])
    }

    @Test func aCodeIsForUnitsOfItsKind() {
        func codes(_ sentence: String) -> [String?] {
            records(sentence, heading: "一、2020年工作回顾").map(\.record.indicatorCode)
        }
        // The catalogue has 亩 for the one and hectares for the other.
        #expect(codes("粮食播种面积13千公顷,供应土地7亩。") == ["grain_area", "land_supply"])
        #expect(codes("粮食播种面积13万亩,供应土地7公顷。") == ["grain_area", "land_supply"])
        // Households are no people, nor are people schools; posts are.
        #expect(codes("36户、81人脱贫。") == [nil, "poverty_reduction"])
        #expect(codes("小学25所,小学8万人。") == ["primary_schools", nil])
        #expect(codes("新增就业岗位5万个。") == ["urban_new_jobs"])
    }

    @Test func whatIsMoreThanAPlanIsAGap() {
        let found = records("全市生产总值比“十二五”目标高出3亿元,比年初预算多2亿元,比上年预算少1亿元。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.measure) == [.gap, .gap, .change])
        #expect(found.map(\.record.basis) == ["“十二五”目标", "年初预算", "yoy"])
    }

    @Test func whatIsCutFell() {
        #expect(
            names("压减会议经费31%、培训经费43%,压减率达35%。") == [
                "31% 会议经费 change", "43% 培训经费 change", "35% 压减率",
            ])
        #expect(records("精简文件55%。", heading: "一、2020年工作回顾").map { "\($0.record.value)" } == ["-55"])
        #expect(names("压缩审批时限2/3。") == ["2/3 审批时限 change"])
    }

    @Test func totalsAreOfAllThereIs() {
        #expect(names("持牌机构新增47家、总数达到771家。") == ["47家 持牌机构新增", "771家 持牌机构总数"])
        #expect(
            names("科研机构、孵化器分别新增65家和30家,累计分别达到956家和561家。").suffix(2) == [
                "956家 科研机构", "561家 孵化器",
            ])
        #expect(names("新增上市公司5家、新三板挂牌企业9家。").last == "9家 新增新三板挂牌企业")
        #expect(names("引进企业5家、项目9个。").last == "9个 引进项目")
    }

    @Test func howAFigureWasReckonedIsNoPartOfItsName() {
        #expect(
            names("税收收入6亿元,扣除留抵退税后增长2%,非税收入剔除虚增因素后增长3%。") == [
                "6亿元 税收收入", "2% 税收收入 change", "3% 非税收入 change",
            ])
        #expect(names("研发费用加计扣除金额2亿元。") == ["2亿元 研发费用加计扣除金额"])
    }

    @Test func yearsWithoutADateAreNoName() {
        #expect(names("居民储蓄存款余额五年增长一倍。") == ["一倍 居民储蓄存款余额 change"])
        #expect(names("赤字率拟按2.8%安排。") == ["2.8% 赤字率"])
        #expect(names("登记失业率稳定保持在3.2%以内。") == ["3.2% 登记失业率"])
        #expect(names("省财政安排3亿元国债资金支持河口水闸加固。") == ["3亿元 省财政安排国债资金支持河口水闸加固"])
    }
}
