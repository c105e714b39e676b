import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

/// Documents damaged at random, the same ways in every run: none may end the process, and all that is found lies in the
/// text. `tools/fuzz` does the same for as long as one likes.
@Suite struct MutatedDocumentsTests {
    private static let raw = URL(fileURLWithPath: PackageFolder.path + "/raw")

    /// What is put into documents: markup, damage, and the characters that extraction starts at.
    private static let pieces: [[UInt8]] =
        [[0xFF, 0xFE], [0x81], [0x00], [0xE3, 0x80]]
        + [
            "<table>", "</table>", "<td colspan=9999 rowspan=0>", "<tr>", "<sup>", "</p>", "&#x110000;", "&", "<!--",
            "-->",
            "<script>", "一二三万亿", "百分之", "分别", "其中:", "\r\n\t\t", "2019年13月45日", "“", "0.1:2:3:4:", "-6%-", "千万亿亿亿元",
            String(repeating: "9", count: 60), String(repeating: "(", count: 30),
        ].map { Array($0.utf8) }

    private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        let start = Int.random(in: 0...max(0, bytes.count - 6_000), using: &random)
        var result = Array(bytes[start..<min(bytes.count, start + 6_000)])
        for _ in 0..<[1, 4, 20].randomElement(using: &random)! {
            let at = Int.random(in: 0..<max(1, result.count), using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: result[at] = UInt8.random(in: 0...255, using: &random)
            case 1: result.removeSubrange(at..<min(result.count, at + Int.random(in: 0..<300, using: &random)))
            default: result.insert(contentsOf: pieces.randomElement(using: &random)!, at: at)
            }
            if result.isEmpty { result = [0x30] }
        }
        return result
    }

    @Test(arguments: ["yunling-2023.html", "haizhu-2020.txt"])
    func noDamageEndsTheProcess(name: String) throws {
        let bytes = Array(try Data(contentsOf: Self.raw.appendingPathComponent(name)))
        let worker = DocumentWorker(try DocumentPipeline(PipelineConfiguration()), limits: .init())
        var random = SplitMix(state: 20_260_101)
        for index in 0..<150 {
            let damaged = Self.mutated(bytes, &random)
            let item = InputItem(id: "\(index)", path: name, content: .bytes(damaged), byteCount: damaged.count)
            #expect(try worker.process(item) { (_) throws(FileError) in }.lines > 0)
        }
    }
}

/// Sebastiano Vigna's SplitMix64, for numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
