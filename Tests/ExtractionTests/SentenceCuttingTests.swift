import Testing

@testable import Extraction

@Suite struct SentenceCuttingTests {
    /// Each sentence with what stands at the places where numbers may begin: `words|1,2,三`.
    private func sentences(_ paragraph: String) -> [String] {
        let bytes = Array(paragraph.utf8)
        var found: [String] = []
        bytes.withUnsafeBufferPointer { text in
            let marks = MetricStage.marked.places(in: text, 0..<text.count)
            var progress = SentenceCutting.Progress()
            SentenceCutting.forEachSentence(text, 0..<text.count, at: marks, &progress) { sentence, numbers, _ in
                let places = numbers.map { place in
                    String(decoding: text[place..<(place + (text[place] < 0x80 ? 1 : 3))], as: UTF8.self)
                }
                let words = String(decoding: text[sentence], as: UTF8.self)
                found.append(
                    (words.utf8.count < 100 ? words : "\(words.utf8.count)") + "|" + places.joined(separator: ","))
            }
            #expect(progress.nextMark == marks.count)
            #expect(progress.numbers.isEmpty)
        }
        return found
    }

    @Test func sentencesEndAtStops() {
        #expect(sentences("").isEmpty)
        #expect(sentences("甲") == ["甲|"])
        #expect(sentences("。甲12。;乙!丙") == ["甲12|1", "乙|", "丙|"])
    }

    @Test func openingMarksAreToldOfWithTheirSentence() {
        let long = String(repeating: "甲", count: 1_400)
        let bytes = Array("(甲)5。“乙”6;丙7。(“丁(8!戊9。(\(long),5乙".utf8)
        var found: [String] = []
        bytes.withUnsafeBufferPointer { text in
            var progress = SentenceCutting.Progress()
            SentenceCutting.forEachSentence(
                text, 0..<text.count, at: MetricStage.marked.places(in: text, 0..<text.count), &progress
            ) { _, _, marks in
                found.append((marks.mayHaveParentheses ? "(" : "") + (marks.mayHaveQuotes ? "“" : ""))
            }
        }
        // The rest of a sentence that was cut may have what its head has.
        #expect(found == ["(", "“", "", "(“", "", "(", "("])
    }

    @Test func sentencesAreToldOfFiveYearsBeforeThem() {
        let far = String(repeating: "甲", count: 200)
        let paragraphs = ["甲1。五年来2。丙3。", "丁4。\(far)5。", "乙15年6。", "丙7。\(far)8。第五9。"]
        let text = Array(paragraphs.joined(separator: "\n").utf8)
        var found: [Bool] = []
        text.withUnsafeBufferPointer { text in
            let marks = MetricStage.marked.places(in: text, 0..<text.count)
            var progress = SentenceCutting.Progress()
            var start = 0
            for (index, paragraph) in paragraphs.enumerated() {
                let range = start..<(start + paragraph.utf8.count)
                start = range.upperBound + 1
                // What stands in a paragraph that isn't cut counts, too.
                if index == 2 { continue }
                SentenceCutting.forEachSentence(text, range, at: marks, &progress) { _, _, marks in
                    found.append(marks.mayFollowFiveYears)
                }
            }
        }
        #expect(found == [false, true, true, true, true, true, true, false])
    }

    @Test func numeralsThatGoOnOrStandBehindABoundAreNumbers() {
        #expect(sentences("建成三个,一批,突破百亿,百年,近千家,第三") == ["建成三个,一批,突破百亿,百年,近千家,第三|三,百,千,第"])
    }

    @Test func longSentencesAreCutAtWeakerMarksTheLongerTheyAre() {
        let long = String(repeating: "甲", count: 1_400)
        #expect(sentences(long + ",5乙,丙6。") == ["4200|", "5乙,丙6|5,6"])
        #expect(sentences(long + long + "5、乙").first == "8001|")
        #expect(sentences(String(repeating: "甲", count: 2_100) + "、5") == ["6300|", "5|5"])
        #expect(sentences(long + "5、乙" + long + "、6") == ["8002|5", "409|6"])
        #expect(sentences(long + long + "7甲8") == ["8001|", "404|7,8"])
        let dots = sentences(String(repeating: "1.", count: 20_000))
        #expect(
            dots.count == 4 && dots.allSatisfy { $0.hasPrefix("1200") || $0.hasPrefix("39") },
            "\(dots.map { $0.prefix(12) })")
    }

    @Test func onlyTheFirstOfDigitsSideBySideBeginsANumber() {
        let found = sentences("甲" + String(repeating: "1", count: 40_000) + "乙2")
        #expect(found.count == 4)
        #expect(found.first == "12001|1")
        #expect(found[1] == "12001|" && found.last?.hasSuffix("|2") == true)
    }
}
