import Foundation
import Testing

/// Invented pages and texts whose tables say elsewhere what they measure, from their bytes to their records.
@Suite("Tables that say elsewhere what they measure")
struct UncaptionedTableTests {
    /// Indicator, measure, value, unit, period, basis and region of every metric of one document.
    private func metrics(_ name: String, _ content: String) throws -> [String] {
        try recordsOfRun("metrics", over: [name: content]).map { record in
            ["indicator", "measure", "value", "unit", "period", "basis", "region"].map {
                (record[$0] as? String) ?? record[$0].flatMap { $0 is NSNull ? nil : "\($0)" } ?? "-"
            }.joined(separator: " ")
        }
    }

    private func page(_ title: String, _ body: String) -> String {
        "<html><head><title>\(title)</title></head><body><h1>\(title)</h1><p>2032-02-03 来源：云岭市统计局</p>\(body)</body></html>"
    }

    private func table(_ rows: [String]) -> String {
        let cells = rows.map { row in
            "<tr>" + row.split(separator: "|", omittingEmptySubsequences: false).map { "<td>\($0)</td>" }.joined()
                + "</tr>"
        }
        return "<table border=1>" + cells.joined() + "</table>"
    }

    @Test("A sentence that ends with 如下 names what is told of places, and its bracket the unit")
    func sentenceBeforePlaces() throws {
        let found = try metrics(
            "a.html",
            page(
                "云岭市2031年居民收支情况",
                "<p>2031年各县区农村居民人均可支配收入如下（单位：元、%）：</p>"
                    + table(["县区|2031年|2030年|增速", "东山区|21350|20084|6.3", "青河县|20116|18870|6.6"])))
        #expect(
            found.prefix(3) == [
                "农村居民人均可支配收入 level 21350 元 2031 - 东山区", "农村居民人均可支配收入 level 20084 元 2030 - 东山区",
                "农村居民人均可支配收入 change 6.3 % 2031 yoy 东山区",
            ])
    }

    @Test("Years of a table are not yet to come where the year of its page is only guessed")
    func yearsOfAnUndatedPage() throws {
        let rows = ["年份|常住人口（万人）", "1990|35", "2000|38", "2010|41"]
        let note = "<p>注：2000年起为普查推算数，2000年前为户籍数。</p>"
        let found = try recordsOfRun(
            "metrics", over: ["a.html": "<html><body><h1>历年人口</h1>" + table(rows) + note + "</body></html>"])
        #expect(found.map { $0["status"] as? String } == ["actual", "actual", "actual"])
    }

    @Test("A heading names what is told of places, and 消费支出…其中： what is told of goods")
    func headingBeforePlaces() throws {
        let found = try metrics(
            "a.html",
            page(
                "云岭市2031年1—3季度经济简况",
                "<p>一、分县区规上工业增加值增速</p>" + table(["县区|增速（%）|位次", "东山区|7.9|2", "青河县|8.6|1"])
                    + "<p>二、消费</p><p>前三季度居民人均消费支出11240元，增长5.0%。其中：</p>"
                    + table(["项目|金额（元）", "食品烟酒|3877", "居住|2353"])))
        #expect(found.contains("规上工业增加值 change 7.9 % 2031-01/2031-09 yoy 东山区"))
        #expect(found.contains("规上工业增加值 rank 1 位 2031-01/2031-09 - 青河县"))
        #expect(found.contains("食品烟酒消费支出 level 3877 元 2031-01/2031-09 - -"))
    }

    @Test("Rows that are years, with one of growth below")
    func yearsAboveGrowth() throws {
        let found = try metrics(
            "a.html",
            page(
                "云岭市2031年居民收入",
                "<p>表1 农村居民人均可支配收入构成（元）</p>"
                    + table(["|工资性收入|经营净收入", "2030年|9120|6310", "2031年|9787|6612", "增长（%）|7.3|4.8"])))
        #expect(
            found == [
                "工资性收入 level 9120 元 2030 - -", "经营净收入 level 6310 元 2030 - -", "工资性收入 level 9787 元 2031 - -",
                "经营净收入 level 6612 元 2031 - -", "工资性收入 change 7.3 % 2031 yoy -", "经营净收入 change 4.8 % 2031 yoy -",
            ])
    }

    @Test("亿元、% above rows of growth, of rates and of amounts")
    func mixedUnits() throws {
        let found = try metrics(
            "a.txt",
            """
            云岭市2032年国民经济和社会发展计划主要指标

            单位：亿元、%

            | 指标名称 | 2031年计划 | 2031年实际 |
            | --- | --- | --- |
            | 地区生产总值增长 | 6左右 | 5.6 |
            | 社会消费品零售总额 | 860 | 852.3 |
            | 城镇调查失业率 | 5.5以内 | 5.1 |
            | 单位GDP能耗降低 | 3 | 3.2 |

            """)
        #expect(
            found == [
                "地区生产总值 change 6 % 2031 yoy -", "地区生产总值 change 5.6 % 2031 yoy -", "社会消费品零售总额 level 860 亿元 2031 - -",
                "社会消费品零售总额 level 852.3 亿元 2031 - -", "城镇调查失业率 level 5.5 % 2031 - -", "城镇调查失业率 level 5.1 % 2031 - -",
                "单位GDP能耗 change -3 % 2031 yoy -", "单位GDP能耗 change -3.2 % 2031 yoy -",
            ])
    }

    @Test(
        "Prices are in the header's money and not in the goods' unit, and change since the last time they were looked at"
    )
    func prices() throws {
        let found = try metrics(
            "a.html",
            page(
                "2031年11月上旬生产资料市场价格",
                table(["产品名称|单位|本期价格（元）|比上期价格涨跌（元）|涨跌幅（%）", "螺纹钢|吨|3056.4|-12.3|-0.4", "铝锭|吨|21480.2|155.0|0.7"])))
        #expect(
            found.prefix(3) == [
                "螺纹钢价格 level 3056.4 元 2031-11-01/2031-11-10 - -",
                "螺纹钢价格 change -12.3 元 2031-11-01/2031-11-10 - -",
                "螺纹钢价格 change -0.4 % 2031-11-01/2031-11-10 - -",
            ])
    }

    @Test("Points against the months before, 占年度计划, and goals that count different things")
    func otherColumns() throws {
        let months = try metrics(
            "a.html",
            page(
                "2031年1-8月份全市固定资产投资情况",
                table(["领域|1-8月增速（%）|比1-7月增减（百分点）", "基础设施|5.6|0.4", "制造业|10.3|-0.7"])))
        #expect(months[1].hasSuffix("change 0.4 百分点 2031-01/2031-08 since:2031-01/2031-07 -"))
        let projects = try metrics(
            "a.html",
            page(
                "云岭市2031年重点项目",
                table(["序号|项目名称|2031年计划投资|1-12月完成投资|占年度计划（%）", "1|东站枢纽|60000|63200|105.3", "2|石门水库|25000|21400|85.6"])))
        #expect(projects[2] == "东站枢纽完成投资 share 105.3 % 2031-01/2031-12 - -")
        let goals = try metrics(
            "a.html",
            page(
                "云岭市2031年民生实事", table(["项目名称|年度目标|完成率（%）", "新增城镇就业|2.5万人|108.4", "新增公办幼儿园学位|1800个|100"])))
        #expect(goals[2].hasPrefix("新增公办幼儿园学位 level 1800 个"))
    }

    @Test("A line of groups above the line that has the label, held apart by tabs")
    func groupsAboveLabel() throws {
        let text = """
            云岭市2031年1-6月各县区主要经济指标排位

            \t地区生产总值\t\t固定资产投资\t
            县区\t总量(亿元)\t增速(%)\t增速(%)\t排位
            东山区\t210.44\t5.9\t4.2\t2
            青河县\t180.06\t5.0\t-1.5\t4

            """
        let found = try metrics("a.txt", text)
        #expect(
            found.prefix(4) == [
                "地区生产总值 level 210.44 亿元 2031-01/2031-06 - 东山区", "地区生产总值 change 5.9 % 2031-01/2031-06 yoy 东山区",
                "固定资产投资 change 4.2 % 2031-01/2031-06 yoy 东山区", "固定资产投资增速 rank 2 位 2031-01/2031-06 - 东山区",
            ])
        #expect(
            try recordsOfRun("documents", over: ["a.txt": text]).first?["title"] as? String
                == "云岭市2031年1-6月各县区主要经济指标排位")
    }

    @Test("A unit in two languages above a table, which stands under its heading")
    func translatedUnit() throws {
        let content = page(
            "云岭市统计年鉴",
            "<p>一、财政</p><table><tr><td>单位：万元</td><td>(10 000 yuan)</td></tr></table>"
                + table(["项目|2030|2031", "一般公共预算收入|221300|230152", "税收收入|146520|150770"]))
        #expect(try metrics("a.html", content).first == "一般公共预算收入 level 221300 万元 2030 - -")
        let tables = try recordsOfRun("tables", over: ["a.html": content])
        #expect(tables.map { $0["section"] as? String } == ["一、财政"])
    }

    @Test("Rows of tables are no broken lines of a text, whose title stands alone")
    func rowsAreNoBrokenLines() throws {
        let text = """
            云岭市2031年11月国民经济主要指标简报

            云岭市统计局  2031年12月20日

            一、工业
                                                    单位：亿元、%
            指标                    1-11月      同比增长
            规模以上工业总产值      2210.4         6.3
              其中：国有控股企业     512.7         3.8
                    私营企业         890.5         8.1
            营业收入                2185.6         5.9

            二、能源

            指标|单位|11月|同比(%)|1-11月|同比(%)
            全社会用电量|亿千瓦时|8.91|6.0|97.40|5.7
            工业用电量合计|亿千瓦时|5.77|7.4|61.25|6.9
            城乡居民生活用电量|亿千瓦时|1.30|2.2|17.08|3.1

            """
        let document = try #require(try recordsOfRun("documents", over: ["a.txt": text]).first)
        #expect(document["title"] as? String == "云岭市2031年11月国民经济主要指标简报")
        #expect(document["issuer"] as? String == "云岭市统计局")
    }

    @Test("Columns of 水平, of a plan's 年均/累计, of rates beside others, and of the nation beside a place")
    func columnsOfOtherKinds() throws {
        let income = try metrics(
            "a.html", page("云岭市2031年居民收支数据", table(["指标|水平（元）|名义增长（%）", "居民人均可支配收入|35612|5.2", "居民人均消费支出|23480|4.4"])))
        #expect(income.first == "居民人均可支配收入 level 35612 元 2031 - -")
        let plan = try metrics(
            "a.html",
            page(
                "云岭市国民经济和社会发展第十六个五年规划主要指标",
                table(["指标|2030年|2035年|年均/累计", "地区生产总值增长（%）|5.5|—|5.5左右", "单位地区生产总值能源消耗降低（%）|—|—|[13.5]"])))
        #expect(plan.contains("地区生产总值 change 5.5 % 2031/2035 average_annual -"))
        #expect(plan.contains("单位地区生产总值能源消耗 change -13.5 % 2031/2035 cumulative -"))
        let rates = try metrics(
            "a.html",
            page(
                "2031年上半年政务服务情况",
                "<p>各县区办理情况（单位：件、%）</p>"
                    + table(["县区|受理量|网办率|满意度", "东山区|210366|95.1|99.2", "青河县|180451|90.3|98.1"])))
        #expect(rates[2] == "满意度 level 99.2 % 2031-01/2031-06 - 东山区")
        let nation = try metrics(
            "a.html",
            page(
                "2031年云岭市与全国主要指标对比", table(["指标|全国|云岭市", "地区生产总值（亿元）|1015036|1402.8", "一般公共预算收入（亿元）|20000|140.2"])))
        #expect(nation.first == "地区生产总值 level 1015036 亿元 2031 - 中国")
        let cities = try metrics(
            "a.html", page("2031年10月商品住宅销售价格指数", table(["城市|环比|同比", "北京|99.8|97.5", "石家庄|99.5|97.1"])))
        #expect(cities.last?.hasSuffix("石家庄市") == true)
    }

    @Test("Rows with words behind their label, held apart by spaces")
    func describedRows() throws {
        let found = try metrics(
            "a.txt",
            """
            云岭市2031年11月民生商品价格监测情况

            品种        规格等级     单位      本月均价    上月均价    环比(%)
            粳米        标一        元/500克    2.68       2.67        0.4
            猪肉        精瘦肉      元/500克   14.20      14.65       -3.1
            鸡蛋        新鲜完整    元/500克    5.02       4.90        2.4

            """)
        #expect(
            found.prefix(3) == [
                "粳米均价 level 2.68 元/500克 2031-11 - -", "粳米均价 level 2.67 元/500克 2031-10 - -",
                "粳米均价 change 0.4 % 2031-11 mom -",
            ])
    }

    @Test("Captions with a unit or a time in brackets at their end")
    func bracketsOfCaptions() throws {
        let power = try metrics(
            "a.html",
            page(
                "云岭市2031年三季度重点行业用电情况", "<p>重点行业用电量（亿千瓦时）</p>" + table(["行业|7月|8月", "化学工业|1.21|1.25", "建材工业|0.86|0.82"]))
        )
        #expect(power.first == "化学工业用电量 level 1.21 亿千瓦时 2031-07 - -")
        let goods = try metrics(
            "a.html",
            page(
                "2031年10月云岭市经济运行简况",
                "<p>限额以上商品零售类值（1-10月）</p>" + table(["类别|零售额（万元）|增长（%）", "汽车类|412003|-3.2", "家具类|188420|-1.5"])))
        #expect(goods.first == "汽车类零售额 level 412003 万元 2031-01/2031-10 - -")
    }

    @Test("A level with its growth in one cell, a share's group, kinds of debt, things beside their measures")
    func rowsOfOtherKinds() throws {
        let town = try metrics(
            "a.html", page("河口镇2031年主要数据", table(["指标|数值", "行政村（个）|18", "财政总收入|5860万元，增长4.1%"])))
        #expect(town.suffix(2) == ["财政总收入 level 5860 万元 2031 - -", "财政总收入 change 4.1 % 2031 yoy -"])
        let shares = try metrics(
            "a.html", page("云岭市统计年鉴", table(["指标|2030年|2031年", "地区生产总值构成（%）||", "　第一产业|11.3|11.0", "　第二产业|37.2|37.4"])))
        #expect(shares.first?.contains("构成 share 11.3 %") == true)
        let debts = try metrics(
            "a.html",
            page(
                "云岭市2031年政府债务情况",
                "<p>单位：亿元</p>" + table(["地区|债务余额|其中：一般债务|专项债务", "东山区|90.0|39.5|50.5", "青河县|69.2|32.1|37.1"])))
        #expect(debts[2] == "专项债务余额 level 50.5 亿元 2031 - 东山区")
        let schools = try metrics(
            "a.html",
            page(
                "云岭市教育",
                "<table><tr><td colspan=2>指标</td><td>单位</td><td>2031年</td></tr><tr><td rowspan=2>普通中学</td><td>学校数</td><td>所</td><td>182</td></tr><tr><td>专任教师数</td><td>人</td><td>19120</td></tr></table>"
            ))
        #expect(schools.last == "普通中学专任教师数 level 19120 人 2031 - -")
        let tax = try metrics(
            "a.html",
            page(
                "2031年7月云岭市税收收入",
                "<p>单位：万元</p>"
                    + table(["税种|本年|上年同期|增减额|增减%", "增值税|455120|450006|5114|1.1", "车船税|80116|76010|4106|5.4"])))
        #expect(tax[2].hasSuffix("change 5114 万元 2031-07 yoy -"))
    }

    @Test("Amounts in per cent grow; units below a header without a label")
    func amountsInPerCent() throws {
        let goals = try metrics(
            "a.html",
            page("云岭市2031年计划指标完成情况", table(["指标|单位|2031年完成", "规上工业增加值|%|7.9", "城镇登记失业率|%|2.5", "新增城镇就业|人|6512"])))
        #expect(goals[0] == "规上工业增加值 change 7.9 % 2031 yoy -")
        #expect(goals[1] == "城镇登记失业率 level 2.5 % 2031 - -")
        let grain = try metrics(
            "a.txt",
            """
            云岭市2031年粮食生产情况

            2031年各县区粮食产量
                        播种面积        总产量       单位面积产量
                        （千公顷）      （万吨）      （公斤/公顷）
            东山区         20.1          11.9         5920
            青河县         66.3          38.0         5732
            金沙县         58.8          34.6         5884

            """)
        #expect(grain.count == 9)
        #expect(grain.first?.hasSuffix("播种面积 level 20.1 千公顷 2031 - 东山区") == true)
    }

    /// The first line of the header has a cell for each group and the second none below the labels, as tabs are written by hand.
    @Test(
        "A ragged header is spread over its columns",
        arguments: [
            (["品 种", "2031年", "2030年", "增减"], ["粮食"]),
            (["品 种", "产 地", "2031年", "2030年", "增减"], ["粮食", "北山"]),
        ])
    func raggedHeader(upper: [String], labels: [String]) throws {
        let below = ["面积（万亩）", "产量（万吨）", "面积（万亩）", "产量（万吨）", "面积（%）", "产量（%）"]
        let rows = [
            upper, below, labels + ["31.5", "13.8", "31.9", "13.2", "-1.3", "4.5"],
            ["花生"] + labels.dropFirst() + ["3.2", "1.6", "3.8", "1.1", "-15.8", "45.5"],
        ]
        let lines = ["云岭市2031年国民经济和社会发展统计公报", "一、农业", "主要农产品产量"] + rows.map { $0.joined(separator: "\t") }
        let found = try metrics("ragged.txt", lines.joined(separator: "\n"))
        let grain = [
            "粮食面积 level 31.5 万亩 2031", "粮食产量 level 13.8 万吨 2031", "粮食面积 level 31.9 万亩 2030", "粮食产量 level 13.2 万吨 2030",
            "粮食面积 change -1.3 % 2031", "粮食产量 change 4.5 % 2031",
        ]
        #expect(found.prefix(6).map { $0.split(separator: " ").prefix(5).joined(separator: " ") } == grain)
        #expect(found.count == 12)
    }

    /// A page whose cells lost what they reach over, so that 产量 stands behind what is read as its growth.
    @Test("A level may stand behind the column of its growth")
    func levelsBehindGrowth() throws {
        let rows = [
            "品 种|2031年|2030年|增减", "面积（万亩）|产量（万吨）|面积（万亩）|产量（万吨）|面积（%）|产量（%）", "粮食|31.5|13.8|31.9|13.2|0.2|1.2",
            "花生|3.2|1.6|3.8|1.1|-4.3|-4.5",
        ]
        #expect(try metrics("ragged.html", page("云岭市主要农产品产量", table(rows))).count == 12)
    }

    @Test("本月 and 累计 have no time where nothing names a month, and that of the text around where it does")
    func monthsThatATableLeavesOut() throws {
        let rows = table(["指标|本月|累计", "用电量（万千瓦时）|125|865"])
        let bare = try metrics("a.html", page("云岭市统计月报", "<p>用电情况</p>" + rows))
        #expect(bare == ["用电量 level 125 万千瓦时 - - -", "用电量 level 865 万千瓦时 - - -"])
        let named = try metrics("a.html", page("云岭市2031年7月统计月报", "<p>用电情况</p>" + rows))
        #expect(named == ["用电量 level 125 万千瓦时 2031-07 - -", "用电量 level 865 万千瓦时 2031-01/2031-07 - -"])
    }

    @Test("A sentence that ends with 具体如下 says when what stands below it was")
    func timeOfTheSentenceBefore() throws {
        let found = try metrics(
            "a.html",
            page(
                "政府采购情况",
                "<p>2030年度政府采购支出总额1526.3万元，具体如下：</p>"
                    + table(["项目|实际采购金额（万元）", "货物类|498.2", "工程类|1028.1"])))
        #expect(found.suffix(2).allSatisfy { $0.contains(" 2030 ") })
    }

    @Test("A year alone between the name of a table and it is its time")
    func yearBetweenNameAndTable() throws {
        let rows = table(["市县|合计|以工代赈资金", "东山县|32150|2100", "青河县|12630|900"])
        let found = try metrics(
            "a.html", page("云岭市资金公示", "<p>附件内容如后</p><p>表1 财政衔接推进乡村振兴补助资金分配表</p><p>2031年</p><p>单位：万元</p>" + rows))
        #expect(found.first == "财政衔接推进乡村振兴补助资金 level 32150 万元 2031 - 东山县")
    }
}
