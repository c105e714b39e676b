import Testing

@testable import Extraction

@Suite struct TermStageTests {
    private func terms(_ paragraphs: String...) -> [String] { Sample(paragraphs).termLines }

    @Test func readsAGlossary() {
        let sample = Sample(
            "附件1", "名词解释", "1. 六稳:稳就业、稳金融。", "2.“1+1”工作部署第一个“1”是指加强党建。", "3.四风——形式主义、官僚主义。", "附件2", "1.公共安全:无")
        #expect(
            sample.termLines == ["1|六稳|稳就业、稳金融。", "2|“1+1”工作部署|第一个“1”是指加强党建。", "3|四风|形式主义、官僚主义。"])
    }

    @Test func readsNotesAtTheEnd() {
        let sample = Sample("报告完毕。", "[1]三重一创:建设重大基地。", "[2]四上企业:规模以上企业。", "[3]六保:保就业。")
        #expect(sample.termLines == ["1|三重一创|建设重大基地。", "2|四上企业|规模以上企业。", "3|六保|保就业。"])
    }

    @Test(arguments: ["名词解释", "政府工作报告名词、术语注释", "附:名词解释", "附件2《政府工作报告》有关内容名词注释", "注释:"])
    func headingsOfGlossariesHaveManyWordings(heading: String) {
        #expect(
            terms("全区生产总值增长5%。", heading, "1.六稳:稳就业、稳金融。", "2.“两新”:设备更新和以旧换新。") == [
                "1|六稳|稳就业、稳金融。", "2|“两新”|设备更新和以旧换新。",
            ])
    }

    @Test func aNumberInBracketsOfAnyKindIsTheEntrysNumber() {
        #expect(
            terms("名词解释", "〔1〕六稳:稳就业。", "【2】两新:设备更新。", "[3]双碳:碳达峰。").map { $0.prefix(4) } == ["1|六稳", "2|两新", "3|双碳"])
    }

    @Test func aNumberThatBelongsToTheTermStaysInIt() {
        #expect(
            terms("名词解释", "1“六稳”:稳就业。", "2.5G网络:第五代移动通信网络。", "1+6+N体系:一个委员会。", "3.8大行动:八项工作。").map {
                $0.split(separator: "|")[0...1].joined(separator: "|")
            } == ["1|“六稳”", "2|5G网络", "3|8大行动"])
        #expect(terms("名词解释", "1.六稳:稳就业。", "2.10种有色金属:铜、铅。").last == "2|10种有色金属|铜、铅。")
        #expect(terms("名词解释", "5G网络:第五代移动通信网络。") == ["|5G网络|第五代移动通信网络。"])
    }

    @Test func aColonInParenthesesEndsNoTerm() {
        #expect(terms("名词解释", "1.《自然》(英语:Nature):一种学术杂志。") == ["1|《自然》(英语:Nature)|一种学术杂志。"])
    }

    @Test func thePagesOfATermAreNoPartOfIt() {
        #expect(
            terms("名词解释", "1.数字车间（P3，P16）：指联网的车间。", "2.绿色建筑（LEED）：节能的建筑。")
                == ["1|数字车间|指联网的车间。", "2|绿色建筑（LEED）|节能的建筑。"])
    }

    @Test func aDefinitionMayStandBelowItsTerm() {
        #expect(terms("注释", "[1]一降三减:", "火灾起数下降。", "[2]两重:", "重大战略。") == ["1|一降三减|火灾起数下降。", "2|两重|重大战略。"])
    }

    @Test func entriesMayBeNumberedAsPartsAre() {
        let sample = Sample("第三部分 名词解释", "一、基本支出:指人员和公用经费。", "二、项目支出是指为完成任务发生的支出。", "（三）结余:收支相抵的差额。")
        #expect(sample.termLines == ["一|基本支出|指人员和公用经费。", "二|项目支出|是指为完成任务发生的支出。", "三|结余|收支相抵的差额。"])
        #expect(sample.document.sections.count == 1)
        // A part behind the glossary is none of its entries.
        #expect(Sample("名词解释", "1.六稳:稳就业。", "二、附表").document.sections.map(\.title) == ["名词解释", "二、附表"])
    }

    @Test func aNoteIsNoPartOfTheEntryBefore() {
        let sample = Sample(
            "云岭市人口公报", "常住人口[1]288万人,比重[2]上升。", "注释:", "[1]常住人口:居住在本地的人。", "[2]指占全市的比重。")
        #expect(sample.termLines == ["1|常住人口|居住在本地的人。", "2|比重|指占全市的比重。"])
    }

    @Test(arguments: [
        ("1.链长制,是指由专人负责。", "1|链长制|是指由专人负责。"), ("1.链长制,指由专人负责。", "1|链长制|指由专人负责。"),
        ("1.链长制,就是由专人负责。", "1|链长制|就是由专人负责。"), ("1.链长制 指由专人负责。", "1|链长制|指由专人负责。"),
        ("1.所谓链长制,是指由专人负责。", "1|链长制|是指由专人负责。"), ("1.三通一平即通水通电。", "1|三通一平|即通水通电。"),
        ("★链长制:由专人负责。", "|链长制|由专人负责。"), ("*1链长制:由专人负责。", "1|链长制|由专人负责。"),
        ("【链长制】由专人负责。", "|链长制|由专人负责。"), ("【链长制】:由专人负责。", "|链长制|由专人负责。"),
        ("1.[链长制]由专人负责。", "1|链长制|由专人负责。"), ("1.[“五个一”]即一个中心。", "1|“五个一”|即一个中心。"),
        // What words of other kinds look like them.
        ("1.“拿地即开工”:签约后启动审批。", "1|“拿地即开工”|签约后启动审批。"), ("1.物价指数:反映物价的数。", "1|物价指数|反映物价的数。"),
        ("1.《意见》[2019]3号:一份文件。", "1|《意见》[2019]3号|一份文件。"),
        ("1.链长制。指由专人负责。", "1|链长制|指由专人负责。"), ("“三区三线”。三区:三类空间。", "|“三区三线”|三区:三类空间。"),
        ("1.基金预算 是对收入的安排。", "1|基金预算|是对收入的安排。"), ("1.链长制（报告第2页）:由专人负责。", "1|链长制|由专人负责。"),
    ])
    func entriesAreWrittenInManyWays(entry: String, line: String) {
        #expect(terms("名词解释", entry) == [line])
    }

    @Test func aWordAloneInItsLineIsExplainedBelowIt() {
        #expect(
            terms("名词解释", "1.链长制", "由专人负责。", "2.双碳", "碳达峰与碳中和。") == ["1|链长制|由专人负责。", "2|双碳|碳达峰与碳中和。"])
    }

    @Test func aSentenceWithoutAWordIsNoEntry() {
        #expect(
            terms("名词解释", "1.六稳:稳就业。", "要做到“六稳”。同时要扩大内需。", "特别是对企业有利。") == [
                "1|六稳|稳就业。要做到“六稳”。同时要扩大内需。特别是对企业有利。"
            ])
    }
}
