import Foundation
import Pipeline
import TestSupport
import Testing

/// The records of a kind that one run over `documents`, content by file name, writes; each as the object of its line.
func recordsOfRun(_ kind: String, over documents: [String: String]) throws -> [[String: Any]] {
    let folder = try TemporaryFolder()
    for (name, content) in documents { try folder.write("raw/" + name, content) }
    var configuration = PipelineConfiguration()
    configuration.inputs = [InputOperand(folder.path + "/raw")]
    configuration.output = folder.path + "/out"
    configuration.jobs = 1
    _ = try PipelineRun(configuration).run()
    return try folder.read("out/\(kind).jsonl").split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
}
