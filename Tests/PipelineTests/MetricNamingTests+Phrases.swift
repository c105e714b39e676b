import Model
import Testing

/// What stands at the head of a name and is none of it, and things that are counted in a phrase.
extension MetricNamingTests {
    @Test func adverbsBeforeVerbsAreNoNames() {
        #expect(
            names("拟安排专项债券6亿元,再减少贫困户3千户,全面完成造林任务20亩,可以建设完工14个。") == [
                "6亿元 安排专项债券", "3千户 减少贫困户", "20亩 完成造林任务", "14个 建设完工",
            ])
        #expect(names("高质量办理人大代表建议31件、政协提案20件。") == ["31件 办理人大代表建议", "20件 办理政协提案"])
        // Where no verb stands behind them they belong to the name, and so before what is measured itself.
        #expect(
            names("再就业3千人,再生水利用率70%,基本建设投资3亿元,高标准农田9万亩,拟开工项目5个。") == [
                "3千人 再就业", "70% 再生水利用率", "3亿元 基本建设投资", "9万亩 高标准农田", "5个 拟开工项目",
            ])
        #expect(names("加快6个水电站建设,增加2300个学位。") == ["6个 水电站建设", "2300个 增加学位"])
    }

    @Test func whatIsStrivenForIsNamedWithoutTheStriving() {
        let aims = "三、2021年工作安排"
        func names(_ sentence: String) -> [String] {
            records(sentence, heading: aims).map { "\($0.text) \($0.record.indicator)" }
        }
        #expect(names("争取新增上市企业3家,争取专利申请量突破4千件。") == ["3家 新增上市企业", "4千件 专利申请量"])
        #expect(names("争取明年水产品产量达到2万吨,争取三甲医院达5家。") == ["2万吨 水产品产量", "5家 三甲医院"])
        #expect(names("争取在2021年内把失业率降到3%以下。") == ["3% 失业率"])
        // What is obtained is named with it.
        #expect(names("争取上级资金超4亿元,争取国债项目7个。") == ["4亿元 争取上级资金", "7个 争取国债项目"])
    }

    @Test func numbersOfListsAndNotesAreNoNames() {
        #expect(names("112、完成河口路改造3公里。") == ["3公里 完成河口路改造"])
        #expect(names("27.“清河行动”专项任务16项。") == ["16项 “清河行动”专项任务"])
        #expect(names("〔22〕6个老旧院落改造提升。") == ["6个 老旧院落改造提升"])
    }

    @Test func otherUnitsInParenthesesAreNoName() {
        #expect(names("帮扶6省34县(市、区)实施项目233个。").last == "233个 项目")
    }
}
