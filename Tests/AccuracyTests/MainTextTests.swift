import Compression
import Foundation
import Pipeline
import TestSupport
import Testing

/// Main text of pages that are no government's, as a check that nothing was tuned to those.
@Suite("Main text")
struct MainTextTests {
    @Test(
        "F1 on 92 pages of the article-extraction benchmark is at least 0.968",
        .enabled(if: PackageFolder.shared("pages/ground-truth.json") != nil, "needs ../shared/pages"))
    func benchmark() throws {
        let pages = try #require(PackageFolder.shared("pages"))
        let folder = try TemporaryFolder()
        let truth = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: pages + "/ground-truth.json")))
                as? [String: [String: Any]])
        for name in try FileManager.default.contentsOfDirectory(atPath: pages + "/html") {
            let packed = try Data(contentsOf: URL(fileURLWithPath: "\(pages)/html/\(name)"))
            let page = try GzipMember.decompressed(Array(packed), limit: 1 << 26)
            try folder.write("raw/\(name.replacing(".gz", with: ""))", page)
        }
        var configuration = PipelineConfiguration()
        configuration.inputs = [InputOperand(folder.path + "/raw")]
        configuration.output = folder.path + "/out"
        _ = try PipelineRun(configuration).run()

        var precisions: [Double] = []
        var recalls: [Double] = []
        for (page, fields) in truth {
            let found = try? folder.read("out/text/\(page).txt")
            let have = Self.shingles(found ?? "")
            let want = Self.shingles(fields["articleBody"] as? String ?? "")
            let both = Double(want.reduce(0) { $0 + min($1.value, have[$1.key] ?? 0) })
            if !have.isEmpty { precisions.append(both / Double(have.values.reduce(0, +))) }
            if !want.isEmpty { recalls.append(both / Double(want.values.reduce(0, +))) }
        }
        let precision = precisions.reduce(0, +) / Double(precisions.count)
        let recall = recalls.reduce(0, +) / Double(recalls.count)
        let f1 = 2 * precision * recall / (precision + recall)
        #expect(truth.count == 92)
        #expect(f1 >= 0.968, "precision \(precision), recall \(recall), F1 \(f1)")
    }

    /// Runs of four words with how often each stands in the text: the benchmark's own measure.
    private static func shingles(_ text: String, length: Int = 4) -> [[Substring]: Int] {
        let words = text.split { character in
            !character.isLetter && !character.isNumber && character != "_"
        }
        guard !words.isEmpty else { return [:] }
        var counts: [[Substring]: Int] = [:]
        for start in 0..<max(1, words.count - length + 1) {
            counts[Array(words[start..<min(start + length, words.count)]), default: 0] += 1
        }
        return counts
    }
}
