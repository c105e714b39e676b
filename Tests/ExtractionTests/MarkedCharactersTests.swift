import Testing

@testable import Extraction

@Suite struct MarkedCharactersTests {
    private static let texts = [
        "", "。", "2019年", "产值达到１２３４.5亿元，比上年增长5 %。", "7 4 7 7 2 亿元", "二○一九年「十三五」\"规划\"期间！",
        "é𠀀1 2①3\u{200B}4年", "甲12乙34", "\n5月\n6日",
    ]

    @Test func foldingNotesThePlacesThatAWalkFinds() throws {
        for text in Self.texts {
            let sample = Sample(text, text + text)
            let others = Sample.dates.markedOfParts.union(Sample.describer.marked)
            for (set, marked) in [Sample.dates.marked, MetricStage.marked, others].enumerated() {
                let places = sample.folded.bytes.withUnsafeBufferPointer { marked.places(in: $0, 0..<$0.count) }
                #expect(sample.folded.marks[set] == places, "\(text)")
                #expect(sample.folded.places(of: marked) == places)
                // Where folding was not told to mark them they are looked for.
                #expect(Folding().fold(sample.document).places(of: marked) == places)
                let one = Folding(marking: [MarkedCharacters([]), marked]).fold(sample.document)
                #expect(one.places(of: marked) == places)
            }
            // Those of a set that holds more are some more.
            let ends = sample.folded.places(of: Sample.describer.marked)
            #expect(ends == sample.folded.marks[2])
        }
    }

    @Test func ofDigitsSideBySideTheFirstIsMarked() {
        let marked = MarkedCharacters("05年".unicodeScalars)
        let places = Array("05年50 5a0".utf8).withUnsafeBufferPointer { marked.places(in: $0, 0..<$0.count) }
        #expect(places == [0, 2, 5, 8, 10])
    }

    @Test func charactersOfTwoAndFourBytesCantBeMarked() {
        let marked = MarkedCharacters("é𠀀年".unicodeScalars)
        let places = Array("é𠀀年".utf8).withUnsafeBufferPointer { marked.places(in: $0, 0..<$0.count) }
        #expect(places == [6])
    }
}
