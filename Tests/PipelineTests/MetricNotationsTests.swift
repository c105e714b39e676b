import Model
import Testing

/// Numbers in notations that few prints have, and signs before and behind numbers.
@Suite struct MetricNotationsTests {
    /// The numbers of a sentence, each as `text qualifier value unit base code`.
    private func numbers(_ sentence: String) -> [String] {
        let report = SampleReport(["云岭市2021年政府工作报告", "各位代表:", "一、2020年工作回顾", sentence])
        return report.metrics.map { metric in
            let high = metric.valueHigh.map { "~\($0)" } ?? ""
            let unit = "\(metric.unit ?? "-") \(metric.valueBase) \(metric.unitCode ?? "-")"
            return "\(report.words(metric)) \(metric.qualifier.rawValue) \(metric.value)\(high) \(unit)"
        }
    }

    @Test func thousandsMayBeSetApartBySpaces() {
        #expect(numbers("完成投资12 345.6万元。") == ["12 345.6万元 eq 12345.6 万元 123456000 CNY"])
        #expect(numbers("全县人口1 234 567人。") == ["1 234 567人 eq 1234567 人 1234567 {人}"])
        #expect(numbers("最低工资标准为每月2 360元。") == ["2 360元 eq 2360 元 2360 CNY"])
        #expect(numbers("生产总值(GDP)1 234.5亿元。") == ["1 234.5亿元 eq 1234.5 亿元 123450000000 CNY"])
        #expect(numbers("投资2020年123 456万元。").last?.contains("456万元 eq 456 ") == true)
    }

    @Test func aPowerOfTenMayStandBehindANumber() {
        #expect(numbers("菌落总数8.8×10^4个。") == ["8.8×10^4个 eq 88000 个 88000 {个}"])
        #expect(numbers("菌落总数为1.25×10⁶个。") == ["1.25×10⁶个 eq 1250000 个 1250000 {个}"])
        #expect(numbers("获男子4×100米接力冠军。").allSatisfy { !$0.contains("×") })
    }

    @Test func digitsBehindAScaleWordBelongToIt() {
        #expect(numbers("新增岗位1万2000个。") == ["1万2000个 eq 12000 个 12000 {个}"])
    }

    @Test func whatStandsBeforeANumberMayBeItsUnitOrSign() {
        #expect(numbers("实际利用外资US$3.2亿。") == ["3.2亿 eq 3.2 亿 320000000 USD"])
        #expect(numbers("平均气温为-5℃。") == ["-5℃ eq -5 ℃ -5 Cel"])
        #expect(numbers("最低气温零下12.5℃。") == ["零下12.5℃ eq -12.5 ℃ -12.5 Cel"])
        #expect(numbers("最低气温零下12度。") == ["零下12度 eq -12 度 -12 Cel"])
    }

    @Test func signsAreBounds() {
        #expect(numbers("检验合格率≥98%。") == ["98% ge 98 % 98 %"])
        #expect(numbers("债务率＜60％。") == ["60％ lt 60 % 60 %"])
        #expect(numbers("参会人数不止5000人。") == ["5000人 gt 5000 人 5000 {人}"])
        #expect(numbers("参会企业最少30家。") == ["30家 ge 30 家 30 {家}"])
        #expect(numbers("企业注册资本500万元(含)以上。") == ["500万元 ge 500 万元 5000000 CNY"])
    }

    @Test func aPercentageAndWhatItCameToAreNoRange() {
        #expect(numbers("公园数量增长48%至150座。") == ["48% eq 48 % 48 %", "150座 eq 150 座 150 {座}"])
        #expect(numbers("收购价格提高25%到40%。") == ["25%到40% range 25~40 % 25 %"])
    }

    @Test func scaleWordsInNumeralsCountBeforeBounds() {
        #expect(numbers("全市人口控制在一千二百万以内。") == ["一千二百万 le 1200 万 12000000 1"])
        #expect(numbers("总人口控制在一亿六千万左右。") == ["一亿六千万 approx 160000000 - 160000000 1"])
        #expect(numbers("注册用户达三百万。") == ["三百万 eq 300 万 3000000 1"])
        #expect(numbers("其余超过一半改用清洁能源。") == ["一半 gt 0.5 - 0.5 1"])
        #expect(numbers("群众满意度调查中近九成五的群众满意。") == ["九成五 approx 9.5 成 95 %"])
        #expect(numbers("八成多事项网上办理。") == ["八成多 gt 8 成 80 %"])
    }

    @Test func rangesAndSharesInNumerals() {
        #expect(numbers("生产成本降低了两到三成。") == ["两到三成 range -2~-3 成 -20 %"])
        #expect(numbers("民营经济占三四成。") == ["三四成 range 3~4 成 30 %"])
        #expect(numbers("零售额增速提高零点五个百分点。") == ["零点五个百分点 eq 0.5 个百分点 0.5 [pp]"])
        #expect(numbers("全市三分之一以上的企业实现盈利。") == ["三分之一 ge 0.3333 - 0.3333 1"])
    }

    @Test func amountsOfTeachingAreCounted() {
        #expect(numbers("送出公共文体服务2.6万课时。") == ["2.6万课时 eq 2.6 万课时 26000 {课时}"])
        #expect(numbers("每个充电桩补助0.2元/瓦。") == ["0.2元/瓦 eq 0.2 元/瓦 0.2 CNY/W"])
    }
}
