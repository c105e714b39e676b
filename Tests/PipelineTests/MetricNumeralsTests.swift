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

    @Test func financialNumeralsAreNumerals() {
        #expect(numbers("拨付资金叁仟贰佰万元。") == ["叁仟贰佰万元 3200 万元 32000000 CNY"])
        #expect(numbers("拨付资金壹拾贰万叁仟元整。") == ["壹拾贰万叁仟元 123000 元 123000 CNY"])
        #expect(numbers("队伍建设投入元月到位。").isEmpty)
    }

    @Test func oneAndAHalfDoublingsAreThat() {
        #expect(numbers("市场主体翻了一番半。") == ["一番半 1.5 番 1.5 {番}"])
    }

    @Test func aScaleWordBehindMuchBelongsToTheLastPart() {
        #expect(numbers("住宅竣工六亿三千多万平方米。") == ["六亿三千多万平方米 630000000 平方米 630000000 m2"])
        #expect(numbers("粮食产量四亿零七百余万吨。") == ["四亿零七百余万吨 407000000 吨 407000000 t"])
    }

    @Test func aScaleWordAloneIsOneBehindABound() {
        #expect(numbers("进出口总额突破万亿元、居全省第三。").first == "万亿元 1 万亿元 1000000000000 CNY")
        #expect(numbers("经营主体每年新增百万户以上。") == ["百万户 100 万户 1000000 {户}"])
        #expect(numbers("新增百亿县区3个,新增千兆用户2万户。") == ["3个 3 个 3 {个}", "2万户 2 万户 20000 {户}"])
    }

    @Test func theSizesThatThingsHaveAreNone() {
        #expect(numbers("新增超20亿企业100家,超50亿企业25家。") == ["100家 100 家 100 {家}", "25家 25 家 25 {家}"])
        #expect(numbers("推动产值超千亿集群做大,双向8车道公路通车。").isEmpty)
        #expect(numbers("挖掘二十四节气价值,按照二十字方针推进,推出沪深300股指期权,建设2.0升级版园区。").isEmpty)
        #expect(numbers("稳定2300万省外劳动力就业。") == ["2300万 2300 万 23000000 1"])
    }

    @Test func bothEndsOfARangeAreRead() {
        #expect(numbers("化肥产量九千万至九千二百万吨。") == ["九千万至九千二百万吨 9000~9200 万吨 90000000 t"])
        #expect(numbers("开荒四千万亩到五千万亩。") == ["四千万亩到五千万亩 4000~5000 万亩 40000000 {亩}"])
        #expect(numbers("货运量十四亿七千万至十四亿九千万吨。") == ["十四亿七千万至十四亿九千万吨 1470000000~1490000000 吨 1470000000 t"])
        #expect(numbers("日产量在六百吨到八百五十吨之间。") == ["六百吨到八百五十吨 600~850 吨 600 t"])
        #expect(numbers("产量从二十万吨增加到三十万吨。").count == 2)
    }

    @Test func aVagueCountIsNoNumber() {
        #expect(numbers("节约几十亿元,投入数十亿元,效益提高几十倍。").isEmpty)
        #expect(numbers("产值增长零点八倍,出口增长十点四倍。") == ["零点八倍 0.8 倍 0.8 1", "十点四倍 10.4 倍 10.4 1"])
    }

    @Test func digitsBetweenPlacesAreOneNumber() {
        #expect(numbers("受益农户1万6千多户。") == ["1万6千多户 16000 户 16000 {户}"])
        #expect(numbers("投入资金2亿3千万元。") == ["2亿3千万元 230000000 元 230000000 CNY"])
        #expect(numbers("参保人数达到1亿3千多万人。") == ["1亿3千多万人 130000000 人 130000000 {人}"])
        #expect(numbers("修建公路1千2百公里。") == ["1千2百公里 1200 公里 1200 km"])
        #expect(numbers("体检65岁以上老人390万65岁。").map { $0.prefix(5) } == ["390万 "])
    }

    @Test func anotherUnitInParenthesesIsLeftOut() {
        #expect(numbers("更新设备416台（套）。") == ["416台 416 台 416 {台}"])
        #expect(numbers("计划建成的15条(段)高速公路全部开工。") == ["15条 15 条 15 {条}"])
        #expect(numbers("组建12个（区级）中心。") == ["12个 12 个 12 {个}"])
    }

    @Test func theShortFormOfAUnitIsRead() {
        #expect(
            numbers("投资、消费增速分别快于全国3.4个、1个百分点。") == ["3.4个 3.4 个百分点 3.4 [pp]", "1个百分点 1 个百分点 1 [pp]"])
        #expect(numbers("建成2.5万个、3个车站。").first?.hasSuffix("{个}") == true)
    }

    @Test func aRankIsCountedAsItIsWritten() {
        #expect(numbers("生产总值居全省第三名。") == ["第三名 3 名 3 {名}"])
        #expect(numbers("粮食产量连续4年保持全国首位,把稳就业放在首位。") == ["首位 1 位 1 {位}"])
        #expect(numbers("生产总值居全省第三。") == ["第三 3 位 3 {位}"])
        // The last two characters of a sentence are four bytes here.
        #expect(numbers("生产总值居全省第3。") == ["第3 3 位 3 {位}"])
        #expect(numbers("生产总值居全省第5、全市第1") == ["第5 5 位 5 {位}", "第1 1 位 1 {位}"])
    }
}
