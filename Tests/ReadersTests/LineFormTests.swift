import Model
import Testing

@testable import Readers

@Suite("What the words of a line say of its place")
struct LineFormTests {
    private static let words = ReadingWords.embedded.lines

    private static func withPacked<Result>(_ text: String, _ body: (PackedLine, TextLine) -> Result) -> Result {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            let line = TextLine(span: TextSpan(0, bytes.count), start: 0, in: bytes)
            let packed = PackedLines([line], of: bytes)
            defer { packed.deallocate() }
            return body(packed.lines[0], line)
        }
    }

    @Test(
        "a line is packed without white space, full-width forms folded, in lower case",
        arguments: [
            ("单 位：\u{3000}亿元", "单位:亿元"), ("ＧＤＰ（Ｚ～１）", "gdp(z~1)"), ("GDP\u{2003}[a]", "gdp[a]"), ("一、二。《三》", "一、二。《三》"),
            ("甲<U+00A0>乙<b>", "甲乙<b>"), ("￥１２é🙂\u{A0}", "￥12é🙂"), ("—“”…\u{FF5F}", "—“”…\u{FF5F}"),
        ])
    func packed(_ text: String, expected: String) {
        #expect(Self.withPacked(text) { line, _ in String(decoding: line.bytes, as: UTF8.self) } == expected)
    }

    @Test(
        "parts that only pages have, wherever they stand in a line",
        arguments: ["ICP备", "Copyright ©", "公网安备", "网站标识码", "上一页 1", "版权所有：", "最佳分辨率"])
    func parts(_ part: String) {
        for text in [part + "云岭", "云岭市人民政府" + part + "甲", "（云岭）设备、目标和效率" + part + "3页"] {
            #expect(Self.withPacked(text) { Self.words.isChrome($0, $1) })
        }
    }

    @Test(
        "words with the same bytes in them are the text's own",
        arguments: ["设备更新目标", "效率提升1页", "说明：版权", "·云岭©", "备", "率先", "页1", "：", "标识"])
    func others(_ text: String) {
        #expect(!Self.withPacked(text) { Self.words.isChrome($0, $1) })
    }

    @Test("two strokes are a bar of links")
    func strokes() {
        #expect(Self.withPacked("概况 | 新闻 ｜ 公告") { Self.words.isChrome($0, $1) })
        #expect(!Self.withPacked("概况 | 新闻") { Self.words.isChrome($0, $1) })
        #expect(!Self.withPacked("概况 | 新闻 | 公告。") { Self.words.isChrome($0, $1) })
    }
}
