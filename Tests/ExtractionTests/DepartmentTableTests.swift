import Model
import Testing

/// Tables as departments print them: prices of ten days, rain, accidents, jobs, places and what is left of them.
struct DepartmentTableTests {
    @Test func sectorsHaveTheUnitOfTheWhole() throws {
        let table = try CellTables.read(
            "县区 | 地区生产总值（亿元） | 第一产业 | 第二产业\n云岭县 | 86.5 | 12.3 | 41.2", caption: "2031年各县区生产总值")
        #expect(table.line(0, 2) == "第一产业增加值 level 12.3 亿元")
        #expect(table.of(0, 3) == CellPlace(table: 0, row: 0, column: 1))
        // Without a unit in the header all is in the one above the table.
        let plain = try CellTables.read(
            "县区 | 地区生产总值 | 第一产业\n云岭县 | 86.5 | 12.3", caption: "2031年各县区生产总值", unit: "亿元")
        #expect(plain.line(0, 2)?.hasSuffix("level 12.3 亿元") == true)
    }

    @Test func meansOfManyYearsAreOfWhatStandsBefore() throws {
        let table = try CellTables.read(
            "县区 | 6月降雨量 | 多年同期均值 | 距平（%） | 上年同期\n云岭县 | 312.5 | 245.8 | 27.1 | 198.6", caption: "2031年6月降雨量", unit: "毫米")
        #expect(table.line(0, 2) == "多年同期均值降雨量 level 245.8 毫米")
        #expect(table.line(0, 3) == "降雨量 gap 27.1 %" && table.line(0, 4) == "降雨量 level 198.6 毫米")
        #expect(table.of(0, 3) == CellPlace(table: 0, row: 0, column: 1))
    }

    @Test func partsOfAWholeInPerCentAreShares() throws {
        let table = try CellTables.read("水库名称 | 蓄水量（万立方米） | 占总库容（%）\n云溪水库 | 8650 | 72.1")
        #expect(table.line(0, 2) == "云溪水库蓄水量占总库容 share 72.1 %")
        let beds = try CellTables.read("医院 | 床位占用率（%）\n云岭医院 | 72.1")
        #expect(beds.at(0, 1)?.measure == .level)
    }

    @Test func pointsBehindASharesAreOfTheShare() throws {
        let table = try CellTables.read(
            "产业 | 需求人数 | 所占比重（%） | 与上季度相比（百分点） | 与去年同期相比（百分点）\n第二产业 | 12563 | 49.0 | 1.2 | 2.3")
        #expect(table.line(0, 3) == "第二产业需求人数所占比重 change 1.2 百分点")
        #expect(table.of(0, 4) == CellPlace(table: 0, row: 0, column: 2))
        // 同比（%） behind a share is no change of that.
        let other = try CellTables.read("产业 | 需求人数 | 所占比重（%） | 同比（%）\n第二产业 | 12563 | 49.0 | 1.2")
        #expect(other.of(0, 3) == CellPlace(table: 0, row: 0, column: 1))
    }

    @Test func perCentInAChangeIsItsUnit() throws {
        let table = try CellTables.read(
            "县区 | 财产损失（万元） | <\n^ | 1-9月 | 同比±%\n云岭县 | 42.3 | -12.5", caption: "2031年交通事故四项指数", headerRows: 2)
        #expect(table.line(0, 1) == "财产损失 level 42.3 万元" && table.line(0, 2) == "财产损失 change -12.5 %")
        let amount = try CellTables.read("指标 | 单位 | 1-9月完成 | 同比增减（±）\n新增就业 | 万人 | 25.6 | -0.2")
        #expect(amount.line(0, 3) == "新增就业 change -0.2 万人")
    }

    @Test func partsSetOutAsFarAsTheFirstAreOfTheWhole() throws {
        let table = try CellTables.read(
            "分组 | 营业收入（亿元）\n总计 | 1103\n其中：采矿业 | 50\n\u{3000}\u{3000}\u{3000}制造业 | 965\n其中：国有控股企业 | 281")
        #expect(table.of(3, 1) == CellPlace(table: 0, row: 0, column: 1))
        let people = try CellTables.read(
            "类别 | 人数（人）\n报名考生 | 835\n应届生 | 586\n往届生 | 249\n其中：文科 | 312")
        #expect(people.of(3, 1) == CellPlace(table: 0, row: 0, column: 1))
        let inner = try CellTables.read("类别 | 人数（人）\n应届生 | 586\n往届生 | 249\n其中：文科 | 112")
        #expect(inner.of(2, 1) == CellPlace(table: 0, row: 1, column: 1))
    }

    @Test func monthsWithAPointAreTimes() throws {
        let table = try CellTables.read("月份 | 客运量（万人）\n2031.07 | 77\n2031.08 | 80\n203109 | 82")
        #expect(table.mentions.map(\.period) == ["2031-07", "2031-08", "2031-09"])
        #expect(table.line(0, 1) == "客运量 level 77 万人")
        let beside = try CellTables.read(
            "时期 | 项目 | 总计\n2031年11月 | 查处问题数 | 56\n2031年11月 | 处理人数 | 68\n2031年10月 | 查处问题数 | 52\n2031年10月 | 处理人数 | 61")
        #expect(beside.mentions.map(\.period) == ["2031-11", "2031-11", "2031-10", "2031-10"])
        #expect(beside.at(2, 2)?.indicator == "查处问题数")
        // A code is no month.
        let code = try CellTables.read("编号 | 客运量（万人）\n203113 | 77")
        #expect(code.at(0, 1)?.period == nil)
    }

    @Test func tenDaysBeforeAreNamed() throws {
        let table = try CellTables.read(
            "品名 | 单位 | 本旬均价 | 上旬均价 | 比上旬±%\n籼米 | 元/公斤 | 2.65 | 2.66 | -0.38", title: "2031年10月下旬全省农产品价格")
        #expect(table.line(0, 2) == "籼米均价 level 2.65 元/公斤" && table.at(0, 2)?.period == "2031-10-21/2031-10-31")
        #expect(table.line(0, 3) == "籼米上旬均价 level 2.66 元/公斤" && table.line(0, 4) == "籼米均价 change -0.38 %")
        #expect(table.at(0, 2)?.status == .actual)
    }

    @Test func unitsOfCountsAndQuotients() throws {
        let table = try CellTables.read(
            "县市 | 项目个数 | 年度计划投资 | 完成投资\n云岭县 | 18 | 45.6 | 48.2", caption: "2031年重点项目投资", unit: "亿元")
        #expect(
            table.at(0, 1)?.unitText == "个" && table.at(0, 2)?.status == .target && table.at(0, 3)?.status == .actual)
        let energy = try CellTables.read("类别 | 人均能耗（千克标准煤/人）\n学校 | 65.2")
        #expect(energy.line(0, 1) == "学校人均能耗 level 65.2 千克标准煤/人")
        let jobs = try CellTables.read("职业 | 需求人数 | 求人倍率\n营销员 | 1856 | 1.94", unit: "人")
        #expect(jobs.at(0, 2)?.unitText == nil)
        let more = try CellTables.read("类别 | 人数 | 比上年增减\n应届生 | 586230 | 25600")
        #expect(more.line(0, 2) == "应届生人数 change 25600 人")
        let schools = try CellTables.read("县区 | 园数 | 在园幼儿\n云岭县 | 36 | 5600", unit: "所、人")
        let fees = try CellTables.read("学校 | 学费标准（元/学期）\n云岭中学 | 800")
        #expect(fees.line(0, 1) == "云岭中学学费标准 level 800 元/学期")
        #expect(schools.line(0, 1) == "园数 level 36 所" && schools.line(0, 2) == "在园幼儿 level 5600 人")
    }

    @Test func whatIsLeftOfPlacesIsNone() throws {
        let table = try CellTables.read("县区 | 客运量（万人）\n云岭县 | 77\n青河县 | 80\n东溪县 | 51\n其他 | 12")
        #expect(table.mentions.map(\.regionName) == ["云岭县", "青河县", "东溪县", nil])
        #expect(table.at(3, 1)?.indicator == "其他客运量")
    }

    @Test func namesOfTotalsAndMarks() throws {
        let visitors = try CellTables.read("客源地 | 2031年（人次）\n入境过夜游客总数 | 156820\n日本 | 12350")
        #expect(visitors.at(1, 1)?.indicator == "日本入境过夜游客")
        let projects = try CellTables.read(
            "序号 | 项目名称 | 总投资（万元）\n1 | 云岭桥 | 500\n2 | 青河路 | 320\n合计 | 2个 | 820")
        #expect(projects.at(2, 2)?.indicator == "总投资")
        let losses = try CellTables.read("指标 | 单位 | 全年累计 | 增减\n线路损失率 | % | 4.4 | -0.1▲")
        #expect(losses.at(0, 3)?.value == ExactDecimal(coefficient: -1, scale: 1))
        let goods = try CellTables.read(
            "商品名称 | 单位 | 数量 | 金额（亿元）\n钢材 | 万吨 | 110 | 59", caption: "2031年主要商品出口数量、金额及其增长速度")
        #expect(goods.line(0, 2) == "钢材出口数量 level 110 万吨" || goods.line(0, 2) == "钢材出口 level 110 万吨")
    }

    @Test func monthsAboveColumnsAreTimes() throws {
        let table = try CellTables.read("指标 | 2031.9 | 203009 | 增速（%）\n用电量（亿千瓦时） | 12.6 | 11.8 | 6.8")
        #expect(table.at(0, 1)?.period == "2031-09" && table.at(0, 2)?.period == "2030-09")
        #expect(table.line(0, 1) == "用电量 level 12.6 亿千瓦时")
    }

    @Test func growthOfAShareIsAChange() throws {
        let table = try CellTables.read(
            "产业 | 税收收入（亿元） | 占比% | 占比同比±（百分点）\n第二产业 | 45 | 36.5 | -1.8")
        #expect(table.line(0, 3) == "第二产业税收收入占比 change -1.8 百分点")
        #expect(table.of(0, 3) == CellPlace(table: 0, row: 0, column: 2))
    }

    @Test func whatStandsBesideAGrowthIsAnAmount() throws {
        let table = try CellTables.read(
            "机构 | 各项存款 | < | <\n^ | 余额 | 比年初 | 同比增速\n商业银行 | 2563.2 | 201.3 | 8.9", caption: "2031年11月末存款",
            unit: "亿元、%", headerRows: 2)
        #expect(table.line(0, 2)?.hasSuffix("change 201.3 亿元") == true)
        #expect(table.line(0, 3)?.hasSuffix("change 8.9 %") == true)
    }

    @Test func gradesBehindATotalAreOfWhatIsCounted() throws {
        let table = try CellTables.read("县市 | 断面总数 | Ⅱ类 | Ⅲ类\n云岭县 | 12 | 3 | 6\n青河县 | 9 | 2 | 5")
        #expect(table.at(0, 2)?.indicator == "Ⅱ类断面" && table.at(0, 1)?.indicator == "断面总数")
    }

    @Test func theYearBesideAMonthAndPointsBehindGrowth() throws {
        let ports = try CellTables.read(
            "指标 | 单位 | 12月 | 全年 | 同比（%）\n货物吞吐量 | 万吨 | 115 | 1375 | 4.0", caption: "2031年12月港口吞吐量")
        #expect(ports.at(0, 2)?.period == "2031-12" && ports.at(0, 3)?.period == "2031-01/2031-12")
        let growth = try CellTables.read(
            "指标 | 1-9月增长（%） | 上年同期增长（%） | 增减百分点\n工业投资 | 8.9 | 10.2 | -1.3", caption: "2031年9月投资")
        #expect(growth.at(0, 3)?.period == "2031-01/2031-09" && growth.at(0, 2)?.period == "2030-01/2030-09")
        let week = try CellTables.read("品名 | 单位 | 本周价格 | 上周价格 | 去年同期\n大米 | 元/公斤 | 5.6 | 5.5 | 5.4")
        #expect(week.at(0, 4)?.indicator == "大米价格" && week.at(0, 3)?.indicator == "大米上周价格")
    }

    @Test func aTopicOfOneCharacterIsNone() throws {
        let table = try CellTables.read(
            "类型 | 新设户数（户） | 注册资本（亿元）\n企业 | 45 | 325", caption: "2031年云岭市新登记市场主体和存量")
        #expect(table.at(0, 2)?.indicator == "企业注册资本")
    }

    @Test func weeksSayTheirMonthTwice() throws {
        let table = try CellTables.read(
            "品种 | 单位 | 本周价格 | 年同比（%）\n大米 | 元/千克 | 6.5 | 1.5", caption: "2031年第52周（12月22日-12月28日）零售价格")
        #expect(table.at(0, 2)?.period == "2031-12-22/2031-12-28" && table.line(0, 3) == "大米价格 change 1.5 %")
        // Days of two months are none of one.
        let two = try CellTables.read("品种 | 11月28日-12月4日\n大米 | 6.5", caption: "2031年零售价格")
        #expect(two.at(0, 1)?.period != "2031-11-28/2031-11-04")
    }

    @Test func numbersOfTheRowsBeforeTheLabelsChangeNothing() throws {
        let drawings = [
            (
                "单位 | 农业总产值（万元） | 占全市比重（%）\n青河镇 | 56230 | 6.8\n白云镇 | 61230 | 7.4\n柳林镇 | 48520 | 5.9",
                "2031年各镇农业总产值"
            ),
            ("排名 | 县区 | 综合指数\n1 | 石泉县 | 2.56\n2 | 平利县 | 2.68", "2031年各县区空气质量综合指数排名"),
            ("营业收入规模 | 企业数（个） | 资产总计（亿元）\n20亿元及以上 | 21 | 1520.1\n20亿元以下 | 56 | 985.2", "2031年企业"),
        ]
        for (drawing, caption) in drawings {
            let lines = drawing.split(separator: "\n")
            let numbered = lines.enumerated().map { $0 == 0 ? "序号 | \($1)" : "\($0) | \($1)" }.joined(separator: "\n")
            let (plain, counted) = try (
                CellTables.read(drawing, caption: caption), CellTables.read(numbered, caption: caption)
            )
            #expect(plain.mentions.count > 2)
            #expect(counted.mentions.map(\.indicator) == plain.mentions.map(\.indicator))
            #expect(counted.mentions.map(\.regionName) == plain.mentions.map(\.regionName))
        }
    }
}
