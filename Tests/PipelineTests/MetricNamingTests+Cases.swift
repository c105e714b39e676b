import Model
import Testing

/// What reports of courts, prosecutors and offices, and news of the economy, showed.
extension MetricNamingTests {
    private static let review = "一、2020年工作回顾"

    @Test func whatBecameOfCasesIsToldOfThese() {
        #expect(names("严惩电信诈骗犯罪,办结35件。") == ["35件 办结电信诈骗犯罪"])
        #expect(names("依法打击毒品犯罪,批捕7人,起诉8人。") == ["7人 批捕毒品犯罪", "8人 起诉毒品犯罪"])
        #expect(names("受理民事案件35件,结案20件。").last == "20件 结案民事案件")
        #expect(
            names("全县法院新收刑事案件35件,下降7%;审结28件,下降8%。").suffix(2) == [
                "28件 审结刑事案件", "8% 审结刑事案件 change",
            ])
    }

    @Test func howOldThingsAreIsPartOfTheirName() {
        #expect(names("三年以上未结案件下降35%。") == ["35% 三年以上未结案件 change"])
    }

    @Test func whatIsRankedAmongSoMany() {
        #expect(names("增加值增长5%,增速在全省27个产业集聚基地中居第7位。").count == 2)
        #expect(names("综合指数在全省35个开发区中排名第7位。") == ["第7位 综合指数 rank"])
        #expect(names("财政收入居全市12个县(市区)前5位。") == ["5位 财政收入 rank"])
    }

    @Test func whatThreePartsAreOfIsNamedByTheClauseBefore() {
        #expect(
            names("三次产业协调发展,结构比调整为10:55:35。") == [
                "10 第一产业比重 share", "55 第二产业比重 share", "35 第三产业比重 share",
            ])
        #expect(names("种植业协调发展,结构比调整为10:55:35。").first == "10 结构比 share")
    }

    @Test func meatsShareTheirNoun() {
        #expect(
            names("猪、牛、羊、禽肉产量分别增长1%、2%、3%和4%。") == [
                "1% 猪肉产量 change", "2% 牛肉产量 change", "3% 羊肉产量 change", "4% 禽肉产量 change",
            ])
    }

    @Test func productsThatAreLookedAtByTheirOutput() {
        #expect(
            names("从主要产品产量看,精制茶增长35%,粗钢下降7%。") == ["35% 精制茶产量 change", "7% 粗钢产量 change"])
        #expect(names("从销售看,精制茶增长35%。") == ["35% 精制茶 change"])
        #expect(
            names("从产品产量看,光缆,汽车,工业机器人产量同比分别增长35%、20%、7%。") == [
                "35% 光缆产量 change", "20% 汽车产量 change", "7% 工业机器人产量 change",
            ])
    }

    @Test func whatTheClauseBetweenTellsOfContributes() {
        #expect(
            names("制造业投资增长8%,设备购置投资增长加快,对全部投资增长的贡献率达到35%。").last
                == "35% 设备购置投资对全部投资增长的贡献率 share")
        #expect(names("化工行业受市场需求影响,产值下降7%。") == ["7% 化工行业产值 change"])
    }

    @Test func whatAllOfThoseCountedCameTo() {
        #expect(names("12户企业共完成产值35亿元。") == ["12户 企业", "35亿元 企业产值"])
        #expect(names("临时救助73人次,支出22万元。") == ["73人次 临时救助", "22万元 临时救助支出"])
        #expect(names("规模以上工业完成总产值35亿元,增长8%;实现增加值7亿元。").last == "7亿元 规模以上工业增加值")
    }

    @Test func anAreaOfAllIsNoPartOfWhatItIsWorth() {
        #expect(names("新植果树35万亩,总面积达到70万亩,产值15亿元。").last == "15亿元 新植果树产值")
    }

    @Test func whatBecameOfTheOthers() {
        #expect(names("5个项目竣工投产,3个正在建设。") == ["5个 项目竣工投产", "3个 项目正在建设"])
    }

    @Test func aBoundBeforeSoManyTimes() {
        let found = records("人均财力约为2015年的两倍。", heading: Self.review)
        #expect(found.map(\.record.qualifier) == [.approx])
        let least = records("增速达到或超过13%。", heading: Self.review)
        #expect(least.map(\.record.qualifier) == [.ge])
        let treaties = records("签署15份多边互认协定。", heading: Self.review)
        #expect(treaties.map(\.record.indicator) == ["签署多边互认协定"])
        #expect(treaties.map(\.record.qualifier) == [.eq])
    }

    @Test func moreOfWhatIsAimedAt() {
        let found = records("地区生产总值增长8%、力争9%。", heading: "二、2021年主要目标")
        #expect(found.map(\.record.measure) == [.change, .change])
        let planned = records("收入计划达到35亿元,增长8%;去年的支出为7亿元。", heading: Self.review)
        #expect(planned.map(\.record.status) == [.target, .target, .actual])
        let beside = records("力争利用外资7亿美元(去年利用外资5亿美元,增长8%)。", heading: "二、2021年主要目标")
        #expect(beside.map(\.record.status) == [.target, .actual, .actual])
    }

    @Test func thoseWhoseFigureBecameAnother() {
        #expect(
            names("提高公用经费标准,小学由650元提高到720元,初中由850元提高到940元。") == [
                "650元 小学公用经费标准", "720元 小学公用经费标准", "850元 初中公用经费标准", "940元 初中公用经费标准",
            ])
        #expect(names("全镇辖12个村,共3560户。").last == "3560户 全镇")
        #expect(names("企业保有量达35家,新增7家。").last == "7家 新增企业保有量")
    }

    @Test func whatInvestmentIsPlannedToGrowBy() {
        let found = records("固定资产投资计划增长8%。", heading: Self.review)
        #expect(found.map(\.record.indicator) == ["固定资产投资"])
        #expect(found.map(\.record.status) == [.target])
        #expect(names("资金比原投资计划减少了8%。") != ["8% 资金 change"])
    }

    @Test func anAimOfTheYearIsTold() {
        let report = SampleReport(["云岭省1999年工作讲话", "今年宏观调控的预期目标是:生产总值增长8%,投资增长12%。"])
        #expect(report.metrics.map(\.status) == [.target, .target])
        let met = SampleReport(["云岭省1999年工作讲话", "去年完成了增长8%的预期目标,生产总值达到35亿元。"])
        #expect(met.metrics.last?.status == .actual)
    }

    @Test func aHeadlineTellsTheMonth() {
        let report = SampleReport(["5月份国民经济运行总体平稳、稳中有进", "2025-06-16 10:12 来源:市统计局", "服务业生产指数增长8%。"])
        #expect(report.metrics.map(\.period) == ["2025-05"])
    }
}
