import Model
import Testing

/// Words between what is measured and its number that belong to neither or to both: 从, 在…的同时, 与…相比, 现在的.
extension MetricNamingTests {
    @Test func wordsBehindFromNameWhatChanges() {
        #expect(
            names("增值税起征点从月销售额3万元提高到10万元。") == ["3万元 增值税起征点月销售额", "10万元 增值税起征点月销售额"])
        #expect(names("城乡低保标准由月人均18元提高到32元。") == ["18元 城乡低保标准月人均", "32元 城乡低保标准月人均"])
        let found = records("企业养老金从2014年人均每月700元提高到900元。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["企业养老金人均", "企业养老金人均"])
        #expect(found.map(\.record.period) == ["2014", "2020"])
    }

    @Test func aTimeBehindFromIsNoPartOfTheName() {
        #expect(names("污水处理率由新区成立之初的50%提高到86%。") == ["50% 污水处理率", "86% 污水处理率"])
        #expect(names("政府投资计划从去年安排的6.5亿元扩大到8.5亿元。") == ["6.5亿元 政府投资计划", "8.5亿元 政府投资计划"])
        #expect(names("小铁厂由46个减少到现在的27个。") == ["46个 小铁厂", "27个 小铁厂"])
        // Words that hold 从, and ranks.
        #expect(names("建筑业从业人员3万人,提高到4万人。").first == "3万人 建筑业从业人员")
        #expect(names("进出口总额从全国第13位升至第9位。") == ["第13位 进出口总额 rank", "第9位 进出口总额 rank"])
    }

    @Test func theCircumstanceIsNoPartOfTheName() {
        #expect(
            names("在能源消费增长3%的情况下,工业总产值增长8%。") == ["3% 能源消费 change", "8% 工业总产值 change"])
        #expect(names("在工业增加值增长4%的同时,公路里程增长6%。").first == "4% 工业增加值 change")
        #expect(names("在建项目增长4%。") == ["4% 在建项目 change"])
    }

    @Test func wordsAsideAreNoPartOfAName() {
        #expect(names("与2015年相比综合指数下降34%。") == ["34% 综合指数 change"])
        #expect(names("年产量稳定在9万吨的水平上。") == ["9万吨 年产量"])
        #expect(names("粮食产量连年稳定在3万吨以上。") == ["3万吨 粮食产量"])
        #expect(names("食品加工业力争实现年产值60亿元。") == ["60亿元 食品加工业年产值"])
        #expect(names("迅速将检测能力提升至9万管。") == ["9万管 检测能力"])
        #expect(names("对共建国家和地区实现进出口总值5亿元。") == ["5亿元 对共建国家和地区实现进出口总值"])
    }

    @Test func wordsThatHoldEtcEndNoList() {
        #expect(names("新增职业技术大学、高等职业学校2所。") == ["2所 新增职业技术大学、高等职业学校"])
        #expect(names("新建医院、小区等停车场2个。") == ["2个 新建停车场"])
        #expect(names("保税燃油和天然气加注量分别达38万吨、6万吨。") == ["38万吨 保税燃油加注量", "6万吨 天然气加注量"])
    }

    @Test func placesThatARankRoseAreAChange() {
        let found = records("营商环境排名提升3个位次。", heading: "一、2020年工作回顾")
        #expect(found.map(\.text) == ["3个位次"])
        #expect(found.map(\.record.measure) == [.change])
        #expect(found.map(\.record.unitCode) == ["{位次}"])
        let diseases = records("将52种多发病纳入报销,覆盖9万多人。", heading: "一、2020年工作回顾")
        #expect(diseases.map(\.record.qualifier) == [.eq, .gt])
    }
}
