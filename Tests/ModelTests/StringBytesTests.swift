import Model
import Testing

@Suite struct StringBytesTests {
    @Test(arguments: ["", "亿元", "fifteen letters", "一个不止十五个字节的字符串"]) func lendsItsUTF8(text: String) {
        #expect(text.withBytes { Array($0) } == Array(text.utf8))
        #expect((text + "a").dropLast().description.withBytes { $0.elementsEqual(text.utf8) })
    }
}
