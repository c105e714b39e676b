import Model
import Testing

@testable import Readers

/// Lines are read run by run; here every character is looked at alone.
@Suite("The lines of a text")
struct TextLineTests {
    private static func line(_ text: String) -> TextLine {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { TextLine(span: TextSpan(0, bytes.count), start: 0, in: $0) }
    }

    private static let samples = [
        "工作报告", "全年完成投资3.5亿元，增长 12%。", "“五年规划”（草案）", "A", "中", "中a中b", "㐀䀀鿿가힣豈", "。", "（一）", "<U+00A0>开头",
        "1234567890", "🙂表情", "\u{3000}中 文\u{A0}字", "ok？！", "主要预期目标：",
    ]

    @Test("counts, widths and ends are those of the characters one by one", arguments: samples)
    func features(_ text: String) {
        let line = Self.line(text)
        let characters = text.replacing("<U+00A0>", with: "").unicodeScalars.filter { !$0.properties.isWhitespace }
        #expect(line.characterCount == characters.count)
        #expect(line.width == characters.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) })
        #expect(line.first == characters.first?.value)
        #expect(line.last == characters.last?.value)
        let open = characters.last { !"”’）)》".unicodeScalars.contains($0) }
        #expect(line.endsSentence == open.map { "。！？；：!?:;…".unicodeScalars.contains($0) })
    }

    @Test(
        "every character of the pages of punctuation is what it is to its line",
        arguments: [0x2000...0x203F, 0x3000...0x303F, 0xFF00...0xFF3F] as [ClosedRange<UInt32>])
    func punctuation(_ page: ClosedRange<UInt32>) {
        for character in page.compactMap(Unicode.Scalar.init) {
            let isSpace = character.properties.isWhitespace || character == "\u{200B}"
            let inside = Self.line("甲\(character)乙")
            #expect(inside.characterCount == (isSpace ? 2 : 3))
            #expect(inside.width == 2 * inside.characterCount)
            #expect(inside.holdsSentence == "。！？".unicodeScalars.contains(character))
            #expect(inside.holdsComma == "，、".unicodeScalars.contains(character))
            #expect(inside.holdsWideSpace == (character == "\u{2000}" || character == "\u{3000}"))
            #expect(inside.leavesBracketOpen == "（《".unicodeScalars.contains(character))
            #expect(!Self.line("（甲\(character)乙").leavesBracketOpen == "）》".unicodeScalars.contains(character))
            let ending = Self.line("甲。\(character)")
            #expect(ending.last == (isSpace ? 0x3002 : character.value))
            #expect(ending.endsSentence == (isSpace || "”’）》。！？；：…".unicodeScalars.contains(character)))
            #expect(Self.line("\(character)甲").first == (isSpace ? 0x7532 : character.value))
            #expect((Self.line("甲\(character)乙").outline == Self.line("甲乙").outline) == isSpace)
        }
    }

    @Test(
        "white space inside is wide or a tab where it is",
        arguments: [
            ("甲 乙", false, false), ("甲  乙", true, false), ("甲 \t 乙", false, true), ("甲\t  乙", true, true),
            ("甲 乙 丙  丁", true, false), ("1 <U+00A0> 2", false, false), ("甲\u{A0}\u{A0}乙", false, false),
        ])
    func whiteSpace(_ text: String, isWide: Bool, hasTab: Bool) {
        #expect(Self.line(text).holdsWideSpace == isWide)
        #expect(Self.line(text).holdsTab == hasTab)
    }

    @Test("runs of ideographs end where they end, whatever stands before and behind", arguments: 0...30)
    func ideographs(_ count: Int) {
        for end in ["", "。", "a", "é", "\u{33FF}", "\u{F900}"] {
            let bytes = Array(("x" + String(repeating: "项", count: count) + end).utf8)
            bytes.withUnsafeBufferPointer { bytes in
                #expect(ByteSearch.endOfIdeographs(in: bytes, from: 1, to: bytes.count) == 1 + 3 * count)
                // A character that the limit cuts is not taken.
                #expect(ByteSearch.endOfIdeographs(in: bytes, from: 1, to: 3 * count) == 1 + 3 * max(0, count - 1))
            }
        }
    }

    @Test("lines with the same characters share outline and fingerprint, others of one outline don't")
    func outlines() {
        func fingerprint(_ text: String) -> UInt64 {
            let bytes = Array(text.utf8)
            return bytes.withUnsafeBufferPointer {
                TextLine(span: TextSpan(0, bytes.count), start: 0, in: $0).fingerprint(in: $0)
            }
        }
        let plain = "新建公路37公里，改造桥梁5座。"
        let spaced = "新建 公路37公里，\u{3000}改造桥梁 5 座。"
        let other = "新修公路37公里，改建桥梁5座。"
        #expect(Self.line(plain).outline == Self.line(spaced).outline)
        #expect(fingerprint(plain) == fingerprint(spaced))
        #expect(Self.line(plain).outline == Self.line(other).outline)
        #expect(fingerprint(plain) != fingerprint(other))
        #expect(Self.line(plain).outline != Self.line("新建公路38公里，改造桥梁5座。").outline)
    }

    @Test("a repeated body is known although its spaces differ, lines of one outline are none")
    func repeats() {
        let body = (1...8).map { "第\($0)项工作稳步推进，全市新建改建农村公路，完成年度计划，群众出行更加便利，全年没有发生较大事故，投诉减少，满意度提高。" }
        let spaced = body.map { $0.replacing("，", with: "， ") }
        let alike = (1...8).map { "第\($0)项任务顺利开展，各县改造修建校舍操场，达到年度目标，学生上课更加安全，全年没有出现重大险情，事故减少，认可度增加。" }
        func copies(_ lines: [String]) -> [Bool] {
            let bytes = Array(lines.joined(separator: "\n").utf8)
            return bytes.withUnsafeBufferPointer {
                RepeatedBodies(lines: LineSegmentation.lines(of: $0), of: $0).isRepeated
            }
        }
        #expect(zip(body, alike).allSatisfy { Self.line($0).outline == Self.line($1).outline })
        let no = Array(repeating: false, count: 8)
        let yes = Array(repeating: true, count: 8)
        #expect(copies(body + alike) == no + no)
        #expect(copies(body + spaced) == no + yes)
        #expect(copies(body + alike + spaced + body) == no + no + yes + yes)
        // A line that stood twice before another of its outline is still known by its first place.
        #expect(copies(body + body + alike + body) == no + yes + no + yes)
        let bytes = Array((body + body + alike + body).joined(separator: "\n").utf8)
        let repeats = bytes.withUnsafeBufferPointer { RepeatedBodies(lines: LineSegmentation.lines(of: $0), of: $0) }
        #expect(repeats.copies == 3 && repeats.starts.count == 2)
    }

    @Test("a long line that stands again is as at first, with its own place and indent")
    func knownLines() {
        let long = "全年新建改建农村公路三百七十公里，完成年度计划的百分之一百零五，群众出行更加便利（下同）。"
        let blank = String(repeating: "<U+3000>", count: 12)
        let text = [
            long, blank, "短行", "\u{3000}\u{3000}" + long, blank, long + " ", long.replacing("新建", with: "改建"), blank,
        ]
        let bytes = Array(text.joined(separator: "\n").utf8)
        let lines = bytes.withUnsafeBufferPointer { LineSegmentation.lines(of: $0) }
        #expect(lines.count == 5)
        #expect(lines.map(\.characterCount) == [long, "短行", long, long, long].map { $0.unicodeScalars.count })
        #expect(lines.map(\.indent) == [0, 0, 4, 0, 0])
        let pieces = lines.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
        #expect(pieces == [long, "短行", long, long, long.replacing("新建", with: "改建")])
        #expect(lines[0].outline == lines[2].outline && lines[2].endsSentence && lines[2].holdsComma)
    }

    @Test(
        "cells are held apart by two spaces or a full-width one",
        arguments: [
            ("合计  12", true), ("合计\u{3000}12", true), ("合计 12 13", false), ("怀化 12", false), ("合计\t12", false),
            ("a \u{A0}b", false), ("合计12", false),
        ])
    func wideSpaces(_ text: String, _ isWide: Bool) { #expect(Self.line(text).holdsWideSpace == isWide) }

    @Test("white space is the same by its bytes and by its character")
    func whiteSpace() {
        for scalar in (0x21...0xFFFF).compactMap(Unicode.Scalar.init) {
            let bytes = Array(String(Character(scalar)).utf8)
            let length = bytes.withUnsafeBufferPointer { TextLine.spaceLength($0, at: 0, end: bytes.count) }
            #expect(length == (TextLine.isWideSpace(scalar.value) ? bytes.count : 0), "U+\(scalar.value)")
        }
    }

    @Test("CR and NUL that stand far apart and close together are taken out")
    func oddBytes() {
        let text = "甲\r\n乙\0丙\r丁\0\0戊\r\n\r\n己\0"
        let decoded = DecodedText(utf8: Array(text.utf8))
        let (bytes, map) = TextNormalising.normalise(decoded)
        #expect(String(decoding: bytes, as: UTF8.self) == "甲\n乙丙\n丁戊\n\n己")
        #expect(
            map.source(of: TextSpan(bytes.count - 3, bytes.count)) == TextSpan(text.utf8.count - 4, text.utf8.count - 1)
        )
    }
}
