import Testing

/// What stands around a name and is no part of it: under what it was so, since when, what else is made and what became of works.
extension MetricNamingTests {
    @Test func underWhatItWasSoIsNoPartOfTheName() {
        #expect(names("税收收入在大规模减免费用的情况下下降2%。") == ["2% 税收收入 change"])
        #expect(names("工业产值在投资下降9%的情况下增长3%。") == ["9% 投资 change", "3% 工业产值 change"])
        #expect(names("服务业占比在2031年提高2个百分点的基础上又提高3个百分点。").last == "3个百分点 服务业占比 change")
        #expect(names("发现3例病例后,迅速开展排查。") == ["3例 发现病例"])
        #expect(names("18个水利项目除一个跨年度项目外,全部完工。") == ["18个 水利项目"])
    }

    @Test func sinceWhenItIsSoIsNoPartOfTheName() {
        #expect(names("水质指数自建站以来连续6年全市第一。") == ["第一 水质指数 rank"])
        #expect(names("平台上线以来发布政策45项。") == ["45项 发布政策"])
        // The zone that it is of is.
        #expect(names("新片区挂牌以来工业总产值年均增长8%。") == ["8% 新片区工业总产值 change"])
    }

    @Test func adverbsBeforeAVerbAreNoPartOfTheName() {
        #expect(names("糖料产值只完成年度计划的92%。") == ["92% 糖料产值 share"])
        #expect(names("检验渔业船只92艘。") == ["92艘 检验渔业船只"])
        #expect(names("各类企业从2千余家迅速增长至7千家。") == ["2千余家 各类企业", "7千家 各类企业"])
        #expect(names("因地制宜新建步道90公里。") == ["90公里 新建步道"])
        #expect(names("坚持把近七成财政支出用于民生。") == ["七成 财政支出用于民生 share"])
    }

    @Test func wordsThatHoldAnotherAreNames() {
        #expect(names("安居工程考核连续两年全市第一。") == ["第一 安居工程考核 rank"])
        #expect(names("招募选手820名,连续三届全省第一。").last == "第一 招募选手 rank")
        #expect(names("将96项行政审批减至41项。") == ["96项 行政审批", "41项 行政审批"])
        #expect(names("240户建档立卡户、36户监测户无一返贫。").last == "36户 监测户无一返贫")
    }

    @Test func whatIsDoneToTheLastIsDoneToAllThatAreCounted() {
        #expect(names("完成3个乡镇、40个村、2万户改造。") == ["3个 乡镇改造", "40个 村改造", "2万户 改造"])
        #expect(names("完成5个县级示范村、9个乡级示范村建设任务。") == ["5个 县级示范村建设任务", "9个 乡级示范村建设任务"])
        #expect(names("审批事项100%网上申报、100%网上办结。") == ["100% 审批事项网上申报 share", "100% 审批事项网上办结 share"])
    }

    @Test func whatIsDoneAlongSoMuchOfThemIsToldOfThem() {
        #expect(names("启动18个山村36公里道路硬化工程。").first == "18个 山村道路硬化工程")
        #expect(names("责令6个单位14名干部作出检查。").first == "6个 责令单位干部作出检查")
        #expect(names("实施8个项目30项任务。").first == "8个 项目")
        #expect(names("新改建6条县道75公里。").first == "6条 新改建县道")
    }

    @Test func whatTellsWhichTheNextNumberCountsIsNoPartOfTheThingsBefore() {
        #expect(names("整合6家区属医院及下辖40家社康中心。").first == "6家 整合区属医院")
        #expect(names("吸引30个国家和地区的900家企业参展。").first == "30个 吸引国家和地区")
    }

    @Test func whatAVentureMakesStandsBehindTheAmount() {
        #expect(names("年产30万吨水泥等6个项目签约。").first == "30万吨 年产水泥")
        #expect(names("南河公司年产4万吨豆油、云岭智能装备产业园等重大项目落地。") == ["4万吨 南河公司年产豆油"])
    }

    @Test func moneyIsPutIntoWhatTheClauseBeforeSaysIsDone() {
        #expect(names("云岭产业园竣工投产,完成投资9亿元。") == ["9亿元 云岭产业园完成投资"])
        #expect(names("北山水厂建设初具规模,累计投入资金3亿元。") == ["3亿元 北山水厂建设投入资金"])
        // Of what follows.
        #expect(names("北山供水工程基本完工,投资4亿元、日供水9万吨的南河水厂开工。").first?.contains("供水工程") == false)
    }

    @Test func theMeanOfAPlaceIsNoDifference() {
        #expect(names("毛入学率达40%,高于全省28%平均水平。").last == "28% 全省毛入学率")
        #expect(names("城镇失业率1.5%,远低于全市3%的控制线。").last == "3% 全市城镇失业率")
        #expect(names("城镇登记失业率远低于全市3%控制线。") == ["3% 全市城镇登记失业率"])
        #expect(names("毛入学率达40%,高于全省平均水平2个百分点。").last == "2个百分点 毛入学率 gap")
    }
}
