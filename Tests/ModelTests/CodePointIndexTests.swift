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
}
