import Extraction
import Model
import Testing

/// Forms of tables that yearbooks, monthly bulletins and lists of prices have.
@Suite struct YearbookTableTests {
    @Test func theYearBehindACaptionPartsNothing() throws {
        let caption = "3-5 按行业分固定资产投资（2031年）"
        let table = try CellTables.read(
            "行业 | 本年（万元） | 上年（万元）\n总计 | 50 | 40\n采矿业 | 20 | 10", caption: caption)
        #expect(table.line(0, 1) == "固定资产投资 level 50 万元" && table.line(1, 1) == "采矿业固定资产投资 level 20 万元")
        #expect(table.at(0, 1)?.period == "2031" && table.at(0, 2)?.period == "2030")
        let before = try CellTables.read("产品 | 数量（吨）\n水泥 | 5", caption: "2031年工业产品产量")
        #expect(before.line(0, 1) == "水泥产量 level 5 吨")
    }

    @Test func indicatorsOfASourceNameTheTable() throws {
        let table = try CellTables.read(
            "地区 | 2031年11月 | 2031年10月\n甲县 | 8.7 | 10\n乙县 | 4 | 3.1", caption: "指标：工业增加值_同比增长(%)", unit: "%")
        #expect(table.line(0, 1) == "工业增加值 change 8.7 %")
    }

    @Test func whoHeadsAColumnIsNotWhoTheCaptionNames() throws {
        let drawing = """
            地区 | 全体居民 | < | 城镇居民 | <
            ^ | 累计 | 同比±% | 累计 | 同比±%
            甲市 | 400 | 4.1 | 500 | 3.3
            乙市 | 300 | 3.5 | 450 | 3.0
            甲市位次 | 1 | 2 | 1 | 2
            """
        let table = try CellTables.read(drawing, caption: "2031年1-9月各市城乡居民人均可支配收入", unit: "元", headerRows: 2)
        #expect(table.line(0, 1) == "全体居民人均可支配收入 level 400 元" && table.line(1, 3) == "城镇居民人均可支配收入 level 450 元")
        #expect(table.at(2, 1)?.measure == .rank && table.at(2, 2)?.measure == .rank && table.at(2, 2)?.unitText == nil)
        // A row of numbers with decimals ranks nothing.
        let other = try CellTables.read(
            drawing.replacing("甲市位次 | 1 | 2 | 1 | 2", with: "甲市位次 | 1.5 | 2 | 1 | 2"), headerRows: 2)
        #expect(other.at(2, 1)?.measure != .rank)
    }

    @Test func monthsSoFarAndEndsOfMonths() throws {
        let trade = try CellTables.read(
            """
            指标 | 本月 | 比去年同月增长(%) | 1-本月 | 比去年同期增长(%)
            社会消费品零售总额（亿元） | 15 | 5.5 | 46 | 5.2
            # 吃的商品 | 3 | 1.2 | 9 | 1.9
            """, caption: "2031年3月零售额")
        #expect(trade.at(0, 3)?.period == "2031-01/2031-03" && trade.at(0, 4)?.period == "2031-01/2031-03")
        #expect(trade.line(1, 3) == "吃的商品零售额 level 9 亿元" && trade.at(1, 1)?.period == "2031-03")
        let funds = try CellTables.read(
            """
            险种 | 参保人数（万人） | < | 累计结余（亿元）
            ^ | 期末数 | 比上年末增减 | ^
            失业保险 | 86 | 2 | 146
            """, caption: "2031年1-6月社会保险情况", headerRows: 2)
        #expect(funds.at(0, 1)?.period == "2031-06" && funds.line(0, 3) == "失业保险累计结余 level 146 亿元")
        #expect(funds.at(0, 2)?.basis == "since:2031-01-01" && funds.at(0, 3)?.period == "2031-06")
        let year = try CellTables.read("险种 | 比上年末增长%\n失业保险人数 | 2", caption: "2031年社会保险情况")
        #expect(year.at(0, 1)?.basis == "yoy")
    }

    @Test func partsInColumnsAreOfTheColumnThatHoldsThem() throws {
        let table = try CellTables.read(
            """
            年份 | 生产总值 | 第一产业 | 第二产业 | 第三产业 | #工业 | #建筑业
            2030 | 60 | 10 | 30 | 20 | 25 | 5
            2031 | 66 | 11 | 33 | 22 | 27 | 6
            """, unit: "亿元")
        #expect(table.of(0, 5) == CellPlace(table: 0, row: 0, column: 3))
        #expect(table.of(1, 6) == CellPlace(table: 0, row: 1, column: 3))
        let staff = try CellTables.read(
            """
            类别 | 教职工数 | <
            ^ | 合计 | 其中：专任教师
            小学 | 17 | 16
            """, headerRows: 2)
        #expect(staff.of(0, 2) == CellPlace(table: 0, row: 0, column: 1) && staff.of(0, 1) == nil)
    }

    @Test func ofSeveralUnitsARowHasTheOneThatFitsItsName() throws {
        let table = try CellTables.read(
            """
            项目 | 10月 | 1-10月
            发电量 | 212 | 2236
            　水电 | 68 | 702
            发电装机容量 | 70 | 70
            平均利用小时 | 288 | 3126
            """, unit: "亿千瓦时、万千瓦、小时")
        #expect((0...3).map { table.at($0, 1)?.unitText } == ["亿千瓦时", "亿千瓦时", "万千瓦", "小时"])
    }

    @Test func aUnitBetweenLabelsIsTheRows() throws {
        let table = try CellTables.read(
            """
            商品名称 | 规格 | 计量单位 | 价格类型 | 本月平均 | 上月平均 | 比上月%
            鲜猪肉 | 精瘦肉 | 元/500克 | 平均价格 | 17 | 18 | -5.6
            鲜猪肉 | 肋条肉 | 元/500克 | 平均价格 | 16 | 17 | -5.9
            菜籽油 | 桶装 | 元/5升 | 平均价格 | 76 | 76 | 0
            """, caption: "2031年9月主要农副产品价格监测月报", headerColumns: 4)
        #expect(table.line(0, 4) == "鲜猪肉精瘦肉价格 level 17 元/500克" && table.line(1, 4) == "鲜猪肉肋条肉价格 level 16 元/500克")
        #expect(table.line(2, 5) == "菜籽油价格 level 76 元/5升" && table.at(2, 5)?.period == "2031-08")
    }

    @Test func aChangeBesideTheTimeBeforeIsSinceThen() throws {
        let weeks = try CellTables.read("品种 | 本期均价 | 上期均价 | 变动幅度\n芹菜（元） | 5.1 | 5.2 | -2.4%")
        #expect(weeks.at(0, 3)?.basis == nil && weeks.of(0, 3) == CellPlace(table: 0, row: 0, column: 1))
        let months = try CellTables.read("品种 | 本月均价 | 上月均价 | 变动幅度\n芹菜（元） | 5.1 | 5.2 | -2.4%")
        #expect(months.at(0, 3)?.basis == "mom")
        let years = try CellTables.read("品种 | 本年均价 | 上年均价 | 变动幅度\n芹菜（元） | 5.1 | 5.2 | -2.4%")
        #expect(years.at(0, 3)?.basis == "yoy")
        let rows = try CellTables.read("年度 | 会议费（万元）\n2030年预算数 | 6\n2031年预算数 | 5\n增减额 | -1")
        #expect(rows.at(2, 1)?.basis == "yoy")
    }

    @Test func indexesOfWhatTheColumnsName() throws {
        let table = try CellTables.read("年份 | 生产总值 | 第一产业\n2030 | 104.7 | 102\n2031 | 105 | 101", caption: "2-3 生产总值指数")
        #expect(table.at(0, 1)?.indicator == "生产总值指数" && table.at(0, 2)?.indicator == "第一产业增加值指数")
        let other = try CellTables.read("年份 | 总产值 | 中间消耗\n2030 | 3 | 5\n2031 | 4 | 6", caption: "2-3 工业生产者价格指数")
        #expect(other.at(0, 1)?.indicator == "总产值")
        let prices = try CellTables.read(
            """
            类别 | 以上月价格为100 | 以上年同期价格为100 | <
            ^ | ^ | 本月 | 至本月平均
            居民消费价格总指数 | 100.3 | 102 | 100.7
            """, caption: "2031年4月居民消费价格指数", headerRows: 2)
        #expect((1...3).map { prices.at(0, $0)?.indicator } == ["居民消费价格环比总指数", "居民消费价格总指数", "居民消费价格总指数"])
        #expect(prices.at(0, 3)?.period == "2031-01/2031-04")
    }

    @Test func aTranslationOfTheHeaderNamesNothing() throws {
        let table = try CellTables.read(
            """
            年份 | 第一产业增加值 | 第二产业增加值
            Year | Primary Industry | Secondary Industry
            2031 | 5 | 6
            """, unit: "亿元", headerRows: 2)
        #expect(table.line(0, 1) == "第一产业增加值 level 5 亿元")
        let letters = try CellTables.read("地区 | 浓度 | <\n^ | PM2.5 | SO2\n东山区 | 35 | 9", headerRows: 2)
        #expect(letters.at(0, 1)?.indicator.contains("PM2.5") == true)
    }

    @Test func peopleByWhatTheyDoAndGradesOfThings() throws {
        let staff = try CellTables.read(
            """
            机构 | 卫生人员数（人） | < | <
            ^ | 合计 | 卫生技术人员 | 注册护士
            医院 | 25 | 21 | 11
            """, headerRows: 2)
        #expect((1...3).map { staff.at(0, $0)?.indicator } == ["医院卫生人员数", "医院卫生技术人员", "医院注册护士"])
        let water = try CellTables.read(
            """
            类别 | < | 基本水价 | 污水处理费
            居民用水 | 第一阶梯 | 1.6 | 0.8
            ^ | 第二阶梯 | 2.4 | 0.8
            特种用水 | < | 8.5 | 1.2
            """, caption: "城区供水价格表", unit: "元/立方米", headerColumns: 2)
        #expect(water.at(1, 2)?.indicator == "居民用水第二阶梯基本水价" && water.at(2, 2)?.indicator == "特种用水基本水价")
    }

    @Test func theSecondOfTwoTopicsHasTheThingOfTheFirst() throws {
        let table = try CellTables.read(
            "地区 | 余额 | 一般债务余额\n东山区 | 5 | 3\n西山区 | 6 | 4", caption: "2031年地方政府债务限额及余额情况表", unit: "亿元")
        #expect(table.at(0, 1)?.indicator == "地方政府债务余额" && table.at(0, 2)?.indicator == "一般债务余额")
    }

    @Test func howRowsDivideIsNoName() throws {
        let table = try CellTables.read(
            """
            指标 | 绝对量（亿元）
            按消费形态分 |
            餐饮收入 | 18
            商品零售 | 147
            　其中：汽车 | 20
            """)
        #expect(table.at(2, 1)?.indicator == "商品零售" && table.at(3, 1)?.indicator == "汽车零售额")
    }

    @Test func aSizeInAColumnOfKindsTellsNothing() throws {
        let table = try CellTables.read(
            "商品 | 说明 | 价格（元）\n仔猪 | 25公斤左右，当地农户出栏收购价 | 23\n毛猪 | 三元，当地农户出栏收购价格 | 14", headerColumns: 2)
        #expect(table.mentions.map(\.indicator) == ["仔猪价格", "毛猪价格"])
    }

    @Test func yearsBelowMonthsAreThoseMonths() throws {
        let drawing = "县区 | 优良天数（天） | <\n^ | 2031年 | 2030年\n东山区 | 142 | 153\n西山区 | 128 | 136"
        let table = try CellTables.read(drawing, caption: "2031年1-6月各县区空气质量", headerRows: 2)
        #expect(table.at(0, 1)?.period == "2031-01/2031-06" && table.at(0, 2)?.period == "2030-01/2030-06")
        let ends = try CellTables.read(
            drawing.replacing("2030年", with: "2030年末"), caption: "2031年1-6月各县区空气质量", headerRows: 2)
        #expect(ends.at(0, 1)?.period == "2031" && ends.at(0, 2)?.period == "2030")
    }

    @Test func aChangeThatNamesAnotherThingIsNotOfTheRowAbove() throws {
        let table = try CellTables.read(
            """
            指标 | 单位 | 3月 | 4月
            零售总额 | 亿元 | 342 | 294
            同比增长 | % | -3.5 | -11.1
            居民消费价格涨幅 | % | 1.5 | 2.1
            """, caption: "2031年主要指标")
        #expect(table.of(1, 2) == CellPlace(table: 0, row: 0, column: 2) && table.of(2, 2) == nil)
        #expect(table.at(2, 2)?.measure == .change)
    }

    @Test func sumsOfMoneyAreNotInTheUnitOfWhatStandsAbove() throws {
        let table = try CellTables.read(
            "项目 | 2031年 | 2030年\n主产品产量 | 436 | 428\n产值合计 | 1021 | 968\n生产成本 | 712 | 701", unit: "元、公斤、天")
        #expect((0...2).map { table.at($0, 1)?.unitText } == ["公斤", "元", "元"])
    }

    @Test func aChangeHasTheNameOfItsLevel() throws {
        let table = try CellTables.read(
            """
            县区 | 优良天数比例（%） | < | PM10（μg/m3） | < | <
            ^ | 2031年 | 同比 | 2031年 | 2030年 | 同比（%）
            东山区 | 78.5 | -6.1 | 92 | 82 | 12.2
            西山区 | 70.7 | -4.4 | 118 | 102 | 15.7
            """, headerRows: 2)
        #expect(table.at(0, 5)?.indicator == "PM10" && table.of(0, 5) == CellPlace(table: 0, row: 0, column: 3))
    }

    @Test func kindsOfWhatTheTableIsAboutTakeItsPlace() throws {
        let table = try CellTables.read(
            "指标 | 本月 | 累计\n规模以上工业 | 6.8 | 9.3\n轻工业 | 4.2 | 7.6", caption: "2031年5月规模以上工业增加值增长速度", unit: "%")
        #expect(table.line(0, 1) == "规模以上工业增加值 change 6.8 %" && table.line(1, 1) == "轻工业增加值 change 4.2 %")
    }

    @Test func sumsOfACityAreOfThatCity() throws {
        let table = try CellTables.read(
            "市县名称 | 补助资金（万元）\n青河市小计 | 41\n云山县 | 41\n东溪市小计 | 11\n西溪县 | 11", caption: "2031年补助资金分配表")
        #expect(table.mentions.map(\.regionName) == ["青河市", "云山县", "东溪市", "西溪县"])
    }

    @Test func wordsOfBudgetsAndFees() throws {
        let budget = try CellTables.read(
            "项目 | 1-6月完成数 | 上年同期数 | 比上年同期±额 | 比上年同期±%\n税收收入（万元） | 27 | 25 | 2 | 8.0", caption: "2031年预算执行情况")
        #expect(budget.line(0, 3) == "税收收入 change 2 万元" && budget.of(0, 4) == CellPlace(table: 0, row: 0, column: 1))
        let ratio = try CellTables.read("指标 | 自年初累计 | 累计为上年同期（%）\n客运量（万人） | 326 | 63.7", caption: "2031年6月运输量")
        #expect(ratio.line(0, 2) == "客运量 share 63.7 %")
        let fees = try CellTables.read("收费项目 | 计费单位 | 收费标准（元）\n住宿费 | 生·学期 | 360\n作业本费 | 生·学期 | 18")
        #expect(fees.line(0, 2) == "住宿费收费标准 level 360 元")
        let homes = try CellTables.read("城市 | 环比\n甲市 | 100.1\n乙市 | 99.6", caption: "2031年主要城市住宅价格指数")
        #expect(homes.at(0, 1)?.indicator == "住宅价格指数")
    }
}
