import Model
import PCRE2
import Testing

@testable import Extraction

@Suite struct HeadingStageTests {
    private func lines(_ sample: Sample) -> [String] {
        sample.document.sections.map { "\($0.level) \($0.number ?? "-") \($0.title)" }
    }

    @Test func levelsFollowTheNumberingStyles() {
        let sample = Sample(
            "一、工作回顾", "我们做了许多工作。", "(一)经济平稳", "1.工业", "工业增长5%。", "(二)民生改善", "二、主要任务", "附件1", "名词解释", "1.六稳:稳就业、稳金融。",
            "附件2")
        #expect(
            lines(sample) == [
                "1 一 一、工作回顾", "2 (一) (一)经济平稳", "3 1 1.工业", "2 (二) (二)民生改善", "1 二 二、主要任务", "1 附件1 附件1", "2 - 名词解释",
                "1 附件2 附件2",
            ])
        #expect(sample.document.blocks.map(\.section) == [0, 0, 1, 2, 2, 3, 4, 5, 6, 6, 7])
    }

    @Test func aShortFirstSentenceIsAHeading() {
        let sample = Sample("(一)促进经济稳健发展。深化改革,出台28条措施。", "一是坚持稳中求进。二是加快发展。")
        #expect(lines(sample) == ["1 (一) (一)促进经济稳健发展"])
    }

    @Test func datedLinesAreThePartsAboveTheNumberedOnes() {
        let sample = Sample(
            "各位代表:", "2019年工作回顾", "一、经济平稳", "工业增长5%。", "二、民生改善", "2020年工作安排", "一、发展经济", "工业增长6%。")
        #expect(
            lines(sample) == [
                "1 - 2019年工作回顾", "2 一 一、经济平稳", "2 二 二、民生改善", "1 - 2020年工作安排", "2 一 一、发展经济",
            ])
        #expect(lines(Sample("各位代表:", "“十三五”时期和2020年工作回顾", "一、经济平稳")).first == "1 - “十三五”时期和2020年工作回顾")
        #expect(lines(Sample("各位代表:", "站在新起点:2012年工作回顾", "(一)经济平稳")).first == "1 - 站在新起点:2012年工作回顾")
        // Where the numbered lines are the parts, a dated line is something else.
        #expect(lines(Sample("2019年工作回顾", "2020年工作安排", "一、2019年工作回顾", "二、2020年工作安排")).count == 2)
    }

    @Test func aSpaceEndsTheHeadingsOfJoinedLines() {
        let text = "全年粮食产量58万吨,比上年增长5.0%,其中夏粮12万吨,增长3.1%。"
        let spaced = Sample(
            "云岭市2031年统计公报", "一、综合 " + text, "二、工业和建筑业 全年\(text) 三、服务业 " + text, "四、资源和环境 已发现矿种83种。" + text)
        #expect(
            lines(spaced) == ["1 一 一、综合", "1 二 二、工业和建筑业", "1 三 三、服务业", "1 四 四、资源和环境"])
        // One such space is none of the kind.
        #expect(lines(Sample("云岭市2031年统计公报", "一、综合 " + text, "二、工业" + text)).isEmpty)
    }

    @Test func aLineThatWasFullIsBrokenWithoutASpace() {
        let long = "(一)协同推进降碳减污扩绿增长,着力打造人与自然和谐共生的美丽云"
        #expect(lines(Sample("一、主要任务", long + " \n岭", "植树5万亩。"))[1] == "2 (一) " + long + "岭")
        #expect(lines(Sample("第一章\n总则", "植树5万亩。"))[0].hasSuffix("第一章 总则"))
        #expect(lines(Sample("(一)关于《\n纲要\n》的说明", "植树5万亩。"))[0].hasSuffix("(一)关于《纲要》的说明"))
    }

    @Test func letterSpacingIsLeftOut() {
        #expect(lines(Sample("一  、  2025年  预  算  执  行  情  况", "正文在此。")) == ["1 一 一、2025年预算执行情况"])
    }

    @Test func linesOfATableOfContentsAreNoHeadings() {
        let sample = Sample(
            "目 录", "第一部分 单位概况", "第二部分 预算情况说明", "第一部分 单位概况", "本单位编制12人。", "第二部分 预算情况说明", "收入120万元。")
        #expect(lines(sample).map { $0.suffix(6) } == ["分 单位概况", "预算情况说明"])
        #expect(sample.document.blocks.map(\.section) == [nil, nil, nil, 0, 0, 1, 1])
    }

    @Test func linesOfATableOfContentsNameThePartsThatHaveNoNumber() {
        // Numbers stand in the table alone; what it names of the second part stands in another paper.
        #expect(
            lines(
                Sample(
                    "目 录", "一、编报说明", "二、预算说明", "（一）关于全市收入的说明", "（二）关于市级收入的说明", "三、预算报表", "（一）全市收入表",
                    "编 报 说 明", "本说明的数字都是快报数。", "关于全市收入的说明", "全市收入9亿元。", "一、税收", "税收5亿元。", "关于市级收入的说明", "市级收入4亿元。"))
                == ["1 - 编报说明", "1 - 关于全市收入的说明", "2 一 一、税收", "1 - 关于市级收入的说明"])
        // Where the table's first line stands again, the text begins.
        #expect(
            lines(Sample("目录", "一、收入", "二、支出", "三、债务", "一、收入", "收入9亿元。", "二、支出情况", "支出8亿元。"))
                == ["1 一 一、收入", "1 二 二、支出情况"])
        #expect(
            lines(Sample("目录", "第一部分 概况", "一、职责", "第二部分 表", "概况", "本局有9人。", "一、职责", "本局管统计。"))
                == ["1 - 概况", "2 一 一、职责"])
        // What is left of a menu.
        #expect(lines(Sample("目录", "一、收入", "收入9亿元。", "二、支出", "支出8亿元。")) == ["1 一 一、收入", "1 二 二、支出"])
    }

    @Test func aSentenceOfSeveralCountsIsNoHeading() {
        #expect(lines(Sample("一、今年计划新建学校6所,年底前新增学位4200个。", "二、实施5大工程。")) == ["1 二 二、实施5大工程。"])
        // One count is enough where it counts no tasks.
        #expect(
            lines(Sample("一、新增城镇就业4200人,零就业家庭动态清零。", "二、抓好10项实事,增进民生福祉。")) == ["1 二 二、抓好10项实事,增进民生福祉。"])
    }

    @Test func chaptersStandInParts() {
        let sample = Sample("第一篇 发展环境", "第一章 发展基础", "基础良好。", "第二章 发展目标", "第一节 主要目标", "目标明确。", "第二篇 主要任务", "第三章 产业")
        #expect(sample.document.sections.map(\.level) == [1, 2, 2, 3, 1, 2])
        #expect(Sample("第一章 总则", "规则如下。", "第二章 附则").document.sections.map(\.level) == [1, 1])
    }

    @Test func whatAFirstSentenceTellsIsNoHeading() {
        #expect(lines(Sample("(一)对新增入库企业,一次性奖励10万元。由市工信局负责。")) == [])
        #expect(lines(Sample("二、新增普惠托位600个。", "三、打造3个中心。")) == ["1 三 三、打造3个中心。"])
        let long = "(一)坚持把科技自立自强作为发展的战略支撑,深化科技体制改革,构建全过程创新链,加快建设科技强市"
        #expect(lines(Sample(long + "。研发投入增长6%。")) == ["1 (一) " + long])
    }

    @Test func whatIsOnlyNamedAsAttachedIsNoHeading() {
        let rest = ["云岭市财政局", "2031年4月3日", "附件", "2031年补助资金分配表", "各县补助如下。"]
        #expect(lines(Sample(["请遵照执行。", "附件:2031年补助资金分配表"] + rest)) == ["1 附件 附件"])
        #expect(lines(Sample("请遵照执行。", "附件:1.2031年补助资金分配表", "2.绩效目标表")) == [])
        // Here it begins.
        #expect(lines(Sample("请遵照执行。", "附件1:资金使用说明", "资金用于修建水渠。")) == ["1 附件1 附件1:资金使用说明"])
        #expect(lines(Sample("请遵照执行。", "附件:名词解释", "1.六稳:稳就业。")) == ["1 附件 附件:名词解释"])
    }

    @Test func aNumberWithPointsIsOneOfAHeading() {
        #expect(
            lines(Sample("1.1 大气环境", "优良天数320天。", "1.1.1 城区", "良好。", "1.2 水环境", "良好。", "2.1 监测")) == [
                "1 1.1 1.1 大气环境", "2 1.1.1 1.1.1 城区", "1 1.2 1.2 水环境", "1 2.1 2.1 监测",
            ])
        // Not behind the one before, and without a space.
        #expect(lines(Sample("1.5 万人", "3.2 万户", "1.1万人")) == [])
    }

    @Test func headingsOfAPageStandInEachOther() {
        var document = Document(paragraphs: ["环境质量", "大气环境", "优良天数320天。", "水环境", "良好。", "环境管理"])
        for (block, tag) in zip([0, 1, 3, 5], ["h1", "h2", "h2", "h1"]) { document.blocks[block].tag = tag }
        Sample.headings.sections(&document, folded: Sample.folding.fold(document), scratch: MatchScratch())
        #expect(
            document.sections.map { "\($0.level) \($0.title)" } == ["1 环境质量", "2 大气环境", "2 水环境", "1 环境管理"])
    }

    @Test func listItemsAreNoHeadings() {
        #expect(lines(Sample("1.5万亿元的投资", "1.六稳:稳就业", "(2018-2020年)", "2.加快发展;")) == [])
    }

    @Test func aNumberedFirstSentenceIsAHeadingBesideAnother() {
        let sample = Sample(
            "一、执行情况", "1.市本级收入。收入完成41.2亿元,增长2.0%。", "2.市本级支出。支出完成58.3亿元,增长1.1%。", "二、主要措施",
            "1.增值税3.87亿元,增长8.2%。下降的有契税。", "2.契税0.61亿元。下降21.4%。")
        #expect(lines(sample) == ["1 一 一、执行情况", "2 1 1.市本级收入", "2 2 2.市本级支出", "1 二 二、主要措施"])
        // What is numbered inside of one stands between, and a longer sentence next to one is one.
        #expect(
            lines(
                Sample(
                    "二、主要任务", "1.扩大投资。（1）抓好项目。今年开工60个。", "（2）用好资金，下达资金9亿元。", "2.促进消费。发放消费券3亿元。",
                    "3.推动物流产业链、价值链实现整体提升，做强港口。完成投资2亿元。")) == [
                    "1 二 二、主要任务", "2 1 1.扩大投资", "2 2 2.促进消费", "2 3 3.推动物流产业链、价值链实现整体提升，做强港口",
                ])
        #expect(lines(Sample("1.本公报为初步数据。部分数据有合计误差。", "全市收入增长3%。")).isEmpty)
        #expect(
            lines(Sample("名词解释", "1.地方收入。是指留在地方的收入。", "2.转移支付。是指上级给的资金。")) == ["1 - 名词解释"])
    }

    @Test func aLineOfContentsWithItsPageIsNoHeading() {
        let sample = Sample("第一部分 概况 ………… 1", "第二部分 说明......12", "第一部分 概况", "第二部分 说明")
        #expect(lines(sample) == ["1 第一部分 第一部分 概况", "1 第二部分 第二部分 说明"])
    }
}
