import Model
import Testing

/// The words between a name and its number, one frame for each kind of them: a word that is missing stands in the name.
extension MetricNamingTests {
    private func only(_ sentence: String) -> MetricRecord? { records(sentence, heading: "一、2020年工作回顾").last?.record }

    @Test(arguments: [
        "微增", "略升", "稍涨", "续涨", "猛涨", "骤增", "大增", "飙升", "飙涨", "突增", "拉升", "推升", "调高", "走高", "净增长", "成倍增长", "温和上涨",
        "小幅上扬", "高位增长", "稳中有升增长",
    ])
    func growthHasManyVerbs(verb: String) {
        let record = only("木材产量9万立方米,\(verb)3.2%。")
        #expect(record?.indicator == "木材产量" && record?.measure == .change && record?.value.description == "3.2")
    }

    @Test(arguments: [
        "微降", "略降", "稍降", "续跌", "骤降", "锐减", "暴跌", "剧减", "净减少", "净下降", "拉低", "调低", "滑落", "滑坡", "缩窄", "减缓", "递减",
    ])
    func fallHasManyVerbs(verb: String) {
        let record = only("木材产量9万立方米,\(verb)3.2%。")
        #expect(record?.indicator == "木材产量" && record?.measure == .change && record?.value.description == "-3.2")
    }

    @Test(arguments: [
        "飙升至", "猛增到", "激增至", "上涨至", "下跌至", "锐减到", "骤降至", "微降至", "滑落至", "跌落到", "萎缩至", "收缩到", "缩小至", "放缓至", "抬升到", "调高为",
        "调低至", "上浮到", "压到", "扩到", "缩到", "提到", "升为", "回升为", "收窄为",
    ])
    func whatAChangeComesToIsALevel(verb: String) {
        let record = only("良种占比由61%\(verb)73%。")
        #expect(record?.indicator == "良种占比" && record?.measure == .share && record?.value.description == "73")
    }

    @Test(arguments: [
        ("逼近", MetricRecord.Qualifier.approx), ("直逼", .approx), ("未超过", .le), ("没有超过", .le), ("尚未达到", .lt),
        ("还不到", .lt), ("登上", .gt), ("稳超", .gt),
    ])
    func boundsHaveManyWords(verb: String, qualifier: MetricRecord.Qualifier) {
        let record = only("木材产值\(verb)73亿元。")
        #expect(record?.indicator == "木材产值" && record?.qualifier == qualifier)
    }

    @Test(arguments: [
        "最终达到", "如期达到", "圆满完成", "提前完成", "一度达到", "基本达到", "届时达到", "锁定在", "录得", "冲刺", "迈向", "总体上达到", "目前达到",
    ])
    func reachingHasManyWords(verb: String) {
        let record = only("木材产值\(verb)73亿元。")
        #expect(record?.indicator == "木材产值" && record?.measure == .level)
    }

    @Test(arguments: ["的规模", "的高度", "的历史新高", "的突破", "的佳绩"])
    func whatANumberReachedIsNoThing(noun: String) {
        #expect(names("木材产值达到73亿元\(noun)。") == ["73亿元 木材产值"])
    }

    @Test func countedHundredMillionsAreANumber() {
        let record = only("争取上级资金73个亿。")
        #expect(
            record?.indicator == "争取上级资金" && record?.value.description == "73" && record?.unit == "亿"
                && record?.unitCode == "CNY")
        #expect(names("建成3个亿元村。") == ["3个 建成亿元村"])
    }

    @Test(arguments: [
        ("相比上年", "yoy"), ("相较去年同期", "yoy"), ("对比上年同期", "yoy"), ("较上年春节假期", "yoy"), ("比上旬", "mom"), ("较上期", "mom"),
        ("周环比", "mom"),
        ("相比2015年", "since:2015"),
    ])
    func aComparisonIsNoPartOfTheName(words: String, basis: String) {
        let record = only("游客9万人次,\(words)增长3.2%。")
        #expect(record?.indicator == "游客" && record?.basis == basis)
    }

    @Test func ratesAreSetAgainstPartsOfTheYear() {
        #expect(only("木材产值增长9%,高于上月2.1个百分点。")?.basis == "mom")
        #expect(only("木材产值增长9%,低于上季度2.1个百分点。")?.basis == "mom")
        #expect(only("木材产值增长9%,高于一季度2.1个百分点。")?.basis == "since:2020-01/2020-03")
        #expect(only("木材产值增长9%,快于上半年2.1个百分点。")?.basis == "since:2020-01/2020-06")
        #expect(only("木材产值增长9%,高于上年同期2.1个百分点。")?.basis == "yoy")
        #expect(only("木材产值增长9%,落后于全省平均水平2.1个百分点。")?.basis == "全省平均水平")
        #expect(only("木材产值增长9%,超额完成年度目标2.1个百分点。")?.basis == "年度目标")
    }

    @Test func theYearBeforeIsATimeWhereItStandsApart() {
        #expect(only("上年末,户籍人口73万人。")?.period == "2019")
        #expect(only("上年结转收入73万元。")?.period == "2020")
    }

    @Test func aRateOfSpendingIsThatOfTheMoneyBefore() {
        #expect(names("兑现种粮补贴9亿元,支出进度98%。").last == "98% 种粮补贴支出进度")
    }

    @Test func aNegativeNumberMayBeWrittenInWords() {
        #expect(
            records("木材出口增速为负3.2%。", heading: "一、2020年工作回顾").map { "\($0.text) \($0.record.value)" } == ["负3.2% -3.2"])
        #expect(only("为企业减负3.2亿元。")?.value.description == "3.2")
    }

    @Test(arguments: ["去化周期达17个月", "审理周期缩短至17天", "平均等待时间17分钟"])
    func lengthsOfTimeThatMeasureAreNumbers(sentence: String) {
        #expect(records("\(sentence)。", heading: "一、2020年工作回顾").count == 1)
    }

    /// Of a damaged text, in which the next name is read behind its number.
    @Test func aNameBehindItsNumberBalancesNothing() {
        #expect(names("政府性基金收入2金收入2金收入2金。").first == "2金 政府性基金收入")
    }

    /// Of a damaged text: the sign that would stand before a number belongs to the one before.
    @Test func aSignThatAnotherNumberEndsWithIsNoneOfTheNext() {
        let found = records("百分之零下5℃。最低气温零下5℃。", heading: "一、2020年工作回顾")
        #expect(found.map { "\($0.text) \($0.record.value)" } == ["百分之零 0", "5℃ 5", "零下5℃ -5"])
    }

    @Test func aQuotedSentenceOpensAsOthersDo() {
        let expected = ["300亿元 地区生产总值", "3亿元 出口额"]
        #expect(names("“预计全年实现地区生产总值300亿元,实现出口额3亿元。”") == expected)
        #expect(names("“四上”企业达到300家。") == ["300家 “四上”企业"])
    }

    @Test func aThousandOfAUnitIsTheUnitsOwnWhereThatIsItsName() {
        let found = records("啤酒产量3526千升。电容量300千乏。食用菌达到85万棒。供热200GJ。献血700单位。", heading: "一、2020年工作回顾")
        #expect(
            found.map { "\($0.record.value)\($0.record.unit ?? "") \($0.record.unitCode ?? "none")" } == [
                "3526千升 kL", "300千乏 {千乏}", "85万棒 {棒}", "200GJ GJ", "700单位 {单位}",
            ])
    }

    /// A mark of a list parts what changed from how far as a comma does.
    @Test func whatChangedIsNamedBeforeAMarkAsBeforeAComma() {
        let sentences = [
            "PM2.5平均浓度连续5年下降、降至17微克/立方米", "城镇调查失业率持续下降、降至5%", "出口保持增长、达到3亿元", "实现进出口总额正增长、突破5300亿元",
            "居民消费价格温和上涨、涨幅2%", "工业投资由负转正、增长3%", "社会消费品零售总额由降转升、增长1.2%", "固定资产投资高位运行、增长12%",
            "规上工业企业数量大幅增加、达到300家", "高技术制造业保持两位数增长、占规上工业比重达30%", "民营经济增加值稳步提升、占GDP比重达60%",
        ]
        for sentence in sentences {
            #expect(names(sentence + "。") == names(sentence.replacing("、", with: ",") + "。"), "\(sentence)")
        }
        #expect(names("城镇调查失业率持续下降、降至5%。") == ["5% 城镇调查失业率"])
        #expect(names("工业投资连续40个月保持两位数增长、占固定资产投资比重达27.6%。") == ["27.6% 工业投资占固定资产投资比重 share"])
        // What only begins like a change is no state.
        #expect(names("推进企业培育、提升3家。") == ["3家 企业培育、提升"])
    }

    @Test func whatIsDoneStandsForTheVerbOfTheListBefore() {
        #expect(names("新建管网14.6公里、完成54个小区入户改造。") == ["14.6公里 新建管网", "54个 小区入户改造"])
        #expect(names("新建管网14.6公里、54个小区花园。") == ["14.6公里 新建管网", "54个 新建小区花园"])
    }
}
