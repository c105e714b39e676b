import Model
import Patterns
import Testing

@testable import Extraction

/// Sentences are read together, and one by one where what was thrown out is told: both give the same.
@Suite struct SentenceBatchTests {
    private static let metrics = try! MetricStage(pack: Sample.pack, units: Units(pack: Sample.pack))

    private func mentions(_ paragraphs: [String], oneByOne: Bool) -> [String] {
        let sample = Sample(paragraphs)
        var findings: [Finding] = []
        return Self.metrics.mentions(
            in: sample.document, folded: sample.folded, dates: sample.result.dates, scratch: sample.scratch,
            findings: &findings, trace: oneByOne ? { (_: Decision) in } : nil
        ).map { "\($0)" }
    }

    @Test("what one sentence hands on reaches the next, whichever batch that is in")
    func paragraphs() {
        let sentences = [
            "甲市税收增长8%(同比,下同)。", "收入增长9%。", "社会保险基金收入3亿元。", "支出2亿元。", "计划新建道路20公里。",
            "其中,主干路5公里。", "工业增加值达到30亿元。", "增长4%。", "第3届年会有5项议程。", "2019年,完成12条、改造300户。", "无数字。",
        ]
        // Batches end at other sentences each time, and paragraphs inside of batches and at their ends.
        for count in [1, 7, 31, 32, 33, 100] {
            let paragraphs = [
                (0..<count).map { sentences[$0 % sentences.count] }.joined(), "增长5%。支出1亿元。", "无数字。",
                (0..<count).map { sentences[($0 * 7) % sentences.count] }.joined(),
            ]
            let together = mentions(paragraphs, oneByOne: false)
            #expect(together.count >= count)
            #expect(together == mentions(paragraphs, oneByOne: true))
        }
    }

    @Test("a sentence with more numbers than a batch had room for")
    func longSentence() {
        let list = "投资" + (1...300).map { "\($0)亿元" }.joined(separator: "、")
        let found = mentions([list + "。支出2亿元。"], oneByOne: false)
        #expect(found.count == 301)
        #expect(found == mentions([list + "。支出2亿元。"], oneByOne: true))
    }
}
