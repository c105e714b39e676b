import Evaluation
import Foundation
import Pipeline
import TestSupport
import Testing

/// Rules are written for the language and not for the document: altered copies of it come out as well.
@Suite("Altered copies of the first document")
struct AlteredCopiesTests {
    @Test("No figure is more than a hundredth below the original's", arguments: AlteredCopy.all)
    func asGood(_ copy: AlteredCopy) throws {
        let original = try Self.original.get()
        let altered = try Self.figures(of: copy)
        for name in original.names {
            let (before, after) = (original[name]?.value ?? 0, altered[name]?.value ?? 0)
            #expect(after >= before - 0.01, "\(name): \(before) became \(after)")
        }
    }

    private static let original = Result { try figures(of: AlteredCopy(name: "the original")) }

    private static func figures(of copy: AlteredCopy) throws -> FigureTable {
        let place = try TemporaryFolder()
        let folder = place.path
        let text = try String(contentsOfFile: PackageFolder.path + "/raw/haizhu-2020.txt", encoding: .utf8)
        try copy.write(text: text, gold: PackageFolder.path + "/Tests/Gold/haizhu-2020", to: folder)
        var configuration = PipelineConfiguration()
        configuration.inputs = [InputOperand(folder + "/raw")]
        configuration.output = folder + "/out"
        _ = try PipelineRun(configuration).run()
        return try Evaluator.evaluate(gold: GoldSet.load([folder + "/gold"]), run: RunFolder(folder + "/out")).total
    }
}
