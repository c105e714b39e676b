import Evaluation
import Foundation
import Pipeline
import TestSupport
import Testing

/// The whole pipeline, on labelled documents, holds the floors of Tests/Gold/floors.json.
///
/// `gongbao evaluate --accept` raises them; nothing lowers them but a change of that file by hand.
@Suite("Floors hold")
struct FloorsHoldTests {
    @Test("The first document")
    func firstDocument() throws {
        try check(input: PackageFolder.path + "/raw", gold: [PackageFolder.path + "/Tests/Gold/haizhu-2020"])
    }

    @Test(
        "The labelled passages of the corpus, and its headline values",
        .enabled(if: Places.corpus != nil, "needs ../shared/corpus"))
    func corpus() throws {
        let corpus = try #require(Places.corpus)
        try check(input: corpus, gold: [PackageFolder.path + "/Tests/Gold/corpus", corpus + "/true_values.jsonl"])
    }

    @Test(
        "The labelled passages of the archive",
        .enabled(if: Places.archive != nil, "needs what .ci/accuracy unpacks from ../shared/corpus/more.tar.xz"))
    func archive() throws {
        try check(input: #require(Places.archive), gold: [Places.archiveLabels])
    }

    private func check(input: String, gold: [String]) throws {
        let folder = try TemporaryFolder()
        let output = folder.path
        var configuration = PipelineConfiguration()
        configuration.inputs = [InputOperand(input)]
        configuration.output = output
        _ = try PipelineRun(configuration).run()
        let result = try Evaluator.evaluate(gold: GoldSet.load(gold), run: RunFolder(output))
        let breaches = try Floors(file: PackageFolder.path + "/Tests/Gold/floors.json").breaches(result)
        #expect(
            breaches.isEmpty,
            "\(breaches.map(\.message).joined(separator: "\n"))\n\(TextReport.text(result, shown: 40))")
    }
}

private enum Places {
    static let corpus = PackageFolder.shared("corpus")
    static let archiveLabels = PackageFolder.path + "/Tests/Gold/more"
    /// The unpacked files, when all that are labelled are there: one that isn't would count as missed labels.
    static let archive: String? = {
        let folder = PackageFolder.path + "/.build/accuracy/more"
        guard let gold = try? GoldSet.load([archiveLabels]) else { return nil }
        let files = gold.map { folder + "/" + ($0.file ?? "") }
        return files.allSatisfy { FileManager.default.fileExists(atPath: $0) } ? folder : nil
    }()
}
