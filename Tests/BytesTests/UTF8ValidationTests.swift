import Bytes
import Testing

@Suite("UTF-8 validity, a block at a time")
struct UTF8BlockTests {
    /// Where the walk from sequence to sequence stops.
    private static func firstInvalidOneByOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = 0
        while place < bytes.count {
            let length = UTF8Validation.sequenceLength(bytes, at: place)
            if length < 0 { return place }
            place += length
        }
        return nil
    }

    private static let asked: [UInt8] = [
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
        0xEF,
        0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]

    @Test("bytes at the edges of blocks are judged as they are one by one", arguments: 0...3)
    func edges(lead: Int) {
        let base = Array((String(repeating: "a", count: lead) + String(repeating: "平稳，é1运行。𠮷", count: 10)).utf8)
        // Blocks begin where a character does behind the first 64 bytes.
        for place in Array(0..<4) + Array(60..<72) + Array(124..<136) + Array(base.count - 4..<base.count) {
            for byte in Self.asked {
                var bytes = base
                bytes[place] = byte
                bytes.withUnsafeBufferPointer {
                    #expect(UTF8Validation.firstInvalid($0) == Self.firstInvalidOneByOne($0))
                }
            }
        }
    }

    @Test("plain blocks with one odd byte anywhere, and cut anywhere", arguments: asked)
    func oddByte(_ byte: UInt8) {
        let base = Array(String(repeating: "云岭市稳中有进，", count: 10).utf8)
        for place in 0..<base.count {
            var bytes = base
            bytes[place] = byte
            for bytes in [bytes, Array(base[..<place])] {
                bytes.withUnsafeBufferPointer {
                    #expect(UTF8Validation.firstInvalid($0) == Self.firstInvalidOneByOne($0))
                }
            }
        }
    }
}
