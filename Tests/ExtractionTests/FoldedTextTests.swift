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

    @Test(arguments: ["云岭区政府", "2031-09-11", "云岭(东部)8.5%", "GDP", "A/B", ""])
    func whatFoldingChangesNothingInIsFoldedToItself(text: String) {
        #expect(text.withBytes(Folding.changesNothing))
        #expect(folded(text) == (text.isEmpty ? "" : text + "\n"))
    }

    @Test(arguments: [
        "云岭 区", "１", "（一）", "a[1]", "<U+00A0>", "&nbsp;", "\\r", "_x0025_", "\"引\"", "é", "𠀀", "“十四五”", "\n",
    ])
    func whatItMayChangeIsLookedAt(text: String) { #expect(!text.withBytes(Folding.changesNothing)) }

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

    @Test func everyCharacterOfALongTextKnowsWhereItCameFrom() {
        let paragraph = String(repeating: "（一）完成投资　12 345．6 亿元，“增长”5％；\u{200B}𠀀é\r\n", count: 200)
        let sample = Sample(paragraph, paragraph)
        var next = 0
        var last = -1
        sample.folded.forEachCharacter(in: sample.folded.bytes.indices) { index, origin in
            #expect(origin == sample.folded.origin(of: index))
            #expect(origin >= last)
            if sample.folded.bytes[index] >= 0xE4 && sample.folded.bytes[index] != 0xEF {
                #expect(sample.document.text[origin...].starts(with: sample.folded.bytes[index..<(index + 3)]))
                next += 1
            }
            last = origin
        }
        #expect(next == 2 * 200 * 10)
        #expect(sample.folded.firstByte(from: 0, in: sample.folded.bytes.indices) == 0)
        let end = sample.folded.bytes.count
        #expect(sample.folded.firstByte(from: sample.document.text.count, in: 0..<end) == end)
        let second = sample.folded.parts[1].range.lowerBound
        #expect(sample.folded.firstByte(from: sample.document.blocks[1].span.start, in: 0..<end) == second)
    }

    @Test func aRaisedDotBetweenDigitsIsAPointWhereAMeasureFollows() {
        func folded(_ line: String) -> String { Sample(line).folded.string(Sample(line).folded.parts[0].range) }
        #expect(folded("增长１９·５％") == "增长19.5%")
        #expect(folded("投资3·2亿元,提高1·5个百分点") == "投资3.2亿元,提高1.5个百分点")
        #expect(folded("“3·15”晚会") == "“3·15”晚会" && folded("“9·7”极端暴雨") == "“9·7”极端暴雨")
    }
}
