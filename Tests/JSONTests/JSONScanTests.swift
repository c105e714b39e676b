import JSON
import Testing

@Suite struct JSONScanTests {
    private func end(_ text: [UInt8]) -> JSONScan.StringEnd {
        text.withUnsafeBufferPointer { JSONScan.string($0, from: 0) }
    }

    /// Words of eight bytes are looked at together: each byte is found at every place in one.
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

    @Test func endsInsideAtEveryLength() {
        let text = Array("收入ab云岭县1234567890亿元cdefghijk".utf8)
        for count in 0...text.count {
            let isWhole = count == text.count || text[count] & 0xC0 != 0x80
            #expect(end(Array(text[..<count])).fault == (isWhole ? .endsInside : .badUTF8))
        }
    }
}
