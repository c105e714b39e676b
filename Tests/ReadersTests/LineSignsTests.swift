import Testing

@testable import Readers

@Suite struct LineSignsTests {
    private func letters(_ line: String, limit: Int = .max) -> String {
        var packed: [UInt8] = []
        Array(line.utf8).withUnsafeBufferPointer { LineSigns.appendLetters(of: $0, to: &packed, limit: limit) }
        return String(decoding: packed, as: UTF8.self)
    }

    @Test func whatSitesSetAsTheyLikeIsLeftOut() {
        #expect(letters("【字体：大 中 小】 打印") == "字体大中小打印")
        #expect(letters("《关于2019年预算·报告》（摘要）——PDF") == "关于2019年预算报告摘要pdf")
        #expect(letters("“访问量”：12,345 ›› →") == "访问量12345")
        #expect(letters("　—:·").isEmpty)
    }

    /// ２０１９年 and ２０２０年 are two titles.
    @Test func fullWidthDigitsAndLettersAreKept() {
        #expect(letters("２０２０年：Ａ") == "２０２０年Ａ")
    }

    @Test func noMoreIsTakenThanIsAskedFor() {
        #expect(letters("打印本页", limit: 3) == "打")
    }
}
