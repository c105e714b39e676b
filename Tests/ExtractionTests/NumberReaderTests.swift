import Model
import Patterns
import Testing

@testable import Extraction

@Suite("Numbers in every notation")
struct NumberReaderTests {
    private func values(_ text: String) throws -> [String] {
        let pack = try Pack(files: Pack.embeddedFiles())
        return try NumberReader(pack: pack).numbers(in: text).map { number in
            "\(number.value)" + (number.high.map { "…\($0)" } ?? "") + (number.isPercentage ? "%" : "")
                + (number.bound == .above ? "↑" : number.bound == .below ? "↓" : "")
        }
    }

    @Test(
        "Numerals, places, points and fractions",
        arguments: [
            ("一万二千人", "12000"), ("三百零五", "305"), ("二百五", "250"), ("四万万", "400000000"), ("两亿零六", "200000006"),
            ("7万5千4百", "75400"), ("1,234.5", "1234.5"), ("１２．５万", "125000"), ("負三十二", "-32"), ("壹萬零肆拾", "10040"),
            ("二点五", "2.5"), ("六點五萬", "65000"), ("五分之二", "0.4"), ("一又四分之一", "1.25"), ("千分之三", "0.3%"),
            ("百分之十二点五", "12.5%"),
            ("七成六", "76%"), ("九折", "90%"), ("2.4个百分点", "2.4%"), ("三 百 二 十", "320"), ("三十几万", "300000↑"), ("卅三", "33"),
        ])
    func notation(_ text: String, _ value: String) throws { try #expect(values(text) == [value]) }

    @Test("A row of digits or numerals that no number has is passed over, a list of numbers is none")
    func endless() throws {
        for character in ["1", "一"] { try #expect(values(String(repeating: character, count: 30_000)) == []) }
        try #expect(values(Array(repeating: "12.5", count: 60).joined(separator: "、")).count == 60)
        try #expect(values(Array(repeating: "12.5", count: 60).joined(separator: ",")).count == 60)
    }

    @Test(
        "Ranges and bounds",
        arguments: [
            ("3至5家", "3…5"), ("20-30万元", "200000…300000"), ("七八亿", "700000000…800000000"), ("50与60之间", "50…60"),
            ("超过300", "300↑"), ("不超过8%", "8%↓"), ("五百以上", "500↑"), ("大于3并小于9", "3…9"),
        ])
    func range(_ text: String, _ value: String) throws { try #expect(values(text) == [value]) }

    @Test("What only looks like a number", arguments: ["陆地", "万家灯火", "海陆空"])
    func none(_ text: String) throws { try #expect(values(text).isEmpty) }

    @Test("Places are bytes of the text as given")
    func place() throws {
        let pack = try Pack(files: Pack.embeddedFiles())
        let text = "收入１２亿元。"
        let number = try #require(try NumberReader(pack: pack).numbers(in: text).first)
        #expect(String(decoding: Array(text.utf8)[number.range], as: UTF8.self) == "１２亿元")
        #expect(number.unitCode == "CNY")
    }
}
