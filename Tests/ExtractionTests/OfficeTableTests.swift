import Extraction
import Testing

/// Tables of offices of health, schools, petitions, water and ports.
@Suite("Tables of single offices")
struct OfficeTableTests {
    @Test func eachGrowthBelowOneNameIsOfTheLevelBeforeIt() throws {
        let table = try CellTables.read(
            """
            港口 | 货物吞吐量（万吨） | < | < | <
            ^ | 8月 | 增速（%） | 1-8月 | 增速（%）
            东港 | 612.5 | 5.3 | 4621.8 | 4.6
            """, caption: "2031年8月全省港口货物吞吐量", headerRows: 2)
        #expect(table.of(0, 2)?.column == 1 && table.at(0, 2)?.period == "2031-08")
        #expect(table.of(0, 4)?.column == 3 && table.at(0, 4)?.period == "2031-01/2031-08")
        // 2031年 | 2030年 | 增长: the later one grew, as before.
        let years = try CellTables.read(
            "地区 | 产量（吨） | < | <\n^ | 2031年 | 2030年 | 增长（%）\n东山区 | 63 | 60 | 5.0", headerRows: 2)
        #expect(years.of(0, 3)?.column == 1)
    }

    @Test func whatStandsBehindASignedPartIsNone() throws {
        let table = try CellTables.read(
            "类别 | 学校数 | 班级数 | 招生数\n小学 | 42 | 1008 | 7325\n#民办 | 3 | 86 | 640\n初中 | 18 | 386 | 6188",
            caption: "2031年各级各类学校基本情况", unit: "所、人")
        #expect(table.line(1, 1) == "小学民办学校数 level 3 所" && table.of(1, 1)?.row == 0)
        #expect(table.line(2, 1) == "初中学校数 level 18 所" && table.of(2, 1) == nil)
        // A number of classes is in none of the units above.
        #expect(table.line(0, 2) == "小学班级数 level 1008 个" && table.line(0, 3) == "小学招生数 level 7325 人")
        // What is left of the whole is a part without its sign.
        let rest = try CellTables.read("项目 | 完成数\n预算收入 | 50\n#税收收入 | 30\n非税收入 | 20", unit: "万元")
        #expect(rest.of(2, 1)?.row == 0)
        let marked = try CellTables.read("机构 | 床位数\n基层机构 | 50\n其中：卫生院 | 30\n诊所 | 15", unit: "张")
        #expect(marked.of(2, 1)?.row == 0)
    }

    @Test func casesAreCountedAndToldOfTheirIllness() throws {
        let table = try CellTables.read(
            "病种 | 发病数 | 死亡数 | 发病率（1/10万） | 与上月相比±%\n合计 | 1024 | 3 | 12.84 | 8.36\n肺结核 | 286 | 2 | 3.59 | -4.03",
            caption: "2031年5月全市传染病疫情统计表")
        #expect(table.line(0, 1) == "传染病发病数 level 1024 例" && table.line(0, 2) == "传染病死亡数 level 3 人")
        #expect(table.line(1, 1) == "肺结核发病数 level 286 例")
        #expect(table.line(1, 4) == "肺结核发病率 change -4.03 %" && table.at(1, 4)?.basis == "mom")
        // In other tables the dead are none of an illness.
        let accidents = try CellTables.read("类型 | 死亡人数\n合计 | 32\n道路 | 22", caption: "2031年事故情况统计表")
        #expect(accidents.line(0, 1) == "死亡人数 level 32 人")
    }

    @Test func aShareAloneIsOfWhatItStandsBelow() throws {
        let table = try CellTables.read(
            "河流 | 断面数 | Ⅰ-Ⅲ类 | <\n^ | ^ | 断面数 | 比例（%）\n东河 | 8 | 7 | 87.5", caption: "2031年河流水质状况",
            headerRows: 2)
        #expect(table.line(0, 2) == "东河Ⅰ-Ⅲ类断面数 level 7 个" && table.line(0, 3) == "东河Ⅰ-Ⅲ类比例 share 87.5 %")
        // 优良天数比例 has a name of its own.
        #expect(
            try CellTables.read("地区 | 优良天数比例（%）\n东山区 | 80.8").line(0, 1) == "优良天数比例 level 80.8 %")
    }

    @Test func totalsAreToldOfWhatTheCaptionIsAbout() throws {
        let petitions = try CellTables.read(
            "类别 | 件次 | 批次\n来信 | 312 | 20\n合计 | 1256 | 474", caption: "2031年信访事项分类统计表")
        #expect(petitions.line(0, 1) == "来信件次 level 312 件次" && petitions.line(1, 1) == "信访事项件次 level 1256 件次")
        let allowance = try CellTables.read(
            "地区 | 保障人数（人） | 当月支出（万元）\n东山区 | 916 | 65.2\n西山区 | 530 | 78.6", caption: "2031年9月城市居民最低生活保障情况")
        #expect(allowance.line(0, 2) == "城市居民最低生活保障支出 level 65.2 万元" && allowance.line(0, 1) == "保障人数 level 916 人")
        let fund = try CellTables.read(
            "项目 | 合计 | 失业保险基金\n一、收入 | 865 | 250\n其中：保险费收入 | 523 | 220", caption: "2031年社会保险基金收支决算表", unit: "万元")
        #expect(fund.line(0, 1) == "社会保险基金收入 level 865 万元" && fund.line(1, 1) == "社会保险基金保险费收入 level 523 万元")
        #expect(fund.line(0, 2) == "失业保险基金收入 level 250 万元")
    }

    @Test func unitsBesideOthersGoToWhatTheyCount() throws {
        let table = try CellTables.read(
            "行业 | 企业数 | 营业收入 | 增减 | 利润总额 | 亏损企业数 | 亏损面\n采矿业 | 12 | 3265 | 12.0 | 423 | 1 | 8.3",
            caption: "2031年规模以上工业企业主要财务指标", unit: "户、万元、%")
        #expect(table.line(0, 1) == "采矿业企业数 level 12 户" && table.line(0, 2) == "采矿业营业收入 level 3265 万元")
        #expect(table.line(0, 4) == "采矿业利润总额 level 423 万元" && table.line(0, 6) == "采矿业亏损面 level 8.3 %")
        let contracts = try CellTables.read(
            "县区 | 新签约项目 | 合同投资额 | 到位资金\n东山区 | 32 | 156.3 | 33.2\n青河县 | 21 | 98.6 | 26.1", caption: "2031年招商引资情况",
            unit: "个、亿元")
        #expect((1...3).map { contracts.at(0, $0)?.unitText } == ["个", "亿元", "亿元"])
        let fertiliser = try CellTables.read("指标 | 2031年\n农用化肥施用量（折纯，吨） | 86521\n农药（原药，不含兽药） | 20")
        #expect(fertiliser.line(0, 1) == "农用化肥施用量 level 86521 吨")
        let head = try CellTables.read(
            "指标 | 绝对数（亿元）\n地区生产总值 | 1535.02\n人均地区生产总值（元） | 58760", caption: "2031年地区生产总值")
        #expect(head.line(1, 1) == "人均地区生产总值 level 58760 元")
    }

    @Test func behindAStrokeStandsTheGrowthWhereTheTableSaysSo() throws {
        let table = try CellTables.read(
            "地区 | 粮食 | 油料\n东山区 | 52.3/3.6 | 4.1/-2.0", caption: "2031年农产品产量及增速（产量/增速）", unit: "万吨、%")
        let grain = table.mentions.filter { $0.place.column == 1 }
        #expect(
            grain.map { "\($0.measure.rawValue) \($0.value) \($0.unitText ?? "")" } == [
                "level 52.3 万吨", "change 3.6 %",
            ])
        #expect(grain.last?.of == 0)
        // Without such words nobody knows what the second number is.
        #expect(try CellTables.read("地区 | 粮食\n东山区 | 52.3/3.6", unit: "万吨").mentions.isEmpty)
    }

    @Test func aChangeBesideOneYearIsSinceTheYearBefore() throws {
        let table = try CellTables.read(
            "机构 | 入院人数（万人） | <\n^ | 2031 | 增减\n医院 | 8.62 | -0.15", caption: "医疗服务量", headerRows: 2)
        #expect(table.line(0, 2) == "医院入院人数 change -0.15 万人" && table.at(0, 2)?.basis == "yoy")
    }

    @Test func partsInPerCentBelowSharesAreShares() throws {
        let table = try CellTables.read(
            """
            指标 | 单位 | 2031年
            地区生产总值 | 万元 | 2186
            第一产业 | 万元 | 458
            三次产业构成 | % | 100
            第一产业 | % | 21.0
            第二产业 | % | 34.9
            城镇化率 | % | 55.1
            """, caption: "主要指标")
        #expect(table.line(1, 2) == "第一产业增加值 level 458 万元" && table.line(3, 2) == "第一产业构成 share 21.0 %")
        #expect(table.line(4, 2) == "第二产业构成 share 34.9 %" && table.line(5, 2) == "城镇化率 level 55.1 %")
    }

    @Test func monthsThatNobodyNamesAreNoYear() throws {
        let table = try CellTables.read("指标 | 本月 | 累计\n用电量（万千瓦时） | 125 | 865", caption: "用电情况")
        #expect(table.at(0, 1)?.monthsMeant == .last && table.at(0, 2)?.monthsMeant == .sinceJanuary)
        let named = try CellTables.read("指标 | 本月 | 累计\n用电量（万千瓦时） | 125 | 865", caption: "2031年7月用电情况")
        #expect(named.at(0, 1)?.period == "2031-07" && named.at(0, 1)?.monthsMeant == nil)
        #expect(named.at(0, 2)?.period == "2031-01/2031-07" && named.at(0, 2)?.monthsMeant == nil)
    }

    @Test func wordsOfKindsBesideOthersStay() throws {
        let loans = try CellTables.read("面积 | 笔数占比（%） | 金额占比（%）\n小户型 | 12.36 | 9.85", caption: "2031年贷款")
        #expect(loans.line(0, 1)?.hasPrefix("小户型笔数占比") == true && loans.line(0, 2)?.hasPrefix("小户型金额占比") == true)
        let air = try CellTables.read(
            "县（市、区） | 6月 | < | <\n^ | 浓度 | 同比改善率 | 排名\n东山县 | 22 | 12.0% | 1\n西山县 | 25 | -7.4% | 2",
            caption: "2031年6月各县（市、区）PM2.5浓度及改善情况", unit: "微克/立方米", headerRows: 2)
        #expect(air.line(0, 1) == "PM2.5浓度 level 22 微克/立方米")
        #expect(air.line(0, 2) == "PM2.5浓度 change -12.0 %" && air.line(1, 2) == "PM2.5浓度 change 7.4 %")
    }

    @Test func whatEndsWithABasisIsAChangeOfWhatEndsSo() throws {
        let table = try CellTables.read(
            "类型 | 成交套数（套） | 成交面积（平方米） | 套数同比 | 面积同比\n住宅 | 5623 | 652310.5 | -25.3% | -23.6%", caption: "2031年住房成交情况")
        #expect(table.line(0, 3) == "住宅成交套数 change -25.3 %" && table.of(0, 3)?.column == 1)
        #expect(table.line(0, 4) == "住宅成交面积 change -23.6 %" && table.of(0, 4)?.column == 2)
    }

    @Test func rowsThatSayWhichQuarterAreTimes() throws {
        let table = try CellTables.read(
            "| 需求人数 | 求职人数\n本季度 | 12560 | 11320\n上季度 | 13210 | 11860\n与上季度比 | -4.92% | -4.55%\n去年同期 | 11980 | 11410",
            caption: "供求总体状况", title: "2031年第三季度人力资源市场供求状况")
        #expect(table.line(0, 1) == "需求人数 level 12560 人" && table.line(1, 1) == "需求人数 level 13210 人")
        #expect(table.at(1, 1)?.period == "2031-04/2031-06" && table.at(3, 1)?.period == "2030-07/2030-09")
        #expect(table.line(2, 1) == "需求人数 change -4.92 %" && table.at(2, 1)?.basis == "mom")
    }

    @Test func departuresFromTheMeanAreGaps() throws {
        let table = try CellTables.read(
            "站点 | 降水（毫米） | <\n^ | 年降水量 | 距平百分率（%）\n东山 | 2013.5 | -5.2\n青河 | 1762.1 | -8.6", caption: "2031年气候概况",
            headerRows: 2)
        #expect(table.line(0, 1)?.contains("降水年降水量") == false && table.line(0, 2)?.contains(" gap -5.2 %") == true)
        #expect(table.at(0, 2)?.basis == "常年")
    }

    @Test func aListOfNounsIsOfWhatItsFirstSays() throws {
        let table = try CellTables.read(
            "市 | 播种面积（千公顷） | 总产量（万吨） | 单位面积产量（公斤/公顷）\n东山市 | 702.1 | 486.2 | 6925\n青河市 | 480.6 | 302.6 | 6296",
            caption: "2031年各市粮食播种面积、总产量和单位面积产量")
        #expect(table.line(0, 1) == "粮食播种面积 level 702.1 千公顷" && table.line(0, 2) == "粮食总产量 level 486.2 万吨")
        #expect(table.line(0, 3) == "粮食单位面积产量 level 6925 公斤/公顷")
    }

    @Test func whatAListIsOfIsNoPlace() throws {
        let table = try CellTables.read(
            "地区 | 债务限额 | 债务余额\n全省合计 | 256.3 | 245.2\n省本级 | 15.3 | 14.2", caption: "2031年6月末全省政府性债务余额和限额", unit: "亿元")
        #expect(table.line(1, 2) == "省本级政府性债务余额 level 14.2 亿元")
    }

    @Test func moneyBesidePeopleIsNoNumberOfThese() throws {
        let table = try CellTables.read(
            "乡镇 | 城市低保 | < | <\n^ | 户数 | 人数 | 金额\n东山镇 | 156 | 268 | 15.6\n青河镇 | 12 | 18 | 1.1", caption: "2031年资金发放情况",
            unit: "户、人、万元", headerRows: 2)
        #expect(table.line(0, 2) == "城市低保人数 level 268 人" && table.line(0, 3) == "城市低保金额 level 15.6 万元")
        let wood = try CellTables.read(
            "单位 | 林地面积（公顷） | 森林覆盖率（%） | 活立木蓄积（立方米）\n东山县 | 4123 | 61.11 | 26531\n青河县 | 682 | 67.81 | 4862",
            caption: "2031年各县林地面积和森林覆盖率")
        #expect(wood.line(0, 3) == "活立木蓄积 level 26531 立方米")
    }

    @Test func theRestOfAPartIsAPart() throws {
        let table = try CellTables.read(
            "项目 | 同比（%）\n居民消费价格 | 1.0\n其中：食品 | 2.5\n非食品 | 0.7\n其中：消费品 | 1.2\n服务 | 0.6", caption: "2031年2月居民消费价格")
        #expect(table.of(1, 1)?.row == 0 && table.of(2, 1)?.row == 0 && table.of(3, 1)?.row == 0)
    }

    @Test func unitsThatOneRowOrTwoCountersSay() throws {
        let herds = try CellTables.read("指标 | 2031年 | 增长%\n牛 | 12.36 | 7.3", caption: "年末存栏", unit: "万头（只）、%")
        #expect(herds.at(0, 1)?.unitText == "万头")
        let investment = try CellTables.read(
            "指标 | 绝对量\n固定资产投资（亿元） | 503036\n分产业 | \n第一产业 | 10085", caption: "2031年固定资产投资主要数据")
        #expect(investment.line(2, 1) == "第一产业固定资产投资 level 10085 亿元")
        let cases = try CellTables.read("案件类型 | 新收 | 结案率%\n刑事案件 | 256 | 97.0", caption: "2031年案件情况")
        #expect(cases.line(0, 1) == "新收刑事案件 level 256 件" && cases.line(0, 2) == "刑事案件结案率 level 97.0 %")
        let sites = try CellTables.read("单位 | 网站数\n市直部门 | 12\n东山区 | 3\n青河区 | 2", caption: "2031年检查情况")
        #expect(sites.at(0, 1)?.regionName == nil && sites.at(0, 1)?.indicator == "市直部门网站数")
        #expect(sites.at(1, 1)?.regionName == "东山区")
    }
}
