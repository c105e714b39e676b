import Testing

@testable import Readers

@Suite("Control characters of a text")
struct BinaryKindTests {
    private static func controls(_ bytes: [UInt8]) -> (count: Int, looked: Int, first: Int?) {
        bytes.withUnsafeBufferPointer { BinaryKind.controls(in: $0) }
    }

    @Test(
        "each is counted wherever it stands, white space and what old programs left is not",
        arguments: 0...40 as ClosedRange<UInt8>)
    func everywhere(byte: UInt8) {
        let isControl = byte < 0x20 && !(9...13).contains(byte) && byte != 0x1A && byte != 0x1B
        for place in [0, 1, 15, 16, 62, 63, 64, 65, 127, 128, 149] {
            var bytes = Array("政府工作报告\t\r\n12 ".utf8)
            while bytes.count < 150 { bytes.append(UInt8(ascii: "a")) }
            bytes[place] = byte
            let found = Self.controls(bytes)
            #expect(found.count == (isControl ? 1 : 0))
            #expect(found.first == (isControl ? place : nil))
            #expect(found.looked == 150)
        }
    }

    @Test("several in one piece, and none at all")
    func several() {
        let none = Self.controls([])
        #expect(none.count == 0 && none.looked == 0 && none.first == nil)
        let found = Self.controls(Array(repeating: 0x41, count: 70) + [1, 2] + Array(repeating: 0x41, count: 70) + [3])
        #expect(found.count == 3)
        #expect(found.first == 70)
    }
}
