import Model
import Testing

/// Numbers that say how large a part of something else their subject is, and subjects that a clause parts from them.
extension MetricNamingTests {
    @Test func aPartOfSomethingElseIsAShare() {
        #expect(names("民生支出不低于公共预算支出的81%。") == ["81% 民生支出 share"])
        #expect(names("全区经济总量不到全市的15%。") == ["15% 全区经济总量 share"])
        #expect(names("入社的农户达到全体农户的百分之六十。") == ["百分之六十 入社的农户 share"])
        #expect(names("实缴税金接近全省财政收入的50%。") == ["50% 实缴税金 share"])
        // An earlier value and a year are nothing of the kind, nor is a part that something makes use of.
        #expect(names("检查项目压减到原有的10%以内。").map { $0.hasSuffix("share") } == [false])
        #expect(names("农产品加工转化率从2020年的51%提升到2025年的70%。").last == "70% 农产品加工转化率")
    }

    @Test func aPartOfAMeanIsAGap() {
        let found = records("地均产值不到全市3/4,人均产值约为全市一半。", heading: "一、2020年工作回顾")
        #expect(found.map(\.record.indicator) == ["地均产值", "人均产值"])
        #expect(found.map(\.record.measure) == [.gap, .gap])
        #expect(found.map(\.record.qualifier) == [.lt, .approx])
        #expect(found.map(\.record.basis) == ["全市", "全市"])
        #expect(
            names("单位地区生产总值能耗、用水强度分别约为全国平均的70%、60%。") == [
                "70% 单位地区生产总值能耗 gap", "60% 用水强度 gap",
            ])
        #expect(names("研发投入占GDP比重不足全省平均水平的十分之一。") == ["十分之一 研发投入占GDP比重 gap"])
        #expect(names("万元产值水耗27立方米,相当于世界平均水平的一半。").last == "一半 万元产值水耗 gap")
        #expect(names("高新技术企业数量不足东山、西山的一半。") == ["一半 高新技术企业数量 gap"])
        #expect(names("高标准粮田达到全省平均水平的64%。") == ["64% 高标准粮田 gap"])
    }

    @Test func whatAllOfSomethingHasComeToIsAShare() {
        #expect(names("河流水质100%达标。") == ["100% 河流水质达标 share"])
        #expect(names("新建民用建筑100%达到节能标准,70%以上达到绿色建筑标准。").first == "100% 新建民用建筑达到节能标准 share")
        #expect(names("改造升级企业100家达到标准。") == ["100家 改造升级企业"])
    }

    @Test func aClauseThatSaysWhyStandsBetweenSubjectAndNumber() {
        #expect(
            names("全市商品零售总额,由于货源不足,只完成计划的94%,比上年增长3%。") == [
                "94% 全市商品零售总额 share", "3% 全市商品零售总额 change",
            ])
        #expect(names("农业生产合作社,如果办得好,可以增产百分之十。") == ["百分之十 农业生产合作社 change"])
        #expect(
            names("积累在国民收入中所占的比重,在调整初期由36.5%降低到28.5%。") == [
                "36.5% 积累在国民收入中所占的比重 share", "28.5% 积累在国民收入中所占的比重 share",
            ])
    }

    @Test func aChangeInAnotherUnitIsAChange() {
        #expect(
            names("全市工业增加值比上年增加12亿元,即7.8%。") == ["12亿元 全市工业增加值 change", "7.8% 全市工业增加值 change"])
    }

    @Test func aSentenceBeforeSaysWhatGrew() {
        #expect(names("居民储蓄大幅度增加。年末达到320亿元。") == ["320亿元 居民储蓄"])
        #expect(names("城乡居民储蓄大幅度增加。新建学校3所。") == ["3所 新建学校"])
    }

    @Test func whatIsContributedToIsShared() {
        #expect(
            names("东山县、西山县对全市经济增长贡献率分别为35%、12%。") == [
                "35% 东山县对全市经济增长贡献率 share", "12% 西山县对全市经济增长贡献率 share",
            ])
    }

    @Test func whatAWordIsExplainedWithIsTheName() {
        #expect(names("“9”是指区专项资金的9个实施细则。") == ["9个 区专项资金实施细则"])
        #expect(names("总体目标是地区生产总值突破1200亿元。") == ["1200亿元 地区生产总值"])
    }

    @Test func olderTextsCompareWithTwoCharacters() {
        let found = records("1953年投资总额比较1952年增加了96%。", heading: "一、工作回顾")
        #expect(found.map(\.record.indicator) == ["投资总额"])
        #expect(found.map(\.record.basis) == ["since:1952"])
        #expect(names("利润收入比原计划增加了十分之一。") == ["十分之一 利润收入 gap"])
    }

    @Test func lessonsAreCounted() {
        #expect(names("开展文化活动进社区828课时。") == ["828课时 开展文化活动进社区"])
    }
}
