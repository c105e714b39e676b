import Model
import Testing

@Suite struct JSONLineTests {
    @Test func keysStandInTheOrderOfTheCalls() {
        var line = JSONLine()
        line.begin()
        line.field("b", 1)
        line.field("a", nil as String?)
        line.field("c", ExactDecimal("-3.20"))
        line.field("d", true)
        line.field("e", ["x", "y"])
        line.field("f", Int.min)
        line.field("g", Int.max)
        line.end()
        #expect(
            String(decoding: line.bytes, as: UTF8.self)
                == #"{"b":1,"a":null,"c":-3.20,"d":true,"e":["x","y"],"f":-9223372036854775808,"g":9223372036854775807}"#
        )
    }

    @Test func anObjectMayBeEmpty() {
        var lines = JSONLine()
        lines.begin()
        lines.end()
        lines.endLine()
        lines.beginNext()
        lines.end()
        #expect(String(decoding: lines.bytes, as: UTF8.self) == "{}\n{}")
    }

    /// Digits are copied from where they stand, eight bytes at a time and more of them one by one.
    @Test(arguments: [0, 7, 12_345_678, -123_456_789, Int.max]) func anIntegerMayBeRepeated(number: Int) {
        var line = JSONLine(capacity: 1)
        line.begin()
        line.key("a")
        let digits = line.integer(number)
        line.field("b", repeating: digits)
        line.field("c", nil as Int?)
        line.end()
        #expect(String(decoding: line.bytes, as: UTF8.self) == "{\"a\":\(number),\"b\":\(number),\"c\":null}")
    }

    /// Sixteen bytes are copied at once: what must be escaped is found at every place in them.
    @Test(arguments: [UInt8(0x00), 0x08, 0x09, 0x0A, 0x0D, 0x1F, 0x22, 0x5C, 0x7F])
    func escapesAtEveryPlace(byte: UInt8) throws {
        let escaped: [UInt8: String] = [0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r", 0x22: "\\\"", 0x5C: "\\\\"]
        let digits = String(byte, radix: 16)
        let expected = Array((escaped[byte] ?? "\\u00\(digits.count == 1 ? "0" : "")\(digits)").utf8)
        for text in ["abcdefghijklmnopqrstuvw ~!{}", "云岭县生产总值", "é岭\u{10FFFF}ߐ!\u{20}#[]^`~"].map({ Array($0.utf8) }) {
            for place in 0...text.count {
                var line = JSONLine(capacity: 64)
                line.stringContent(text[..<place] + [byte] + text[place...])
                #expect(line.bytes == text[..<place] + expected + text[place...])
                // Short texts, and those that end behind the byte.
                for length in [0, 3, 5, 9] {
                    line.removeAll()
                    line.stringContent(text[max(0, place - length)..<place] + [byte])
                    #expect(line.bytes == text[max(0, place - length)..<place] + expected)
                }
            }
        }
    }

    @Test func everyLengthIsCopiedAsItIs() {
        let text = Array("云岭县生产总值abcdefghijk".utf8)
        for count in 0...text.count {
            var line = JSONLine(capacity: 1)
            line.raw("[")
            line.stringContent(text[..<count])
            line.raw("]")
            #expect(line.bytes == [0x5B] + text[..<count] + [0x5D])
        }
    }

    @Test func everyLengthOfAnInteger() {
        var power = 1
        for digits in 1...19 {
            for number in [power, power - 1, power + 1, -power, power / 3 * 2 + 7] {
                var line = JSONLine(capacity: 1)
                line.integer(number)
                #expect(String(decoding: line.bytes, as: UTF8.self) == String(number))
            }
            if digits < 19 { power *= 10 }
        }
    }

    @Test func firstMembersMayBeThereAlready() {
        var lines = JSONLine()
        Array(#"{"a":1"#.utf8).withUnsafeBufferPointer { lines.beginNext(with: $0) }
        lines.field("b", "{")
        lines.field("c", nil as Int?)
        lines.end()
        lines.withLine { #expect(String(decoding: $0, as: UTF8.self) == #"{"a":1,"b":"{","c":null}"#) }
    }

    @Test func escapesWhatJSONForbids() {
        var line = JSONLine()
        line.begin()
        line.field("t", "云岭\"\\\n\r\t\u{1}\u{7F}终\u{0}这里有很多很多不需要转义的字符\"")
        line.end()
        #expect(
            String(decoding: line.bytes, as: UTF8.self)
                == #"{"t":"云岭\"\\\n\r\t\u0001\u007f终\u0000这里有很多很多不需要转义的字符\""}"#)
    }

    @Test func aLineCanBeTakenBack() {
        var lines = JSONLine(capacity: 1)
        lines.beginNext()
        lines.field("n", 1)
        lines.end()
        lines.endLine()
        lines.beginNext()
        lines.field("n", 2)
        lines.end()
        lines.withLine { #expect(String(decoding: $0, as: UTF8.self) == #"{"n":2}"#) }
        lines.dropLine()
        #expect(String(decoding: lines.bytes, as: UTF8.self) == "{\"n\":1}\n")
    }
}
