import Model
import Testing

@Suite struct StringBytesTests {
    @Test(arguments: ["", "亿元", "fifteen letters", "一个不止十五个字节的字符串"]) func lendsItsUTF8(text: String) {
        #expect(text.withBytes { Array($0) } == Array(text.utf8))
        #expect((text + "a").dropLast().description.withBytes { $0.elementsEqual(text.utf8) })
    }

    @Test(arguments: ["", "a", "GDP", "增长8.5%", "GDP增长", "第一", "é", "😀好", "云岭市2031年"])
    func piecesAreThoseOfTheLibrary(text: String) {
        text.withBytes { bytes in
            for start in 0...bytes.count {
                for end in start...bytes.count {
                    // Those that cut a character are repaired as they are elsewhere.
                    let piece = String(start..<end, ofValid: bytes)
                    #expect(piece.utf8.elementsEqual(String(decoding: bytes[start..<end], as: UTF8.self).utf8))
                }
            }
        }
    }
}
