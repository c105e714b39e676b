import JSON
import Testing

@Suite struct JSONScanTests {
    /// The end of a string, which is the same wherever it stands in its text.
    private func end(_ text: [UInt8]) -> JSONScan.StringEnd {
        let found = text.withUnsafeBufferPointer { JSONScan.string($0, from: 0) }
        for before in ["{\"", "\n\"", "{\"indicator\":\"", "[\"云\",\"岭县生产总值\",\""].map({ Array($0.utf8) }) {
            let shifted = (before + text).withUnsafeBufferPointer { JSONScan.string($0, from: before.count) }
            #expect(shifted.offset == before.count + found.offset && shifted.fault == found.fault)
            #expect(shifted.hasEscape == found.hasEscape)
        }
        return found
    }

    /// Sixteen bytes are looked at together: each byte is found at every place in them.
    @Test func everyByteAtEveryPlace() {
        for text in ["abcdefghijklmnopqrstuvw ~!{}", "云岭县abc生产总值1234567亿元"].map({ Array($0.utf8) }) {
            let places = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
            for byte in UInt8.min...UInt8.max {
                for place in places {
                    let changed = text[..<place] + [byte] + text[place...] + Array("\"".utf8)
                    let found = end(Array(changed))
                    switch byte {
                    case 0x22: #expect(found.fault == .none && found.offset == place)
                    case 0..<0x20: #expect(found.fault == .controlCharacter && found.offset == place)
                    case 0x5C: #expect(found.hasEscape)
                    case 0x80...: #expect(found.fault == .badUTF8 && found.offset == place, "\(byte) at \(place)")
                    default: #expect(found.fault == .none && found.offset == text.count + 1)
                    }
                }
            }
        }
    }

    /// Each pair and row of first bytes and bytes that continue a character, between ideographs: what the general look
    /// at one character says.
    @Test func charactersOfEveryFirstByte() {
        var rows: [[UInt8]] = []
        for first in UInt8(0x80)...0xFF {
            rows.append([first])
            for second in [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0] as [UInt8] {
                for tail in [[], [0x80], [0x80, 0x80], [0x80, 0xBF, 0xBF]] as [[UInt8]] {
                    rows.append([first, second] + tail)
                }
            }
        }
        for row in rows {
            for before in ["", "云", "云岭a", "云岭生产总"].map({ Array($0.utf8) }) {
                let text = before + row + Array("县收入共一二三四五六七".utf8)
                let isText = String(validating: text, as: UTF8.self) != nil
                #expect((end(text + [0x22]).fault == .none) == isText, "\(row) behind \(before.count)")
            }
        }
    }

    @Test func endsInsideAtEveryLength() {
        let text = Array("收入ab云岭县1234567890亿元cdefghijk".utf8)
        for count in 0...text.count {
            let isWhole = count == text.count || text[count] & 0xC0 != 0x80
            #expect(end(Array(text[..<count])).fault == (isWhole ? .endsInside : .badUTF8))
        }
    }

    /// Digits are passed over eight at a time: any byte may stand behind any number of them.
    @Test func numbersOfEveryLengthBeforeEveryByte() {
        for count in 1...20 {
            let digits = Array("98765432109876543210".utf8.prefix(count))
            for byte in UInt8.min...UInt8.max where !(0x30...0x39).contains(byte) && byte != 0x2E && byte | 0x20 != 0x65
            {
                for tail in [[], [byte], [byte] + digits] {
                    (digits + tail).withUnsafeBufferPointer { bytes in
                        let found = JSONScan.number(bytes, from: 0)
                        #expect(found?.end == count && found?.isPlain == true, "\(byte) behind \(count)")
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("0", 1), ("01", 1), ("-0,", 2), ("-", nil), ("", nil), ("a", nil), ("1.", nil), ("1.5}", 3),
        ("-12.0625e-10 ", 12),
        ("1e5", 3), ("1E+", nil), ("0.000000000001,", 14), ("1e0000000000012345678]", 21), (".5", nil), ("-.5", nil),
    ]) func whatANumberIs(text: String, end: Int?) {
        let found = Array(text.utf8).withUnsafeBufferPointer { JSONScan.number($0, from: 0) }
        #expect(found?.end == end)
    }
}
