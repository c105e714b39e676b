import Model
import Testing

/// What reports of provinces and large cities say of their numbers.
extension MetricNamingTests {
    @Test func howCountedThingsGetOnIsNoPartOfTheirName() {
        #expect(names("12个产业园项目建设进展顺利。") == ["12个 产业园项目建设"])
        #expect(names("35项改革任务有序推进,4条高铁加快建设。") == ["35项 改革任务", "4条 高铁建设"])
        #expect(names("8家医院新改扩建全面加快。") == ["8家 医院新改扩建"])
        #expect(names("7个水库项目取得实质性进展。") == ["7个 水库项目"])
        #expect(names("丙县粮食加工业从无到有,企业发展到9家。").last == "9家 企业")
        #expect(names("万亩果园、智能工厂从无到有,分别达4个、5个。").last == "5个 智能工厂")
    }

    @Test func howSomethingWasDoneOrReckonedStandsBeforeItsName() {
        #expect(names("妥善处置劳资纠纷61件,主动承接改革试点3项。") == ["61件 处置劳资纠纷", "3项 承接改革试点"])
        // What is disclosed so has that name.
        #expect(names("主动公开政府信息930条。") == ["930条 主动公开政府信息"])
        #expect(names("按一年计意向成交金额42亿元。") == ["42亿元 意向成交金额"])
        #expect(names("面对一季度工业增加值下降4%的局面,全年投资增长5%。").first == "4% 工业增加值 change")
        #expect(names("地方财政收入42亿元,同口径比增长11%。").last == "11% 地方财政收入 change")
        #expect(names("居民供热室温常态下全部达到21℃。") == ["21℃ 居民供热室温"])
        #expect(names("商业收入收到860万元。") == ["860万元 商业收入"])
        #expect(names("优先在边境地区新建大棚260座。") == ["260座 新建大棚"])
        #expect(names("及时向低保对象等困难家庭发放补贴3亿元。").last?.contains("及时") == false)
    }

    @Test func aRankMayBeReachedAgain() {
        #expect(names("地区生产总值达到52亿元,时隔9年重返全省第三。").last == "第三 地区生产总值 rank")
        #expect(names("乙县经济总量跻身30亿元行列。") == ["30亿元 乙县经济总量"])
    }

    @Test func obsoleteCapacityIsNoDifference() {
        #expect(names("列入淘汰落后产能计划的36家企业已全部关停。").first?.hasSuffix("gap") == false)
        // What lags behind is.
        #expect(names("增速落后全省2个百分点。").first?.hasSuffix("gap") == true)
    }

    @Test func manyInsideAWordBoundsNothing() {
        let found = records("建设1座多厅影院,构建6个多模态数据集。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.qualifier) == [.eq, .eq])
        #expect(found.map(\.record.indicator) == ["建设多厅影院", "构建多模态数据集"])
        #expect(names("公交出行分担率尚低于60%。") == ["60% 公交出行分担率"])
    }

    @Test func growthOverSoManyYearsIsAddedUp() {
        func bases(_ sentence: String) -> [String] {
            records(sentence, heading: "一、2020年工作回顾").map { "\($0.text)=\($0.record.basis ?? "none")" }
        }
        #expect(bases("居民存款五年增长九成。能耗、水耗五年分别下降3%、8%。") == ["九成=cumulative", "3%=cumulative", "8%=cumulative"])
        #expect(bases("城镇化率达到61%、5年提高4.5个百分点。") == ["61%=none", "4.5个百分点=cumulative"])
        // Each of the years for itself; means, and what has another basis.
        #expect(bases("学生人数连续两年增长10%。") == ["10%=none"])
        #expect(bases("学生人数五年年均增长3%,比五年前增长16%。") == ["3%=average_annual", "16%=since:2015"])
    }

    @Test func aListBeforeAmountsIsNamedUpToItsThing() {
        #expect(
            names("开工建设31个产业、交通、水利等重大项目、总投资615亿元。").first == "31个 开工建设产业、交通、水利等重大项目")
        #expect(names("发放以工代训、适岗培训等补贴9亿元。") == ["9亿元 发放以工代训、适岗培训等补贴"])
        #expect(names("争取产粮大县、产油大县等奖励资金2亿元。") == ["2亿元 争取产粮大县、产油大县等奖励资金"])
    }

    @Test func withWhomSomethingIsDoneIsPartOfItsName() {
        #expect(names("与邻省共建3条产业链。") == ["3条 与邻省共建产业链"])
        #expect(names("外贸稳步增长,与沿线国家贸易额增长9%。") == ["9% 与沿线国家贸易额 change"])
        // What joins two things of a list is none.
        #expect(names("新建水库3座与水闸5座。").last == "5座 新建水闸")
        #expect(names("围绕优化服务等开展6项整治。") == ["6项 开展整治"])
    }

    @Test func whatTheseNumbersAreOfIsSaidBesideThem() {
        #expect(
            names("汽车、锂电池、光伏组件等“新三样”出口分别增长4%、5%、6%。") == [
                "4% 汽车出口 change", "5% 锂电池出口 change", "6% 光伏组件出口 change",
            ])
        #expect(names("每百人拥有固定电话60部、移动电话75部。").last == "75部 每百人拥有移动电话")
        #expect(names("政府垫付2亿元调节金。") == ["2亿元 政府垫付调节金"])
        #expect(names("首期3亿元科创母基金投运。") == ["3亿元 首期科创母基金投运"])
        #expect(names("用好首期4亿元的引导基金。") == ["4亿元 引导基金首期"])
        #expect(names("落实“双12%”所得税优惠政策。").isEmpty)
        #expect(names("全省算力规模超过42Eflops。") == ["42Eflops 全省算力规模"])
    }
}
