import PCRE2
import Patterns
import Testing

@testable import Extraction

@Suite struct QuantityRuleTests {
    /// What the pattern of numbers finds behind digits begins with a character of `goes_on`.
    @Test func otherCharactersEndANumber() throws {
        let rule = try #require((Sample.pack.rules["quantities"] ?? []).first { $0.id == "quantity.number" })
        let goesOn = try #require(rule.fields["goes_on"]).unicodeScalars
        let scratch = MatchScratch()
        let ranges: [ClosedRange<UInt32>] = [0x20...0x2B, 0x2D...0x2D, 0x3A...0x7E, 0x2000...0x2FFF, 0x4E00...0x9FFF]
        for value in ranges.joined() {
            guard let character = Unicode.Scalar(value), !goesOn.contains(character) else { continue }
            let text = Array("12.5\(character)万亿".utf8)
            let end = text.withUnsafeBufferPointer {
                rule.pattern.match(in: $0, at: 0, scratch: scratch) ? scratch.end(0) : 0
            }
            #expect(end == 4, "\(character)")
        }
    }

    @Test(arguments: [
        "1,234.5亿元", "12.亿元", "3.5", "12万人口", "7,5", "8家庭", "20人", "600余场", "5来万元", "9", "10,000户", "12亿元", "3.5万人次",
        "8万", "5万亿元",
        "6亿多元", "7万亿", "2亿人口", "9万余户", "4千瓦", "1万千瓦时",
    ])
    func quantitiesAreThoseOfThePattern(_ text: String) throws {
        let units = Units(pack: Sample.pack)
        let rules = Sample.pack.rules["quantities"] ?? []
        let index = try #require(rules.firstIndex { $0.id == "quantity.number" })
        let rule = QuantityRule(rules[index], index, units)
        let scratch = MatchScratch()
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            let bounds = 0..<bytes.count
            var quantities: [Quantity] = []
            guard rule.appendDigitsAlone(bytes, at: 0, units, bounds, to: &quantities) else { return }
            let alone = quantities[0]
            let matches = rule.rule.pattern.match(in: bytes, at: 0, scratch: scratch)
            #expect(matches)
            let whole = rule.quantity(bytes, scratch, units, bounds)
            #expect(alone.range == whole?.range && alone.value == whole?.value && alone.unit == whole?.unit)
            #expect(alone.unitRange == whole?.unitRange && alone.scalePower == whole?.scalePower)
        }
    }

    /// 110万人年度任务 has 人 as its unit and not 人年, in its words and in its code.
    @Test(arguments: [("110万人年度任务", "人"), ("2万人年均增收", "人"), ("47万人年,居首位", "人年"), ("5000人日", "人日")])
    func aNounTakesTheEndOfAUnit(_ text: String, _ unit: String) throws {
        let units = Units(pack: Sample.pack)
        let rules = Sample.pack.rules["quantities"] ?? []
        let index = try #require(rules.firstIndex { $0.id == "quantity.number" })
        let scratch = MatchScratch()
        let found = try Array(text.utf8).withUnsafeBufferPointer { bytes in
            try #require(rules[index].pattern.match(in: bytes, at: 0, scratch: scratch))
            return QuantityRule(rules[index], index, units).quantity(bytes, scratch, units, 0..<bytes.count)
        }
        #expect(found?.unit.map { units.all[$0].surface } == unit)
    }

    /// What stands behind a unit and counts in it, a point in words, and two digits in a row as the ends of a range.
    @Test(arguments: [
        ("quantity.tenths", "五成六,", "5.6", "成"), ("quantity.tenths", "三成半的", "3.5", "成"),
        ("quantity.times", "两倍半,", "2.5", "倍"), ("quantity.times", "两倍半岛屿", "2", "倍"),
        ("quantity.decimal_in_numerals", "二十三点四万吨", "23.4", "万吨"),
        ("quantity.decimal_in_numerals", "零点零五公顷", "0.05", "公顷"),
        ("quantity.guess_in_numerals", "两三万人", "2…3", "万人"), ("quantity.guess_in_numerals", "七八百名", "7…8", "百名"),
    ])
    func numeralsWithMoreThanAWholeNumber(_ id: String, _ text: String, _ value: String, _ unit: String) throws {
        let units = Units(pack: Sample.pack)
        let rules = Sample.pack.rules["quantities"] ?? []
        let index = try #require(rules.firstIndex { $0.id == id })
        let scratch = MatchScratch()
        let found = try Array(text.utf8).withUnsafeBufferPointer { bytes in
            try #require(rules[index].pattern.match(in: bytes, at: 0, scratch: scratch))
            return QuantityRule(rules[index], index, units).quantity(bytes, scratch, units, 0..<bytes.count)
        }
        let quantity = try #require(found)
        #expect("\(quantity.value)" + (quantity.high.map { "…\($0)" } ?? "") == value)
        #expect(quantity.unitRange.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == unit)
    }

    @Test func scaleWordsAloneAreThoseOfThePattern() throws {
        let units = Units(pack: Sample.pack)
        let rules = Sample.pack.rules["quantities"] ?? []
        let index = try #require(rules.firstIndex { $0.id == "quantity.number" })
        let rule = QuantityRule(rules[index], index, units)
        let scratch = MatchScratch()
        var alone = 0
        for scale in ["万", "亿"] {
            for value in [0x20...0x7E, 0x2000...0x2FFF, 0x4E00...0x9FFF].joined() {
                guard let character = Unicode.Scalar(UInt32(value)) else { continue }
                Array("12.5\(scale)\(character)公里".utf8).withUnsafeBufferPointer { bytes in
                    // To the end, and to the middle of the unit.
                    for end in [bytes.count, bytes.count - 3] {
                        var quantities: [Quantity] = []
                        if !rule.appendDigitsAlone(bytes, at: 0, units, 0..<end, to: &quantities) { continue }
                        alone += 1
                        let matches = rule.rule.pattern.match(in: bytes, at: 0, scratch: scratch)
                        let whole = matches ? rule.quantity(bytes, scratch, units, 0..<end) : nil
                        if !(whole.map { Self.isSame($0, quantities[0]) } ?? false) {
                            Issue.record("\(scale)\(character)")
                        }
                    }
                }
            }
        }
        #expect(alone > 10_000)
    }

    private static func isSame(_ a: Quantity, _ b: Quantity) -> Bool {
        a.range == b.range && a.unitRange == b.unitRange && a.value == b.value && a.unit == b.unit
            && a.scalePower == b.scalePower && a.highScalePower == b.highScalePower && a.high == b.high
            && a.isOpenAbove == b.isOpenAbove && a.notation == b.notation
    }
}
