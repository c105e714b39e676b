import Testing

/// Names in reports of the nation, of budgets and of figures that other clauses, or what money is taken from, stand beside.
extension MetricNamingTests {
    @Test func howItWasReckonedStandsBetweenASubjectAndItsNumber() {
        #expect(names("旅游总收入，按可比价格计算，比上年增长7.5%。") == ["7.5% 旅游总收入 change"])
        #expect(names("农民人均收入，考虑价格因素，实际增长4.5%。") == ["4.5% 农民人均收入 change"])
        #expect(
            names("工业增加值增长6%，农业增加值，按不变价格计算，增长3%。") == ["6% 工业增加值 change", "3% 农业增加值 change"])
        #expect(names("农机总动力，包括拖拉机在内，达到96万千瓦。") == ["96万千瓦 农机总动力"])
        #expect(names("机床厂合格率偏低，经过整顿，提高到97%。").last?.hasPrefix("97% 机床厂合格率") == true)
    }

    @Test func byWhomABudgetWasPassedIsNoName() {
        #expect(
            names("年初政府性基金收入预算合计172亿元，后经市人大常委会批准调整为130亿元，实际完成128亿元。") == [
                "172亿元 政府性基金收入", "130亿元 政府性基金收入", "128亿元 政府性基金收入",
            ])
        #expect(
            names("市级收入由86亿元变动为91亿元。") == ["86亿元 市级收入", "91亿元 市级收入"])
        #expect(
            names("公共预算收入预算为32亿元，执行结果为33亿元。") == ["32亿元 公共预算收入", "33亿元 公共预算收入"])
    }

    @Test func whatABudgetIsCutByIsAChange() {
        #expect(
            names("市级基金收入年初预算为164亿元，执行中按程序调减收入预算50亿元。").last == "50亿元 市级基金收入 change")
        let found = records("圆满完成年度预期目标，财政收入达到83亿元。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.status) == [.actual])
        let next = records("今年主要预期目标是：财政收入达到83亿元。", heading: "二、2021年工作安排")
        #expect(next.map(\.record.status) == [.target])
    }

    @Test func howFarABoundIsOff() {
        #expect(names("城镇登记失业率远低于3%。") == ["3% 城镇登记失业率"])
        #expect(names("经济增长连续四年达到或略高于10%。") == ["10% 经济 change"])
    }

    @Test func linesOfAccountsAreNoActs() {
        #expect(
            names("公共预算支出205万元，调出资金862万元，转移支付763万元。").last == "763万元 转移支付")
        #expect(names("补助下级支出7566万元、调出资金4738万元。").last == "4738万元 调出资金")
        #expect(names("地方公共预算收入加上上划中央收入58万元。") == ["58万元 上划中央收入"])
    }

    @Test func whatMoneyIsCalledBelongsToIt() {
        #expect(
            names("统筹25亿元“两重”“双新”资金支持产业升级。") == ["25亿元 统筹“两重”“双新”资金支持产业升级"])
        #expect(names("争取中央财政14亿元资金支持。") == ["14亿元 争取中央财政资金支持"])
        #expect(names("从预备费中安排3亿元用于防汛救灾。") == ["3亿元 安排用于防汛救灾"])
        #expect(names("按照1%的比例安排预备费5.3亿元。").last == "5.3亿元 预备费")
        #expect(names("市财政将为此投入30亿元。") == ["30亿元 市财政投入"])
    }

    @Test func ofAllThatThereAreSoManyArePart() {
        #expect(names("全县有80%以上的村通了公路。") == ["80% 全县村通公路 share"])
    }

    @Test func whoLivesSomewhereArePeople() {
        #expect(names("在我们这样一个近800万人口的城市，保供任务繁重。") == ["800万 人口"])
        #expect(names("这将使山区15万学生受益。") == ["15万 山区学生受益"])
    }

    @Test func wordsThatOnlyEndWithAVerb() {
        #expect(names("全市35家规模以上服务业企业实现利润3亿元。").first == "35家 全市规模以上服务业企业")
        #expect(names("全市有天气雷达2部。").first?.hasSuffix("天气雷达") == true)
        #expect(names("启动高级别叫应37次。") == ["37次 高级别叫应"])
        #expect(names("五年中央财政用于水利的投入达到34亿元。") == ["34亿元 五年中央财政用于水利的投入"])
    }

    @Test func wordsThatOnlyBeginWithAConjunctionOrAVerb() {
        #expect(names("全市债务386亿元，或有债务12.3亿元。").last == "12.3亿元 或有债务")
        #expect(names("全县有国家A级景区9个。").last?.hasSuffix("国家A级景区") == true)
        #expect(
            names("农作物播种面积86.3万亩，其中粮食作物56.2万亩，其他作物11.5万亩。").last == "11.5万亩 其他作物播种面积")
    }

    @Test func classesOfGoodsHavePrices() {
        #expect(
            names("居民消费价格上涨0.3%。其中，食品烟酒上涨1.2%，衣着下降0.3%，居住上涨0.5%。").suffix(3) == [
                "1.2% 食品烟酒价格 change", "0.3% 衣着价格 change", "0.5% 居住价格 change",
            ])
    }

    @Test func whatIsReachedOrPassed() {
        let found = records("粮食单产已经达到或者超过500公斤。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["粮食单产"])
        #expect(found.map(\.record.qualifier) == [.ge])
        #expect(
            names("居民收入由2015年的2.1万元，提高到了2020年的3.5万元。") == ["2.1万元 居民收入", "3.5万元 居民收入"])
        #expect(names("棉花产量在2016年至2020年间平均每年增长5%。") == ["5% 棉花产量 change"])
        #expect(
            names("全市和市级税收比重分别提高3.2和2.5个百分点。").first == "3.2 全市税收比重 change")
    }
}
