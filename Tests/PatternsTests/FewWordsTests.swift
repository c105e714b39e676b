import Patterns
import Testing

@Suite struct FewWordsTests {
    private let words = FewWords(["达", "达到", "是", "GDP", "🙂"])

    private func at(_ text: String, _ offset: Int, end: Int? = nil) -> Int? {
        Array(text.utf8).withUnsafeBufferPointer { words.beginning(in: $0, at: offset, end: end ?? $0.count)?.word }
    }

    private func before(_ text: String, floor: Int = 0) -> Int? {
        Array(text.utf8).withUnsafeBufferPointer { words.ending(in: $0, at: $0.count, floor: floor)?.word }
    }

    @Test func theLongestWordIsFound() {
        #expect(at("达到3家", 0) == 1)
        #expect(at("达3家", 0) == 0)
        #expect(before("产值达到") == 1)
        #expect(before("产值是") == 2)
    }

    @Test func wordsOfAnyLengthOfCharactersAreFound() {
        #expect(at("人均GDP", 6) == 3)
        #expect(at("🙂", 0) == 4)
        #expect(before("人均GDP") == 3)
        #expect(before("好🙂") == 4)
    }

    @Test func wordsOfIdeographsAloneAreFoundBesideOthers() {
        let words = FewWords(["预算", "基金"])
        Array("3D预算,🙂基金A".utf8).withUnsafeBufferPointer { text in
            #expect(words.last(in: text, 0..<text.count) == 13..<19)
            #expect(words.last(in: text, 0..<13) == 2..<8)
            #expect(words.beginning(in: text, at: 2, end: 4) == nil)
        }
    }

    @Test func nothingIsFoundOutsideTheBounds() {
        #expect(at("达到3家", 0, end: 5) == 0)
        #expect(at("达到3家", 0, end: 2) == nil)
        #expect(at("达", 3) == nil)
        #expect(at("达", -1) == nil)
        #expect(before("达到", floor: 3) == nil)
        #expect(before("达", floor: 1) == nil)
        #expect(before("") == nil)
    }

    /// Words are kept in groups by one of their bytes, of which many share each here.
    @Test func wordsOfOneGroupAreToldApart() {
        let list = (0..<200).map { "\(Character(UnicodeScalar(0x4E00 + UInt16($0) * 7)!))\(["巀", "帀", "总"][$0 % 3])" }
        let many = FewWords(list + list.prefix(56).map { $0 + "率" })
        for (index, word) in list.enumerated() {
            let text = Array((word + "率值").utf8)
            text.withUnsafeBufferPointer { text in
                let isLonger = index < 56
                #expect(many.beginning(in: text, at: 0, end: text.count)?.word == (isLonger ? 200 + index : index))
                #expect(many.ending(in: text, at: 6, floor: 0)?.word == index)
                #expect(many.ending(in: text, at: 9, floor: 0)?.word == (isLonger ? 200 + index : nil))
                #expect(many.ending(in: text, at: 12, floor: 0) == nil)
            }
        }
    }

    @Test func ofEqualWordsTheFirstIsFound() {
        let words = FewWords(["实现", "完成", "实现"])
        #expect(words.beginning(of: Array("实现收入".utf8)[...])?.word == 0)
    }

    @Test func oneOfManyPlacesIsFound() {
        Array("总量是多少,人均GDP达到几何".utf8).withUnsafeBufferPointer { text in
            #expect(words.occurs(in: text, 0..<text.count))
            #expect(!words.occurs(in: text, 0..<6))
            #expect(words.last(in: text, 0..<text.count) == 25..<31)
            #expect(words.last(in: text, 0..<25) == 22..<25)
            #expect(words.last(in: text, 0..<6) == nil)
            #expect(words.first(in: text, 0..<text.count) == 6..<9)
            #expect(words.first(in: text, 9..<text.count) == 22..<25)
            #expect(words.first(in: text, 9..<24) == nil)
            #expect(words.first(in: text, 25..<30) == 25..<28)
        }
    }

    @Test func aRangeIsAWordOrLongerThanOne() {
        Array("达到了".utf8).withUnsafeBufferPointer { text in
            #expect(words.isWhole(0..<6, of: text))
            #expect(words.isWhole(0..<3, of: text))
            #expect(!words.isWhole(0..<9, of: text))
            #expect(!words.isWhole(3..<6, of: text))
            #expect(!words.isWhole(0..<0, of: text))
        }
    }

    @Test func stringsAndBytesAreAskedLikeTexts() {
        #expect(words.begin("达到3家") && !words.begin("未达到") && !words.begin(""))
        #expect(words.end("人均GDP") && !words.end("GDP总量") && !words.end(""))
        #expect(words.are("达到") && !words.are("达到3") && !words.are(""))
        #expect(words.occur(in: "未达3家") && !words.occur(in: "未完成"))
        let bytes = Array("未达到".utf8)
        #expect(words.beginning(of: bytes[3...])?.count == 6)
        #expect(words.beginning(of: bytes[...]) == nil)
        #expect(words.ending(of: bytes[...])?.word == 1)
        #expect(words.ending(of: bytes[..<6])?.word == 0)
    }
}
