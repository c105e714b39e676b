import Testing

@testable import Extraction

@Suite struct FoldedTextTests {
    private func folded(_ paragraphs: String...) -> String {
        let sample = Sample(paragraphs)
        return String(decoding: sample.folded.bytes, as: UTF8.self)
    }

    @Test func digitsThatAllStandApartAreOneNumber() {
        #expect(folded("1 9 9 7 年产值达到7 4 7 7 2 亿元,增长1 5 ．3 ％。") == "1997年产值达到74772亿元,增长15.3%。\n")
        #expect(folded("产值达到７　４　７亿元,增长1 1 ％") == "产值达到747亿元,增长11%\n")
    }

    @Test func numbersThatStandBesideEachOtherStayApart() {
        #expect(folded("甲类 3 5 项,乙类 12 项") == "甲类3 5项,乙类12项\n")
        #expect(folded("第2 3条") == "第2 3条\n")
    }

    @Test func thePlaceOfASpacedNumberIsAllOfIt() throws {
        let sample = Sample("产值达到7 4 7 7 2 亿元。")
        let bytes = Array("74772亿元".utf8)
        let start = try #require(
            sample.folded.bytes.indices.first { sample.folded.bytes[$0...].starts(with: bytes) })
        let span = sample.folded.span(of: start..<(start + bytes.count), in: sample.document.text)
        #expect(sample.document.string(span) == "7 4 7 7 2 亿元")
    }

    @Test func straightQuotationMarksThatComeInPairsOpenAndClose() {
        #expect(folded("出台\"惠企10条\"和「稳岗」") == "出台“惠企10条”和“稳岗”\n")
        #expect(folded("一个\"引号") == "一个\"引号\n")
    }
}
