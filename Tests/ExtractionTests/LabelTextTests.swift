import Patterns
import Testing

@testable import Extraction

@Suite struct LabelTextTests {
    @Test func theBeginningIsThatOfTheWhole() {
        for text in ["２０２０ 年末", "  农村 居民", "GDP 增长（%）", "", "①２０２０", "\u{200B}\u{3000}年"] {
            let whole = LabelText(text).bytes
            for count in 1...40 {
                let part = LabelText(text, upTo: count).bytes
                #expect(Array(whole.prefix(part.count)) == part)
                // The character that reaches so far is taken in whole.
                #expect(part.count >= min(count, whole.count) && part.count <= count + 2)
            }
        }
    }

    @Test(arguments: [
        ("2020", true), ("2020年", true), ("2020年粮食产量", true), ("2020吨", false), ("一季度", true), ("1-11月", true),
        ("粮食", false), ("", false), ("２０２０", true), (" 上半年\(String(repeating: "很长的说明", count: 200))", true),
        ("2020\(String(repeating: "吨", count: 400))", false),
    ])
    func periodsAtTheBeginning(text: String, isPeriod: Bool) throws {
        let words = try PeriodWords(pack: Pack(files: Pack.embeddedFiles()))
        #expect(words.begin(text) == isPeriod)
        #expect((CellPeriod.at(0, in: LabelText(text).bytes, words) != nil) == isPeriod)
    }
}
