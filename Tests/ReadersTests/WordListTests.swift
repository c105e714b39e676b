import Testing

@testable import Readers

@Suite("Words looked for in bytes")
struct WordListTests {
    private static let list = WordList(["万吨公里", "万吨", "元", "吨", "t", "km", "kWh", "k", "kWhx"])

    private static func match(_ text: String, at offset: Int = 0) -> Int? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { list.match($0, at: offset) }
    }

    @Test(
        "the longest word wins, of any length",
        arguments: [
            ("万吨公里数", 12), ("万吨公", 6), ("万吨", 6), ("万", nil), ("元", 3), ("t", 1), ("km2", 2), ("kWh", 3), ("kWhx", 4),
            ("kW", 1), ("ka", 1), ("x", nil), ("中", nil),
        ] as [(String, Int?)])
    func longest(_ text: String, length: Int?) {
        #expect(Self.match(text) == length)
        #expect(Self.match("收入" + text, at: 6) == length)
    }

    @Test("a word is found behind characters of any length, and may match where its first bytes may")
    func find() {
        let bytes = Array("a·中🙂万吨x".utf8)
        bytes.withUnsafeBufferPointer { bytes in
            #expect(Self.list.find(in: bytes) == 10..<16)
            #expect(Self.list.find(in: bytes, from: 13) == 13..<16)
            #expect(Self.list.mayMatch(bytes, at: 10) && Self.list.mayMatch(bytes, at: 13))
            #expect(!Self.list.mayMatch(bytes, at: 0) && !Self.list.mayMatch(bytes, at: 3))
            // Cut inside a character.
            #expect(Self.list.find(in: UnsafeBufferPointer(rebasing: bytes[..<8])) == nil)
        }
    }

    @Test("a list without words, or with an empty one, has nothing to find")
    func empty() {
        let bytes = Array("元".utf8)
        bytes.withUnsafeBufferPointer { bytes in
            for list in [WordList([]), WordList([""])] {
                #expect(list.match(bytes, at: 0) == nil)
                #expect(list.find(in: bytes) == nil)
            }
        }
        #expect(Self.list.find(in: UnsafeBufferPointer(start: nil, count: 0)) == nil)
        #expect(Self.list.contains(Array("km".utf8)))
        #expect(!Self.list.contains([]))
    }
}
