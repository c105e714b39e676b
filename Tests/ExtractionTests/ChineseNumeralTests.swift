import Testing

@testable import Extraction

@Suite struct ChineseNumeralTests {
    @Test(arguments: [
        ("一万二千", "12000"), ("三百五十", "350"), ("两", "2"), ("二〇二五", "2025"), ("一万二", "12000"), ("一千零二", "1002"),
        ("十五", "15"), ("半", "0.5"), ("两半", "2.5"), ("四十二万七千", "427000"), ("亿", "100000000"), ("零", "0"),
        ("三千五", "3500"),
        ("一亿零五", "100000005"), ("五亿亿亿亿", "500000000000000000000000000000000"),
    ])
    func numbers(_ text: String, _ number: String) {
        #expect(ChineseNumeral.value(Array(text.utf8))?.description == number)
    }

    /// Too large, no numerals, or bytes that are no characters.
    @Test(arguments: ["五亿亿亿亿亿", "一二三四五六七八九〇一二三四五六七八", "一a", "1", "甲", "", "é", "😀", "第一"])
    func none(_ text: String) {
        #expect(ChineseNumeral.value(Array(text.utf8)) == nil)
        #expect(ChineseNumeral.value(Array("一".utf8.dropLast()) + Array(text.utf8)) == nil)
    }

    /// 万 behind what fills 38 digits.
    @Test func theLastPlaceTooMany() {
        let text = "一万七千零一十四亿一千一百八十三万四千六百零四亿六千九百二十三万一千七百三十一亿六千八百七十三万零三百七十一亿五千八百八十四万"
        #expect(ChineseNumeral.value(Array((text + "亿亿").utf8)) == nil)
    }
}
