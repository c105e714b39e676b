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
