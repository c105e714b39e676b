import Extraction
import Model
import Testing

/// Forms of tables that price monitoring, foreign trade, censuses and ranked districts have.
@Suite struct MonitoringTableTests {
    @Test func tenDaysAndDaysArePeriods() throws {
        let goods = try CellTables.read(
            "产品 | 单位 | 本期价格（元） | 比上期涨跌（元）\n钢（1#） | 吨 | 30 | -1\n钢（2#） | 吨 | 20 | 1\n煤（4500大卡） | 吨 | 5 | 1",
            caption: "2031年2月下旬生产资料价格")
        #expect(goods.at(0, 2)?.period == "2031-02-21/2031-02-28")
        // What tells things of one name apart is no remark.
        #expect(goods.line(0, 2) == "钢(1#)价格 level 30 元" && goods.line(1, 2) == "钢(2#)价格 level 20 元")
        #expect(goods.line(2, 2) == "煤(4500大卡)价格 level 5 元")
        let days = try CellTables.read(
            "日期 | 生猪出场价（元/公斤）\n7月2日 | 15\n7月9日 | 14", caption: "2031年生猪价格")
        #expect(days.at(0, 1)?.period == "2031-07-02" && days.at(1, 1)?.period == "2031-07-09")
        let undated = try CellTables.read("日期 | 生猪出场价（元/公斤）\n7月2日 | 15\n7月9日 | 14")
        #expect(undated.at(0, 1)?.period == nil && undated.at(0, 1)?.days == 2...2 && undated.at(0, 1)?.months == 7...7)
        // 2月30日 is no day, and 2日至8日 are some.
        let other = try CellTables.read("指标 | 2031年2月30日 | 2031年1月2日-8日\n存栏（头） | 5 | 6")
        #expect(other.at(0, 1)?.period == "2031-02" && other.at(0, 2)?.period == "2031-01-02/2031-01-08")
    }

    @Test func sharesAreOfTheRowThatIsAll() throws {
        let table = try CellTables.read(
            """
            地区 | 人口数 | 比重 | <
            ^ | ^ | 2030年 | 2020年
            全市 | 300 | 100.00 | 100.00
            甲县 | 200 | 66.67 | 60.00
            乙县 | 90 | 30.00 | 36.00
            现役军人 | 10 | 3.33 | 4.00
            """, caption: "各地区人口", unit: "人、%", headerRows: 2)
        #expect(table.of(1, 2) == table.at(0, 1)?.place && table.of(2, 2) == table.at(0, 1)?.place)
        #expect(table.of(0, 2) == table.at(0, 1)?.place && table.of(1, 3) == nil)
        #expect(table.at(1, 1)?.regionName == "甲县" && table.at(3, 1)?.regionName == nil)
        #expect(table.line(3, 1) == "现役军人人口数 level 10 人")
        // Without such a row a share is of what stands beside it.
        let beside = try CellTables.read("湖泊 | 断面个数（个） | 所占比例（%）\n甲湖 | 3 | 60\n乙湖 | 2 | 40")
        #expect(beside.of(1, 2) == beside.at(1, 1)?.place && beside.line(1, 2) == "乙湖断面个数所占比例 share 40 %")
    }

    @Test func changesAreOfTheirOwnTimeAndThing() throws {
        let table = try CellTables.read(
            """
            地区 | 6月（万人次） | 1-6月累计（万人次） | 同比增速（%） | <
            ^ | ^ | ^ | 6月 | 累计
            全市 | 20 | 90 | 6.1 | 5.8
            3个城区合计 | 9 | 50 | 5.1 | 4.8
            甲县 | 8 | 30 | 3.1 | 2.8
            """, caption: "2031年6月客运量", headerRows: 2)
        #expect(table.of(0, 3) == table.at(0, 1)?.place && table.of(0, 4) == table.at(0, 2)?.place)
        #expect(table.line(1, 1) == "3个城区客运量 level 9 万人次" && table.at(2, 1)?.regionName == "甲县")
        let counties = try CellTables.read(
            """
            县区 | 地区生产总值 | < | < | < | 工业增加值 | <
            ^ | 总量（亿元） | 位次 | 增速（%） | 位次 | 增速（%） | 位次
            甲县 | 30 | 1 | 5.8 | 2 | 7.2 | 1
            乙县 | 20 | 2 | 7.1 | 1 | 5.2 | 2
            """, headerRows: 2)
        #expect(counties.of(0, 3) == counties.at(0, 1)?.place && counties.of(0, 5) == nil)
        // The rank behind the growth is of that.
        #expect(counties.at(0, 2)?.indicator == "地区生产总值" && counties.at(0, 4)?.indicator == "地区生产总值增速")
        #expect(counties.at(1, 6)?.indicator == "工业增加值增速" && counties.at(1, 6)?.measure == .rank)
        let prices = try CellTables.read(
            "品种 | 规格 | 单位 | 本月均价 | 上月均价 | 环比（%） | 去年同月均价 | 同比（%）\n粳米 | 含水14% | 元/公斤 | 6 | 5 | 20 | 4 | 50",
            caption: "2031年6月零售均价")
        #expect(prices.of(0, 5) == prices.at(0, 3)?.place && prices.of(0, 7) == prices.at(0, 3)?.place)
        #expect(prices.at(0, 1) == nil && prices.line(0, 3) == "粳米均价 level 6 元/公斤")
    }

    @Test func tradeIsToldInNumbersAndMoney() throws {
        let drawing = """
            商品名称 | 计量单位 | 当月 | < | 累计 | < | 累计比去年同期±% | <
            ^ | ^ | 数量 | 金额 | 数量 | 金额 | 数量 | 金额
            水产品 | 万吨 | 33 | 112 | 190 | 661 | 2.5 | 2.0
            """
        let goods = try CellTables.read(drawing, caption: "2031年6月出口重点商品量值表", unit: "亿元人民币", headerRows: 2)
        #expect(goods.line(0, 2) == "水产品出口 level 33 万吨" && goods.line(0, 3) == "水产品出口 level 112 亿元人民币")
        #expect(goods.of(0, 6) == goods.at(0, 4)?.place && goods.of(0, 7) == goods.at(0, 5)?.place)
        // Without money above the table the column of units is about both.
        let other = try CellTables.read(drawing, caption: "2031年6月出口重点商品量值表", headerRows: 2)
        #expect(other.line(0, 3) == "水产品出口 level 112 万吨")
        let all = try CellTables.read(
            """
            项目 | 当月 | 1至当月累计 | 当月比 | < | 累计比
            ^ | ^ | ^ | 环比±% | 去年同期±% | 去年同期±%
            出口总值 | 38 | 217 | 1.2 | 5.2 | 2.9
            """, caption: "2031年6月进出口商品总值表", unit: "亿元人民币", headerRows: 2)
        #expect(
            all.line(0, 3) == "出口总值 change 1.2 %" && all.at(0, 3)?.basis == "mom" && all.at(0, 3)?.period == "2031-06")
        #expect(
            all.line(0, 4) == "出口总值 change 5.2 %" && all.at(0, 4)?.basis == "yoy" && all.at(0, 4)?.period == "2031-06")
        #expect(all.line(0, 5) == "出口总值 change 2.9 %" && all.at(0, 5)?.period == "2031-01/2031-06")
        #expect(all.of(0, 4) == all.at(0, 1)?.place && all.of(0, 5) == all.at(0, 2)?.place)
    }

    @Test func captionsSayWhoseNumbersAreDivided() throws {
        let wages = try CellTables.read(
            "行业 | 2031年 | 2030年\n合计 | 50 | 40\n采矿业 | 60 | 50", caption: "2031年城镇私营单位就业人员分行业年平均工资", unit: "元")
        #expect(wages.line(0, 1) == "城镇私营单位就业人员年平均工资 level 50 元")
        // A place before it is the document's.
        let place = try CellTables.read("行业 | 2031年\n合计 | 50\n采矿业 | 60", caption: "云岭市分行业固定资产投资", unit: "万元")
        #expect(place.line(0, 1) == "固定资产投资 level 50 万元")
        let kinds = try CellTables.read(
            "地区 | 初中 | 小学\n甲县 | 3 | 2\n乙县 | 4 | 3", caption: "每万人口中拥有的各类受教育程度人数", unit: "人")
        #expect(kinds.line(0, 1) == "每万人口中拥有的初中受教育程度人数 level 3 人")
        let durables = try CellTables.read(
            "指标 | 单位 | 2031年\n洗衣机 | 台 | 101", caption: "9-2 农村居民家庭平均每百户耐用消费品拥有量")
        #expect(durables.line(0, 2) == "农村居民家庭平均每百户洗衣机拥有量 level 101 台")
        let groups = try CellTables.read(
            "地区 | 从业人员 | <\n^ | 数量（人） | 比重（%）\n合计 | 50 | 100\n甲县 | 20 | 40", caption: "按地区分组的法人单位和从业人员",
            headerRows: 2)
        #expect(groups.line(1, 1) == "从业人员 level 20 人")
    }

    @Test func intervalsNameRows() throws {
        let table = try CellTables.read(
            "营业收入 | 企业数（个）\n合计 | 9\n5亿元—20亿元 | 4\n2000万元—5亿元 | 3\n2000万元以下 | 2")
        #expect(table.line(1, 1) == "5亿元—20亿元企业数 level 4 个" && table.line(2, 1) == "2000万元—5亿元企业数 level 3 个")
        // The level behind a name is none.
        let level = try CellTables.read("指标 | 增速（%）\n地区生产总值300亿元 | 5\n工业增加值20亿元 | 6")
        #expect(level.line(0, 1) == "地区生产总值 change 5 %")
    }

    @Test func partsEndWhereRowsStandFurtherOut() throws {
        let table = try CellTables.read(
            "指标 | 存栏（万头）\n猪 | 200\n　　其中：能繁殖母猪 | 18\n牛 | 35", caption: "2031年畜牧业")
        #expect(table.of(1, 1) == table.at(0, 1)?.place && table.of(2, 1) == nil)
        // Parts that make up the whole are all of them.
        let whole = try CellTables.read("指标 | 人数（万人）\n总人口 | 200\n　　其中：男性 | 105\n女性 | 95")
        #expect(whole.of(2, 1) == whole.at(0, 1)?.place)
        let beds = try CellTables.read(
            "机构类别 | 床位数（张）\n医院 | 90\n公立医院 | 60\n民营医院 | 30\n医院中：三级医院 | 20\n高中：招生 | 5")
        #expect(beds.line(3, 1) == "三级医院床位数 level 20 张" && beds.of(3, 1) == beds.at(0, 1)?.place)
        #expect(beds.at(4, 1)?.indicator.hasPrefix("高中:招生") == true)
    }

    @Test func groupsOfSharesAreInPerCent() throws {
        let table = try CellTables.read(
            """
            | 生产经营人员 | 规模户生产经营人员
            生产经营人员总数 | 80.1 | 3.1
            性别构成 | |
            男性 | 52.6 | 53.1
            女性 | 47.4 | 46.9
            """, caption: "农业人员数量和结构", unit: "万人、%")
        #expect(table.line(0, 2) == "规模户生产经营人员总数 level 3.1 万人")
        #expect(table.line(2, 1) == "生产经营人员男性构成 share 52.6 %" && table.line(2, 2) == "规模户生产经营人员男性构成 share 53.1 %")
    }

    @Test func changesOverSomeYearsAreSinceThen() throws {
        let table = try CellTables.read("指标 | 单位 | 2033年 | 2028年 | 增减（%）\n企业个数 | 个 | 310 | 240 | 29.2")
        #expect(table.at(0, 4)?.basis == "since:2028")
        let years = try CellTables.read("指标 | 单位 | 2033年 | 2032年 | 增减（%）\n企业个数 | 个 | 310 | 240 | 29.2")
        #expect(years.at(0, 4)?.basis == "yoy")
        let cars = try CellTables.read("车型 | 保有量 | 比上年同期\n汽车 | 821034 | +41020\n挂车 | 18021 | +310", unit: "辆")
        #expect(cars.line(0, 2) == "汽车保有量 change 41020 辆" && cars.line(1, 2) == "挂车保有量 change 310 辆")
        let growth = try CellTables.read("车型 | 保有量 | 比上年同期\n汽车 | 821034 | +4\n挂车 | 18021 | +3", unit: "辆")
        #expect(growth.line(0, 2) == "汽车保有量 change 4 %")
    }

    @Test func peopleBesideAMeasureHaveItToo() throws {
        let table = try CellTables.read(
            "| 从业人员工资总额（万元） | 在岗职工 | 从业人员期末人数（人） | 在岗职工\n总计 | 50 | 40 | 9 | 8\n企业 | 20 | 10 | 4 | 3")
        #expect(table.line(1, 2) == "企业在岗职工工资总额 level 10 万元")
        let population = try CellTables.read(
            """
            县（市、区） | 总人口（人） | 按性别分 | <
            ^ | ^ | 男 | 女
            甲县 | 90 | 46 | 44
            乙县 | 30 | 15 | 15
            """, headerRows: 2)
        #expect(population.line(0, 2) == "男人口 level 46 人" && population.of(0, 2) == population.at(0, 1)?.place)
        let natural = try CellTables.read(
            "年份 | 出生人口 | < | 自然增长 | <\n^ | 人数（人） | 出生率（‰） | 人数（人） | 自然增长率（‰）\n2031 | 21 | 6.77 | -19 | -0.64\n2032 | 20 | 6.1 | -5 | -0.1",
            headerRows: 2)
        #expect(natural.line(0, 1) == "出生人口 level 21 人" && natural.at(0, 3)?.measure == .level)
    }

    @Test func ofSeveralUnitsMoneyGoesToAmounts() throws {
        let table = try CellTables.read(
            "项目 | 企业单位数 | 工业总产值 | 资产总计 | 平均用工人数\n总计 | 81 | 21034 | 18023 | 1023\n轻工业 | 31 | 6203 | 5102 | 410",
            unit: "个、万元、人")
        #expect(table.at(1, 1)?.unitText == "个" && table.at(1, 2)?.unitText == "万元")
        #expect(table.at(1, 3)?.unitText == "万元" && table.at(1, 4)?.unitText == "人")
        let air = try CellTables.read(
            "污染物 | 2031年\nPM10 | 52\nCO第95百分位数 | 0.9\nCOD | 9", caption: "主要污染物浓度", unit: "μg/m3，CO为mg/m3")
        #expect(
            air.at(1, 1)?.unitText == "mg/m3" && air.at(0, 1)?.unitText == "μg/m3" && air.at(2, 1)?.unitText == "μg/m3")
    }

    @Test func partsAreOfWhatIsMeasuredAsTheyAre() throws {
        let grain = try CellTables.read(
            """
            县区 | 粮食 | < | 其中：夏粮 | <
            ^ | 播种面积 | 总产量 | 播种面积 | 总产量
            甲县 | 82 | 300 | 20 | 36
            乙县 | 12 | 40 | 3 | 9
            """, unit: "万亩、万吨", headerRows: 2)
        #expect(grain.of(0, 3) == grain.at(0, 1)?.place && grain.of(0, 4) == grain.at(0, 2)?.place)
        let water = try CellTables.read("指标 | 单位 | 2031年\n1.水库 | 座 | 812\n　　其中：大型 | 座 | 3\n　　总库容 | 亿立方米 | 21")
        #expect(water.of(1, 2) == water.at(0, 2)?.place && water.of(2, 2) == nil)
    }

    @Test func placesMayStandOverYears() throws {
        let table = try CellTables.read(
            "指标 | 城市 | < | 农村 | <\n^ | 2030 | 2031 | 2030 | 2031\n婴儿死亡率（‰） | 3.1 | 2.9 | 5.7 | 5.2\n孕产妇死亡率（1/10万） | 14 | 12 | 16 | 17",
            headerRows: 2)
        #expect(table.line(0, 1) == "城市婴儿死亡率 level 3.1 ‰" && table.at(0, 1)?.period == "2030")
        #expect(table.line(1, 4) == "农村孕产妇死亡率 level 17 1/10万")
        let prices = try CellTables.read(
            "地区 | 全省（区、市） | 城市\n甲县 | 100.1 | 99.8\n乙县 | 100.0 | 99.7", caption: "2031年6月分地区居民消费价格指数（上年同月=100）")
        #expect(prices.line(0, 1) == "居民消费价格指数 level 100.1" && prices.line(0, 2) == "城市居民消费价格指数 level 99.8")
    }

    @Test func timesThatHeadersLookBackOn() throws {
        let index = try CellTables.read(
            "类别 | 上年同月=100 | 上月=100 | 上年同期=100\n食品 | 100.1 | 99.8 | 99.9\n衣着 | 101.5 | 99.9 | 101.3",
            caption: "2031年6月居民消费价格分类指数")
        #expect(index.at(0, 1)?.period == "2031-06" && index.at(0, 3)?.period == "2031-01/2031-06")
        let year = try CellTables.read("类别 | 上年同期=100\n食品 | 99.9\n衣着 | 101.3", caption: "2031年6月居民消费价格分类指数")
        #expect(year.at(0, 1)?.period == "2031-06")
        let climate = try CellTables.read(
            "指标 | 二季度 | 一季度 | 上年同期 | 环比增减（点）\n企业景气指数 | 112.3 | 110.1 | 108.2 | 2.2", caption: "2031年二季度企业景气指数")
        #expect(climate.at(0, 3)?.period == "2030-04/2030-06" && climate.at(0, 4)?.measure == .change)
        #expect(climate.at(0, 4)?.indicator == "企业景气指数" && climate.at(0, 4)?.basis == "mom")
    }

    @Test func captionsSayWhatIsAShare() throws {
        let table = try CellTables.read(
            " | 2030年 | 2031年 | 增减\n第一产业 | 0.6 | 0.5 | -0.1\n第二产业 | 45.5 | 45.1 | -0.4", caption: "2031年从业人员产业构成",
            unit: "%")
        #expect(table.at(0, 1)?.measure == .share && table.at(0, 3)?.measure == .change)
        let levels = try CellTables.read("地区 | 2030年 | 2031年\n甲县 | 2.3 | 2.1\n乙县 | 3 | 4", caption: "各县失业率", unit: "%")
        #expect(levels.at(0, 1)?.measure == .level)
    }

    @Test func peopleInATableOfThemNameThemselves() throws {
        let table = try CellTables.read(
            "机构类别 | 卫生人员合计 | 注册护士 | 管理人员\n总计 | 32 | 12 | 2\n医院 | 20 | 8 | 1", caption: "卫生人员数", unit: "人")
        #expect(table.line(0, 1) == "卫生人员 level 32 人" && table.line(0, 2) == "注册护士 level 12 人")
        #expect(table.line(1, 2) == "医院注册护士 level 8 人" && table.line(1, 3) == "医院管理人员 level 1 人")
        let waters = try CellTables.read(
            "河流 | 断面数（个） | 各类水质断面比例（%） | <\n^ | ^ | Ⅰ～Ⅱ类 | Ⅲ类\n甲江 | 12 | 75 | 25\n乙河 | 8 | 50 | 37.5", headerRows: 2)
        #expect(waters.line(0, 2) == "甲江Ⅰ~Ⅱ类水质断面比例 level 75 %")
    }
}
