import Model
import Testing

/// Numbers in Chinese numerals: value, unit and code as for the same number in digits.
@Suite struct MetricNumeralsTests {
    /// The numbers of a sentence, each as `text value unit base code`.
    private func numbers(_ sentence: String) -> [String] {
        let report = SampleReport(["云岭市2021年政府工作报告", "各位代表:", "一、2020年工作回顾", sentence])
        return report.metrics.map { metric in
            let high = metric.valueHigh.map { "~\($0)" } ?? ""
            return
                "\(report.words(metric)) \(metric.value)\(high) \(metric.unit ?? "-") \(metric.valueBase) \(metric.unitCode ?? "-")"
        }
    }

    @Test func whatStandsBehindAHundredPartsIsAPercentage() {
        #expect(numbers("工业总产值增长百分之十二点五。") == ["百分之十二点五 12.5 % 12.5 %"])
        #expect(numbers("农业总产值每年增长百分之四到五。") == ["百分之四到五 4~5 % 4 %"])
        #expect(numbers("工业總產值增長百分之七點五。") == ["百分之七點五 7.5 % 7.5 %"])
        #expect(numbers("工业总产值增长百分之7.5。") == ["百分之7.5 7.5 % 7.5 %"])
        #expect(numbers("人口自然增长率为千分之六点五。") == ["千分之六点五 6.5 ‰ 6.5 [permille]"])
    }

    @Test func aScaleWordAtTheEndBelongsToTheUnit() {
        #expect(numbers("基本建设投资三千六百亿元。") == ["三千六百亿元 3600 亿元 360000000000 CNY"])
        #expect(numbers("新建住宅七千八百余万平方公尺。") == ["七千八百余万平方公尺 7800 万平方公尺 78000000 m2"])
        #expect(numbers("化肥产量四十二万七千吨。") == ["四十二万七千吨 427000 吨 427000 t"])
        #expect(numbers("粮食产量三亿六千万吨。") == ["三亿六千万吨 360000000 吨 360000000 t"])
    }

    @Test func aRankIsCountedAsItIsWritten() {
        #expect(numbers("生产总值居全省第三名。") == ["第三名 3 名 3 {名}"])
        #expect(numbers("粮食产量连续4年保持全国首位,把稳就业放在首位。") == ["首位 1 位 1 {位}"])
        #expect(numbers("生产总值居全省第三。") == ["第三 3 位 3 {位}"])
    }
}
