import Model
import Testing

@Suite struct ByteSearchTests {
    @Test(arguments: [0, 1, 15, 16, 17, 255 * 16, 255 * 16 + 33, 10_000])
    func countsBytesOfARange(_ length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let wanted = bytes.count { $0 >= 0xE4 && $0 <= 0xE9 }
        #expect(bytes.withUnsafeBufferPointer { $0.count(in: 0xE4...0xE9) } == wanted)
        let all = [UInt8](repeating: 0xFF, count: length)
        #expect(all.withUnsafeBufferPointer { $0.count(in: 0xFF...0xFF) } == length)
    }

    @Test func findsPieces() {
        #expect("政府工作报告".holds("工作"))
        #expect(!"政府工作报告".holds("公报"))
    }

    @Test func beginningsAndEnds() {
        #expect("财政收入".begins(with: "财政") && "财政收入".ends(with: "收入"))
        #expect(!"财政收入".begins(with: "收入") && !"财政收入".ends(with: "财政"))
        #expect("收入".begins(with: "收入") && "收入".ends(with: "收入") && "收入".begins(with: "") && "".ends(with: ""))
        #expect(!"入".ends(with: "收入") && !"".begins(with: "收"))
    }

    @Test func sameBytes() {
        for (a, b, isSame) in [
            ("", "", true), ("a", "", false), ("云岭", "云岭", true), ("云岭市统计局的公报", "云岭市统计局的通报", false),
            ("\u{F900}", "\u{8C48}", false), ("e\u{301}", "\u{E9}", false),
        ] { #expect(a.hasSameBytes(as: b) == isSame && b.hasSameBytes(as: a) == isSame, "\(a) \(b)") }
    }
}
