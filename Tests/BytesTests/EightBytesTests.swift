import Bytes
import Testing

@Suite("Questions to eight bytes at once")
struct EightBytesTests {
    @Test(
        "digits are counted up to the first other byte, whatever stands behind it",
        arguments: [0x2F, 0x3A, 0x00, 0x80, 0xB9, 0xFF])
    func digits(other: Int) {
        for place in 0...8 {
            for behind: UInt8 in [0x39, 0xFF, UInt8(other)] {
                var bytes = [UInt8](repeating: 0x30 + UInt8(place), count: 8)
                if place < 8 {
                    bytes[place] = UInt8(other)
                    for index in (place + 1)..<max(8, place + 1) { bytes[index] = behind }
                }
                let word = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
                #expect(EightBytes.digits(atStartOf: word.littleEndian) == place)
            }
        }
    }
}
