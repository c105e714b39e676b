import Extraction
import Model
import Testing

@Suite struct CellMetricStageTests {
    @Test func productsTakeTheirMeasureFromTheColumn() throws {
        let table = try CellTables.read(
            """
            产品名称 | 单位 | 产 量 | 比上年增长（%）
            原 煤 | 万吨 | 1,234.5 | －6.1
            发电量 | 亿千瓦时 | ２３２.75 | 3.2
            水泥 | 万吨 | — | …
            """, caption: "表3 2024年云岭市主要工业产品产量")
        #expect(table.line(0, 2) == "原煤产量 level 1234.5 万吨")
        #expect(table.line(0, 3) == "原煤产量 change -6.1 %")
        #expect(table.at(0, 3)?.basis == "yoy")
        #expect(table.of(0, 3) == CellPlace(table: 0, row: 0, column: 2))
        #expect(table.line(1, 2) == "发电量 level 232.75 亿千瓦时")
        #expect(table.at(1, 2)?.scalePower == 8)
        #expect(table.at(2, 2) == nil && table.at(2, 3) == nil)
        #expect(table.at(0, 2)?.period == "2024")
        #expect(table.mentions.allSatisfy { table.document.text[$0.span.range].count > 0 })
        #expect(table.document.string(table.mentions[0].span) == "1,234.5")
    }

    @Test func aRowThatIsTooLongIsNoSentence() throws {
        let count = 3_000
        let header = (0..<count).map { "第\($0)类（万吨）" }.joined(separator: " | ")
        let row = (0..<count).map { "\($0).5" }.joined(separator: " | ")
        let table = try CellTables.read("指标 | \(header)\n粮食 | \(row)")
        #expect(table.mentions.count == count)
        #expect(table.mentions.allSatisfy { $0.rowSpan == $0.span })
        let short = try CellTables.read("指标 | 产量（万吨）\n粮食 | 5.5")
        #expect(short.mentions.first.map { short.document.string($0.rowSpan) }?.contains("粮食") == true)
    }

    @Test func aLevelBehindARowsNameIsNoPartOfIt() throws {
        let table = try CellTables.read(
            """
            主要指标 | 完成增长 | 目标增长
            地区生产总值3210亿元 | 8.8 | 8.5
            固定资产投资650.5亿元 | 19.2 | 14.3
            60岁以上人口数 | 1.2 | 1.5
            """, caption: "2031年主要经济指标")
        #expect(table.at(0, 1)?.indicator == "地区生产总值")
        #expect(table.at(1, 1)?.indicator == "固定资产投资")
        #expect(table.at(2, 1)?.indicator == "60岁以上人口数")
    }

    @Test func unitsOfSeveralKindsGoToTheColumnsThatCountThem() throws {
        let found = try CellTables.read(
            """
            地区|项目个数|总投资|完成投资|完成率
            甲乡|45|310|63.5|105.8
            乙乡|38|290.5|52.9|103.7
            """, unit: "个、亿元、%")
        #expect((1...4).map { found.at(0, $0)?.unitText } == ["个", "亿元", "亿元", "%"])
        let unclear = try CellTables.read(
            """
            地区|项目|总投资|完成投资
            甲乡|45|310|63.5
            乙乡|38|290.5|52.9
            """, unit: "个、亿元")
        #expect((1...3).allSatisfy { unclear.at(0, $0)?.unitText == nil })
    }

    @Test func yearsInHeadersArePeriods() throws {
        let table = try CellTables.read(
            """
            指标 | 2024年 | 2023年 | 增长
            粮食产量（万吨） | 80.5 | 79.1 | 1.8%
            蔬菜产量（万吨） | 12 | 11 | 9.1%
            """)
        #expect(table.line(0, 1) == "粮食产量 level 80.5 万吨")
        #expect(table.at(0, 1)?.period == "2024")
        #expect(table.at(0, 2)?.period == "2023")
        #expect(table.of(0, 3) == CellPlace(table: 0, row: 0, column: 1))
        #expect(table.at(0, 3)?.period == "2024")
        #expect(table.document.string(table.at(0, 3)!.span) == "1.8%")
    }

    @Test func placesNameTheRegion() throws {
        let table = try CellTables.read(
            """
            地区 | 总量（亿元） | < | 增长（%） | <
            ^ | 地区生产总值 | 第一产业 | 地区生产总值 | 第一产业
            云岭市 | 320.4 | 31.0 | 4.0 | -3.3
            青河县 | 87.3 | 8.0 | 5.5 | 4.5
            """, caption: "2024年各市县地区生产总值", headerRows: 2)
        #expect(table.line(0, 1) == "地区生产总值 level 320.4 亿元")
        #expect(table.at(0, 1)?.regionName == "云岭市")
        #expect(table.line(1, 2) == "第一产业增加值 level 8.0 亿元")
        #expect(table.line(0, 4) == "第一产业增加值 change -3.3 %")
        #expect(table.of(0, 4) == CellPlace(table: 0, row: 0, column: 2))
        #expect(table.of(1, 3) == CellPlace(table: 0, row: 1, column: 1))
    }

    @Test func changeColumnsWithoutANameBelongToTheColumnBeside() throws {
        let table = try CellTables.read(
            """
            县 | 地区生产总值（亿元） | 比上年增长（%） | 一般公共预算收入（亿元） | 比上年增长（%）
            青河县 | 87.3 | 5.5 | 6.2 | 8.1
            东山区 | 60.0 | 4.5 | 5.0 | -2.0
            """)
        #expect(table.line(0, 2) == "地区生产总值 change 5.5 %")
        #expect(table.line(1, 4) == "一般公共预算收入 change -2.0 %")
        #expect(table.at(1, 4)?.regionName == "东山区")
    }

    @Test func partsAreNamedByTheirWhole() throws {
        let table = try CellTables.read(
            """
            指标 | 年末数（万人） | 比重（%）
            全市常住人口 | 200.0 | 100.0
            其中：城镇 | 120.0 | 60.0
            乡村 | 80.0 | 40.0
            其中：男性 | 101.0 | 50.5
            女性 | 99.0 | 49.5
            """, caption: "2024年年末云岭市常住人口数及其构成")
        #expect(table.line(1, 1) == "城镇常住人口 level 120.0 万人")
        #expect(table.line(2, 1) == "乡村常住人口 level 80.0 万人")
        #expect(table.line(3, 2) == "男性常住人口比重 share 50.5 %")
        for row in 1...4 {
            #expect(table.of(row, 1) == CellPlace(table: 0, row: 0, column: 1))
            #expect(table.of(row, 2) == CellPlace(table: 0, row: 0, column: 1))
        }
        #expect(table.cells.first { $0.place.row == 2 && $0.place.column == 1 }?.rowHeader == "全市常住人口 / 乡村")
        #expect(table.cells.first { $0.place.row == 2 && $0.place.column == 1 }?.columnHeader == "年末数（万人）")
    }

    @Test func sameWordsUnderTwoWholesKeepTheWholeName() throws {
        let table = try CellTables.read(
            """
            指标 | 单位 | 绝对数 | 比上年增长%
            货物运输总量 | 万吨 | 900 | 1.0
            #铁路 | 万吨 | 400 | 2.0
            公路 | 万吨 | 500 | 0.1
            旅客运输总量 | 万人 | 300 | 3.0
            #铁路 | 万人 | 100 | 4.0
            """)
        #expect(table.at(1, 2)?.indicator == "铁路货物运输总量")
        #expect(table.at(4, 2)?.indicator == "铁路旅客运输总量")
        #expect(table.of(4, 2) == CellPlace(table: 0, row: 3, column: 2))
    }

    @Test func budgetColumnsGiveStatusAndShareOfPlan() throws {
        let table = try CellTables.read(
            """
            项目 | 2024年预算数 | 2024年执行数 | 完成预算% | 2025年预算数 | 比2024年执行数增减
            一般公共预算收入 | 1000 | 1100 | 110.0 | 1200 | 100
            其中：税收收入 | 700 | 690 | 98.6 | 720 | 30
            """, unit: "万元")
        #expect(table.at(0, 1)?.status == .target && table.at(0, 1)?.period == "2024")
        #expect(table.at(0, 2)?.status == .actual && table.at(0, 2)?.unitText == "万元")
        #expect(table.line(0, 3) == "一般公共预算收入 share 110.0 %")
        #expect(table.at(0, 4)?.status == .target && table.at(0, 4)?.period == "2025")
        #expect(table.line(0, 5) == "一般公共预算收入 change 100 万元")
        #expect(table.at(0, 5)?.basis == "since:2024")
        #expect(table.of(1, 2) == CellPlace(table: 0, row: 0, column: 2))
    }

    @Test func rowsCanSayTheKindOfNumber() throws {
        let table = try CellTables.read(
            """
            指标 | 2023年 | 2024年
            地区生产总值（亿元） | 300 | 320
            比上年增长（%） | 5.0 | 5.5
            居民消费价格指数（上年=100） | 100.2 | 99.8
            """)
        #expect(table.line(1, 2) == "地区生产总值 change 5.5 %")
        #expect(table.of(1, 2) == CellPlace(table: 0, row: 0, column: 2))
        #expect(table.line(2, 1) == "居民消费价格指数 level 100.2")
    }

    @Test func captionsNameWhatRowsDoNot() throws {
        let table = try CellTables.read(
            """
            行业 | 比上年增长（%） | 行业 | 比上年增长（%）
            总计 | 4.3 | 金融业 | —
            制造业 | -6.6 | 教育 | 1.3倍
            """, caption: "表7 2024年云岭市分行业固定资产投资（不含农户）增长速度")
        #expect(table.line(0, 1) == "固定资产投资 change 4.3 %")
        #expect(table.line(1, 1) == "制造业固定资产投资 change -6.6 %")
        #expect(table.line(1, 3) == "教育固定资产投资 change 1.3 倍")
        #expect(table.mentions.count == 3)
    }

    @Test func yearsAsRowsArePeriods() throws {
        let table = try CellTables.read(
            """
            年份 | 常住人口（万人） | 城镇化率（%）
            2022 | 198.0 | 59.1
            2023 | 199.0 | 59.6
            """)
        #expect(table.line(1, 1) == "常住人口 level 199.0 万人")
        #expect(table.at(1, 1)?.period == "2023")
        #expect(table.line(0, 2) == "城镇化率 level 59.1 %")
        #expect(table.at(0, 0) == nil)
    }

    @Test func sentencesAreLeftToTheSentenceReader() throws {
        let table = try CellTables.read(
            """
            事项 | 年度目标 | 落实情况
            1. 就业 | 城镇新增就业2.4万人以上，失业率低 | 全年城镇新增就业2.93万人，超额完成
            2. 学位 | 不少于300个 | 增加486个
            """)
        #expect(table.at(0, 1) == nil && table.at(0, 2) == nil)
        #expect(table.at(1, 1)?.qualifier == .ge)
        #expect(table.at(1, 1)?.status == .target)
        #expect(table.at(1, 2)?.value == ExactDecimal(coefficient: 486))
        #expect(table.cells.count == 6)
    }

    @Test func whatIsBuiltIsNoNameOfItsRow() throws {
        let table = try CellTables.read(
            """
            序号 | 项目名称 | 建设内容 | 资金（万元）
            1 | 蔬菜基地 | 新建日光温室50栋，每栋投资12万元 | 1200
            2 | 养殖小区 | 新建牛棚2000平方米，购置母牛300头 | 960
            """, headerColumns: 3)
        let reading = CellReading(table.document)
        let cells = table.document.tables[0].cells.filter { $0.row > 0 && $0.column == 2 }
        #expect(cells.count == 2 && cells.allSatisfy { reading.isSentences($0.span, in: table.document.text) })
        #expect(table.line(0, 3) == "蔬菜基地资金 level 1200 万元")
    }

    @Test func aRowOfUnitsGivesTheColumnsTheirs() throws {
        let table = try CellTables.read(
            """
            区域 | 优良天数 | 优良率 | 总产值
            ^ | 天 | % | 亿元
            甲乡 | 342 | 93.7 | 88.5
            乙乡 | 350 | 95.9 | 12.5
            """, headerRows: 2)
        #expect(
            (1...3).map { table.line(0, $0) }
                == ["优良天数 level 342 天", "优良率 level 93.7 %", "总产值 level 88.5 亿元"])
        #expect(table.at(0, 1)?.regionName == "甲乡")
    }

    @Test func whatACaptionCountsByIsPartOfEachName() throws {
        let table = try CellTables.read(
            """
            指标名称 | 单位 | 总量
            家用汽车 | 辆 | 58
            洗衣机 | 台 | 101
            """, caption: "表4 2031年末每百户居民家庭主要耐用消费品拥有量")
        #expect(table.line(0, 2) == "每百户家用汽车拥有量 level 58 辆")
    }

    @Test func serialNumbersCodesAndRemarksAreNoValues() throws {
        let table = try CellTables.read(
            """
            序号 | 项目名称 | 总投资（亿元） | 备注
            1 | 云岭大桥 | 12.5 | 2024
            2 | 青河水库 | (3.5) | 12
            """, headerColumns: 2)
        #expect(table.mentions.count == 2)
        #expect(table.line(0, 2) == "云岭大桥总投资 level 12.5 亿元" || table.line(0, 2) == "云岭大桥投资 level 12.5 亿元")
        #expect(table.at(1, 2)?.value == ExactDecimal("-3.5"))
    }

    @Test func aHeaderInsideTheBodyBeginsAnotherTable() throws {
        let table = try CellTables.read(
            """
            指标 | 2024年3月末 | 比年初增减额
            各项存款余额 | 2291.6 | 34.8
            对外贸易 | < | <
             | | 单位：万美元
            指 标 | 2024年1-3月 | 同比增长%
            进出口总值 | 1806.2 | 62.2
            """, unit: "亿元")
        #expect(table.line(0, 1) == "各项存款余额 level 2291.6 亿元")
        #expect(table.line(0, 2) == "各项存款余额 change 34.8 亿元")
        #expect(table.line(4, 1) == "进出口总值 level 1806.2 万美元")
        #expect(table.at(4, 1)?.period == "2024-01/2024-03")
        #expect(table.line(4, 2) == "进出口总值 change 62.2 %")
        #expect(table.of(4, 2) == CellPlace(table: 0, row: 4, column: 1))
        #expect(table.cells.contains { $0.place == CellPlace(table: 0, row: 3, column: 1) && $0.text == "2024年1-3月" })
    }

    @Test func aUnitColumnStandsOverParenthesesOfTheLabel() throws {
        let table = try CellTables.read(
            """
            指标名称 | 单位 | 总量
            电冰箱(柜) | 台 | 100
            热水器 | 台 | 96
            """, caption: "表4 2024年末每百户居民家庭耐用消费品拥有量")
        #expect(table.at(0, 2)?.unitText == "台")
        #expect(table.at(1, 2)?.indicator.hasSuffix("拥有量") == true)
    }

    @Test func aWordThatHeadsLabelsNamesNumbersBelowIt() throws {
        let table = try CellTables.read(
            """
            指标 | 全市 | 其中 | <
            ^ | ^ | 城市 | 农村
            居民消费价格 | 0.2 | 0.3 | -0.1
            其中：食品烟酒 | -0.5 | -0.4 | -0.8
            """, caption: "表1 2024年居民消费价格比上年涨跌幅度", unit: "%", headerRows: 2)
        #expect(table.line(0, 1) == "居民消费价格 change 0.2 %")
        #expect(table.line(0, 2) == "城市居民消费价格 change 0.3 %")
        #expect(table.line(1, 3) == "农村食品烟酒价格 change -0.8 %")
        #expect(table.at(0, 2)?.basis == "yoy")
    }

    @Test func aProjectIsNamedByItsNameAndPlannedByItsPlan() throws {
        let table = try CellTables.read(
            """
            项目名称 | 起止年限 | 总投资 | 截至2024年底完成投资 | 2025年计划投资
            合计（2项） | | 1400 | 310 | 410
            沙漠光伏基地 | 2024-2026 | 980 | 0 | 300
            输水管道 | 2023-2025 | 420 | 310 | 110
            """, unit: "万元", headerColumns: 2)
        #expect(table.at(0, 2)?.indicator == "总投资")
        #expect(table.at(1, 2)?.indicator == "沙漠光伏基地总投资")
        #expect(table.at(1, 2)?.period == "2024/2026")
        #expect(table.at(2, 3)?.indicator == "输水管道完成投资")
        #expect(table.at(2, 3)?.period == "2024")
        #expect(table.at(2, 4)?.indicator == "输水管道计划投资")
        #expect(table.at(2, 4)?.period == "2025" && table.at(2, 4)?.status == .target)
    }

    @Test func totalsAreOfWhatTheCaptionNames() throws {
        let table = try CellTables.read(
            """
            科目 | 全州 | 州本级
            教育支出 | 205 | 45
            存款余额（月末） | 9 | 3
            支出合计 | 416 | 89
            合计 | 416 | 89
            """, caption: "2022年一般公共预算支出完成情况表", unit: "万元")
        #expect(table.at(1, 1)?.indicator == "存款余额")
        #expect(table.at(2, 1)?.indicator == "支出合计")
        #expect(table.at(3, 1)?.indicator == "一般公共预算支出")
        #expect(table.at(3, 2)?.indicator == "州本级一般公共预算支出")
    }

    @Test func aHeaderBelowAMeasureLimitsIt() throws {
        let table = try CellTables.read(
            """
            类别 | 学校数（所） | 学生数（人） | <
            ^ | ^ | 招生 | 在校
            小学 | 320 | 52011 | 330123
            """, headerRows: 2)
        #expect(table.at(0, 1)?.indicator == "小学学校数")
        #expect(table.at(0, 2)?.indicator == "小学招生学生数")
    }

    @Test func partsAreNamedWithoutWhatDividesThem() throws {
        let table = try CellTables.read(
            """
            指标 | 年末数（万人） | 占全市比重（%）
            常住人口 | 353 | 100
            按城乡分：城镇 | 211 | 59.9
            """, caption: "2024年末常住人口")
        #expect(table.at(1, 1)?.indicator == "城镇常住人口")
        let shares = try CellTables.read(
            """
            行业 | 增加值增速（%） | 占规模以上工业比重（%）
            煤炭开采和洗选业 | -8.2 | 3.1
            """, caption: "2024年规模以上工业主要行业增加值增速及比重")
        #expect(shares.at(0, 2)?.indicator == "煤炭开采和洗选业占规模以上工业比重")
    }

    @Test func indexesSayAgainstWhatTheyAre() throws {
        let table = try CellTables.read(
            """
            城市 | 环比 | 同比 | 定基
            ^ | 上月=100 | 上年同月=100 | 2030年=100
            云岭 | 100.4 | 102.1 | 131.5
            青河 | 99.8 | 101.2 | 128.7
            """, caption: "2032年3月60个大中城市二手住宅销售价格指数", headerRows: 2)
        #expect(table.line(0, 1) == "二手住宅销售价格环比指数 level 100.4")
        #expect(table.line(0, 2) == "二手住宅销售价格同比指数 level 102.1")
        #expect(table.line(1, 3) == "二手住宅销售价格定基指数 level 128.7" && table.at(1, 3)?.period == "2032-03")
        // One column alone needs no such word.
        let one = try CellTables.read(
            """
            项目 | 同比
            ^ | 上年同月=100
            食品价格指数 | 103.4
            """, caption: "2032年3月价格指数", headerRows: 2)
        #expect(one.line(0, 1) == "食品价格指数 level 103.4")
    }

    @Test func indexesOfMonthsAreNamedAsIndexes() throws {
        let table = try CellTables.read(
            """
            月份 | PMI | 新订单 | 产成品库存 | 生产经营活动预期
            2032年1月 | 50.4 | 51.0 | 47.9 | 54.4
            2032年2月 | 49.8 | 50.2 | 47.5 | 53.8
            """, caption: "制造业PMI及构成指数", unit: "%")
        #expect(table.line(0, 2) == "新订单指数 level 51.0 %" && table.line(1, 3) == "产成品库存指数 level 47.5 %")
        #expect(table.line(1, 4) == "生产经营活动预期指数 level 53.8 %" && table.at(1, 4)?.status != .target)
    }

    @Test func aTimeInParenthesesBehindAValueIsNoPartOfIt() throws {
        let table = try CellTables.read(
            """
            指标 | 8月 | 1-8月
            城镇调查失业率（%） | 5.1 | 5.3（1-8月平均）
            城镇调查失业率的说明 | 5.1 | 5.3（见注）
            """, title: "2032年8月主要数据")
        #expect(table.line(0, 2) == "城镇调查失业率 level 5.3 %" && table.at(0, 2)?.period == "2032-01/2032-08")
        #expect(table.at(1, 2) == nil)
    }

    @Test func provincesBelowACaptionThatSaysSoArePlaces() throws {
        let table = try CellTables.read(
            """
             | 播种面积（千公顷） | 总产量（万吨） | 单位面积产量（公斤/公顷）
            全国总计 | 1150.2 | 660.4 | 5741.6
            北京 | 46.1 | 28.3 | 6138.8
            黑龙江 | 14300.5 | 7510.2 | 5251.7
            """, caption: "2032年全国及各省（区、市）粮食产量")
        #expect(table.line(0, 1) == "粮食播种面积 level 1150.2 千公顷" && table.at(0, 1)?.regionName == nil)
        #expect(table.line(1, 2) == "粮食总产量 level 28.3 万吨" && table.at(1, 2)?.regionName == "北京")
        #expect(table.line(2, 3) == "粮食单位面积产量 level 5251.7 公斤/公顷")
    }

    @Test func citiesMayEndAsTheWordForThemDoes() throws {
        let table = try CellTables.read(
            """
            地区 | 一般债务余额 | 专项债务余额
            全市合计 | 198.4 | 96.2
            市本级 | 98.4 | 46.2
            怀南县本级 | 41.3 | 25.1
            宣城市 | 56.8 | 30.1
            盐城市 | 36.8 | 20.1
            """, caption: "2032年债务余额情况表", unit: "亿元")
        #expect(table.line(3, 1) == "一般债务余额 level 56.8 亿元" && table.at(3, 1)?.regionName == "宣城市")
    }

    @Test func sumsInHeadersAreNoPartsOfOtherNames() throws {
        let table = try CellTables.read(
            """
            项目 | 本年收入合计 | “三公”经费 | <
            ^ | ^ | 车辆购置及运行费小计 | 车辆购置费
            合计 | 249.5 | 28.4 | 3.2
            农林水支出 | 162.1 | 20.4 | 0
            """, caption: "收入决算表", unit: "万元", headerRows: 2)
        #expect(table.line(0, 1) == "本年收入合计 level 249.5 万元")
        #expect(table.line(1, 1) == "农林水支出本年收入 level 162.1 万元")
        #expect(table.line(0, 2) == "“三公”经费车辆购置及运行费 level 28.4 万元")
    }

    @Test func aRowOfSharesAmongAmountsIsInPerCent() throws {
        let table = try CellTables.read(
            """
            项目 | 本月完成 | 累计完成
            财政总收入 | 32156 | 352108
            税收占财政总收入比重 | 81.4 | 82.6
            占比较高的税收 | 4156 | 52108
            """, caption: "2032年9月财政收入完成情况表", unit: "万元")
        #expect(table.line(1, 2) == "税收占财政总收入比重 share 82.6 %")
        #expect(table.at(2, 2)?.measure == .level)
    }

    @Test func aHeadersUnitMayHaveExceptions() throws {
        let table = try CellTables.read(
            """
            县区 | 主要污染物浓度（μg/m³，CO为mg/m³） | < | <
            ^ | PM2.5 | SO2 | CO
            东山县 | 28 | 18 | 1.2
            青河县 | 31 | 22 | 1.4
            """, caption: "2032年3月各县区空气质量", headerRows: 2)
        #expect(table.line(0, 1) == "PM2.5浓度 level 28 μg/m³" && table.line(1, 3) == "CO浓度 level 1.4 mg/m³")
    }

    @Test func aHeaderOfAimsStandsInsideOfAForm() throws {
        let table = try CellTables.read(
            """
            项目名称 | < | 义务教育补助 | < | <
            主管部门 | < | 云岭市教育局 | < | <
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
            ^ | 产出指标 | 数量指标 | 补助学生人数 | ≥85000人
            ^ | ^ | 质量指标 | 资金到位率 | 100%
            ^ | ^ | 成本指标 | 生均公用经费 | 720元/生/年
            ^ | 满意度指标 | 服务对象满意度 | 家长满意度 | ≥95%
            """, caption: "2032年项目支出绩效目标申报表", headerRows: 2)
        #expect(table.line(1, 4) == "补助学生人数 level 85000 人" && table.at(1, 4)?.qualifier == .ge)
        #expect(table.line(2, 4) == "资金到位率 level 100 %" && table.at(2, 4)?.status == .target)
        #expect(table.line(3, 4) == "生均公用经费 level 720 元/生/年" && table.line(4, 4) == "家长满意度 level 95 %")
    }

    @Test func aSignAndPerCentAloneHeadChanges() throws {
        let table = try CellTables.read(
            """
            指标名称 | 单位 | 11月 | < | 1-11月 | <
            ^ | ^ | 实绩 | ±% | 累计 | ±%
            外贸出口 | 万美元 | 1852 | -6.5 | 18620 | -21.3
            """, headerRows: 2, title: "2032年1-11月经济运行情况")
        #expect(table.line(0, 2) == "外贸出口 level 1852 万美元")
        #expect(table.line(0, 3) == "外贸出口 change -6.5 %" && table.at(0, 5)?.basis == "yoy")
    }

    @Test func perCentAboveATableIsOfTheOnlyChangesBelow() throws {
        let drawing = """
            行业 | 营业收入 | < | 利润总额 | <
            ^ | 本年累计 | 同比增减 | 本年累计 | 同比增减
            汽车制造业 | 96.4 | -12.6 | 3.8 | -15.9
            """
        let mixed = try CellTables.read(drawing, caption: "2032年1-5月财务指标", unit: "亿元、%", headerRows: 2)
        #expect(mixed.line(0, 2) == "汽车制造业营业收入 change -12.6 %")
        let money = try CellTables.read(drawing, caption: "2032年1-5月财务指标", unit: "亿元", headerRows: 2)
        #expect(money.line(0, 2) == "汽车制造业营业收入 change -12.6 亿元")
    }

    @Test func aUnitMayStandBesideAnotherWordOfTheHeader() throws {
        let table = try CellTables.read(
            """
            港口 | 货物吞吐量 | < | 泊位 | <
            ^ | 亿吨 | 增长（%） | 沿海 | 内河
            沿海港口 | 94.63 | 4.5 | 5 | 6
            """, caption: "2032年港口货物吞吐量", headerRows: 2)
        #expect(table.line(0, 1) == "沿海港口货物吞吐量 level 94.63 亿吨")
        #expect(table.line(0, 2) == "沿海港口货物吞吐量 change 4.5 %")
    }

    @Test func theEndOfTheYearBeforeIsATimeAndNoName() throws {
        let table = try CellTables.read(
            """
            指标名称 | 计量单位 | 本期末 | 上年末 | 比上年末 | <
            ^ | ^ | ^ | ^ | 增减数 | 增幅（%）
            失业保险参保人数 | 万人 | 1705.8 | 1686.9 | 18.9 | 1.1
            """, caption: "2032年1-6月社会保险情况", headerRows: 2)
        #expect(table.line(0, 3) == "失业保险参保人数 level 1686.9 万人" && table.at(0, 3)?.period == "2031")
        #expect(table.line(0, 4) == "失业保险参保人数 change 18.9 万人")
    }

    @Test func pricesOfWeeksAreNamedWithoutThem() throws {
        let table = try CellTables.read(
            """
            品种 | 本周价格 | 上周价格 | 去年同期 | 环比（%）
            鸡蛋 | 5.85 | 5.60 | 5.75 | 4.46
            """, caption: "2032年主要农副产品零售价格监测表", unit: "元/500克")
        #expect(table.line(0, 2) == "鸡蛋上周价格 level 5.60 元/500克")
        #expect(
            table.line(0, 1) == "鸡蛋价格 level 5.85 元/500克" && table.line(0, 4) == "鸡蛋价格 change 4.46 %"
                && table.of(0, 4)?.column == 1)
        #expect(table.line(0, 3) == "鸡蛋零售价格 level 5.75 元/500克" && table.at(0, 3)?.period == "2031")
    }

    @Test func cumulativeValuesMayStandInBlackBrackets() throws {
        let table = try CellTables.read(
            """
            指标 | 单位 | 2030年 | 2035年
            森林覆盖率 | % | 25.8 | 26.3
            单位能耗降低 | % | — | 【14】
            """, caption: "“十六五”时期主要指标")
        #expect(table.at(1, 3)?.basis == "cumulative" && table.line(1, 3) == "单位能耗 change -14 %")
    }

    @Test func aUnitKeepsThePointInsideOfIt() throws {
        let table = try CellTables.read(
            """
            指标 | 计量单位 | 数量
            最低生活保障标准 | 元/人·月 | 752.3
            """, caption: "2032年民政数据")
        #expect(table.line(0, 2) == "最低生活保障标准 level 752.3 元/人·月")
    }

    @Test func headersMayBePrintedInTwoLanguages() throws {
        let table = try CellTables.read(
            """
            指 标 Item | 单位 Unit | 总量指标 Aggregate Data | < | 平均增长速度（%）
            ^ | ^ | 2018 | 2019 | 1979-2019
            粮食产量 Grain | 万吨 | 95.3 | 94.8 | 0.8
            森林面积 Forest Area | 万公顷 | 68.3 | 68.9 | 1.1
            """, caption: "主要年份国民经济主要指标", headerRows: 2)
        #expect(table.line(0, 2) == "粮食产量 level 95.3 万吨" && table.at(0, 2)?.period == "2018")
        #expect(table.line(1, 4) == "森林面积 change 1.1 %" && table.at(1, 4)?.basis == "average_annual")
    }

    @Test func theLaterOfTwoGroupsOfLevelsGrew() throws {
        let table = try CellTables.read(
            """
            品种 | 2032年 | < | 2031年 | < | 增减（%） | <
            ^ | 面积（万亩） | 产量（万吨） | 面积（万亩） | 产量（万吨） | 面积 | 产量
            花生 | 35.2 | 10.6 | 36.8 | 11.1 | -4.3 | -4.5
            """, caption: "主要农产品产量", headerRows: 2)
        #expect(table.line(0, 6) == "花生产量 change -4.5 %" && table.at(0, 6)?.period == "2032")
        #expect(table.of(0, 5)?.column == 1 && table.of(0, 6)?.column == 2)
        // Each with its own growth.
        let own = try CellTables.read(
            """
            品种 | 2032年 | < | 2031年 | <
            ^ | 产量（万吨） | 产量增减（%） | 产量（万吨） | 产量增减（%）
            花生 | 10.6 | -4.5 | 11.1 | 2.0
            """, caption: "主要农产品产量", headerRows: 2)
        #expect(own.at(0, 4)?.period == "2031")
    }

    @Test func aSecondNumberInBracketsIsOfAnotherKind() throws {
        let table = try CellTables.read(
            """
            指标 | 绝对量（元） | 比上年同期增长（%）（括号内为实际增速）
            居民人均可支配收入 | 8056 | 3.2（-2.1）
            居民人均消费支出 | 4521 | -5.6（见注）
            """, caption: "2032年一季度居民收支主要数据")
        #expect(table.line(0, 2) == "居民人均可支配收入 change 3.2 %" && table.at(1, 2) == nil)
    }

    @Test func aCellMaySayItselfSinceWhen() throws {
        let table = try CellTables.read(
            """
            指标 | 单位 | 1-3月 | 同比增长%
            居民储蓄存款余额 | 亿元 | 62.3 | 比年初增加5.6亿元
            财政收入 | 亿元 | 10.3 | 35.6
            """, caption: "2032年一季度主要指标")
        #expect(table.line(0, 3) == "居民储蓄存款余额 change 5.6 亿元" && table.at(0, 3)?.basis == "since:2032-01-01")
        #expect(table.at(1, 3)?.basis == "yoy")
    }

    @Test func personsBelowANumberOfThemAreNamedAlone() throws {
        let table = try CellTables.read(
            """
            机构 | 人员数（人） | < | 养老保险基金
            ^ | 合计 | 卫生技术人员 | ^
            综合医院 | 1706 | 1502 | 3
            本年收入 | 1 | 2 | 31205
            """, caption: "2032年基本情况", headerRows: 2)
        #expect(table.line(0, 1) == "综合医院人员数 level 1706 人")
        #expect(table.line(0, 2) == "综合医院卫生技术人员 level 1502 人")
        #expect(table.at(1, 3)?.indicator == "养老保险基金本年收入")
    }

    @Test func whatMoneyOfPlacesIsForIsNamedWithoutAllThatItIs() throws {
        let table = try CellTables.read(
            """
            县（市、区） | 合计 | 其中 | <
            ^ | ^ | 低产林改造 | 林业产业发展
            东山县 | 680 | 300 | 260
            青河县 | 120 | 50 | 40
            """, caption: "2032年第一批省级财政林业专项资金分配表", unit: "万元", headerRows: 2)
        #expect(table.line(0, 1) == "第一批省级财政林业专项资金 level 680 万元" && table.at(0, 1)?.regionName == "东山县")
        #expect(table.line(1, 2) == "低产林改造专项资金 level 50 万元")
    }

    @Test func proportionsNameThemselves() throws {
        let table = try CellTables.read(
            """
            县区 | 水土流失面积 | 水土流失面积占总面积比例（%）
            东山县 | 90.0 | 10.0
            青河县 | 80.0 | 20.0
            """, caption: "2032年各县区水土流失面积", unit: "平方公里")
        #expect(table.at(0, 2)?.indicator == "水土流失面积占总面积比例")
        let plan = try CellTables.read(
            """
            支出类别 | 年初预算 | 完成年度预算比例（%）
            保工资 | 156300 | 51.3
            保运转 | 12500 | 47.4
            """, caption: "2032年支出情况表", unit: "万元")
        #expect(plan.line(0, 2) == "保工资支出 share 51.3 %" && plan.line(1, 1) == "保运转支出 level 12500 万元")
    }

    @Test func whoAppliesIsNamedWithoutItsHeading() throws {
        let table = try CellTables.read(
            """
            办理结果 | 申请人情况 | <
            ^ | 自然人 | 商业企业
            本年新收公开申请数量 | 4 | 1
            """, caption: "2032年办理结果", headerRows: 2)
        #expect(table.at(0, 1)?.indicator == "自然人本年新收公开申请数量")
    }
}
