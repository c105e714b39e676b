import Model
import Testing

@Suite struct CodePointIndexTests {
    @Test func countsLikeUnicodeScalars() {
        let text = String(repeating: "云a岭é市😀\n", count: 40)
        let index = CodePointIndex(Array(text.utf8))
        var bytes = 0
        var count = 0
        for scalar in text.unicodeScalars {
            #expect(index.codePoints(before: bytes) == count)
            #expect(index.byteOffset(ofCodePoint: count) == bytes)
            bytes += UTF8.width(scalar)
            count += 1
        }
        #expect(index.total == count)
        #expect(index.codePoints(before: bytes) == count)
        #expect(index.byteOffset(ofCodePoint: count) == bytes)
    }

    @Test(arguments: [0, 1, 63, 64, 65, 128]) func everyLength(count: Int) {
        let index = CodePointIndex([UInt8](repeating: 0x61, count: count))
        #expect(index.total == count)
        #expect(index.codePoints(before: count) == count)
    }

    /// Words of eight bytes are counted together, and a text may end anywhere in one.
    @Test(arguments: ["a", "é", "云", "😀", "a云", "é😀b"]) func everyPlaceOfEveryLength(piece: String) {
        let whole = Array(String(repeating: piece, count: 140).utf8)
        for count in 0..<140 {
            let text = Array(whole[..<count])
            let index = CodePointIndex(text)
            var begun = 0
            for offset in 0...count {
                #expect(index.codePoints(before: offset) == begun)
                #expect(index.codePoints(offset..<count) == begun..<index.total)
                if offset < count, text[offset] & 0xC0 != 0x80 { begun += 1 }
            }
        }
    }
}
