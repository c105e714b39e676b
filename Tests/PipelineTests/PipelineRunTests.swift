import Compression
import Foundation
import Model
import Pipeline
import TestSupport
import Testing

@Suite struct PipelineRunTests {
    private func configuration(_ folder: TemporaryFolder, output: String = "out") -> PipelineConfiguration {
        var configuration = PipelineConfiguration()
        configuration.inputs = [InputOperand(folder.path + "/raw")]
        configuration.output = folder.path + "/" + output
        configuration.jobs = 2
        return configuration
    }

    private func fill(_ folder: TemporaryFolder, documents: Int) throws {
        for number in 0..<documents {
            try folder.write(
                "raw/\(number % 7)/报告\(number).txt",
                String(repeating: "云岭市第\(number)号公报。全年收入\(number).5亿元,增长\(number % 10).1%。\n", count: 20 + number % 13))
        }
        try folder.write("raw/bad.txt", [0xFF, 0x00, 0x81, 0x00, 0x00, 0x1F])
    }

    @Test func anyNumberOfWorkersGivesTheSameBytes() throws {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 200)
        var outcomes: [[String: Data]] = []
        for (index, jobs) in [1, 2, 8, 2].enumerated() {
            var configuration = configuration(folder, output: "out\(index)")
            configuration.jobs = jobs
            let counts = try PipelineRun(configuration).run()
            #expect(counts.documents == 201)
            #expect(counts.rejectedDocuments == 1)
            var contents = try folder.contents(of: "out\(index)")
            contents["run.json"] = nil
            outcomes.append(contents)
        }
        for outcome in outcomes { #expect(outcome == outcomes[0]) }
        let documents = try folder.read("out0/documents.jsonl")
        #expect(documents.hasSuffix("}\n"))
        #expect(documents.split(separator: "\n").count == 200)
    }

    @Test func onOneProcessorAJobIsWrittenBeforeTheNextIsBegun() throws {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 100)
        var configuration = configuration(folder)
        configuration.jobs = 1
        var seen: [(done: Int, texts: Int)] = []
        _ = try PipelineRun(configuration).run { progress in
            let begun = FileManager.default.subpaths(atPath: folder.path + "/out") ?? []
            seen.append((progress.done - progress.rejected, begun.filter { $0.hasSuffix(".txt") }.count))
        }
        #expect(seen.count > 2)
        for step in seen { #expect(step.texts == step.done) }
    }

    @Test(arguments: [1, 2]) func whatCannotBeWrittenEndsTheRun(jobs: Int) throws {
        let folder = try TemporaryFolder()
        // More jobs than the ring has slots: some begin only when the first is written.
        try fill(folder, documents: 300)
        var configuration = configuration(folder)
        configuration.jobs = jobs
        let error = #expect(throws: RunError.self) {
            _ = try PipelineRun(configuration).run { _ in
                // A file where the texts' folder was. A worker may make the folder anew in between.
                for name in FileManager.default.subpaths(atPath: folder.path + "/out") ?? []
                where name.hasSuffix("/text") {
                    for _ in 0..<1000 where (try? folder.write("out/" + name, "in the way")) == nil {
                        try? FileManager.default.removeItem(atPath: folder.path + "/out/" + name)
                    }
                }
            }
        }
        guard case .file = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/run.json"))
    }

    @Test func filesAreCutBySizeAndSayTheSame() throws {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 100)
        _ = try PipelineRun(configuration(folder, output: "whole")).run()
        var configuration = configuration(folder, output: "cut")
        configuration.outputOptions.shardBytes = 20_000
        _ = try PipelineRun(configuration).run()
        let shards = try folder.contents(of: "cut").filter { $0.key.hasPrefix("documents-") }
        #expect(shards.count > 1)
        let joined = shards.sorted { $0.key < $1.key }.reduce(into: Data()) { $0 += $1.value }
        #expect(joined == (try folder.contents(of: "whole"))["documents.jsonl"])
    }

    @Test func anotherShapeReplacesTheFilesOfTheRunBefore() throws {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 3)
        try folder.write("out/notes.txt", "the user's own")
        _ = try PipelineRun(configuration(folder)).run()
        var cut = configuration(folder)
        cut.outputOptions.shardBytes = 1_000_000
        cut.outputOptions.text = false
        _ = try PipelineRun(cut).run()
        let names = try folder.contents(of: "out").keys.filter { !$0.contains("/") }
        #expect(names.contains("notes.txt"))
        #expect(names.contains("metrics-00000.jsonl"))
        #expect(!names.contains("metrics.jsonl"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out/text"))
    }

    @Test func twoRunsCannotWriteOneFolder() throws {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 1)
        try folder.write("out/.gongbao/lock", "")
        let lock = try SystemFile(folder.path + "/out/.gongbao/lock", .update)
        #expect(try lock.lock())
        let error = #expect(throws: RunError.self) { _ = try PipelineRun(configuration(folder)).run() }
        guard case .folderInUse = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
    }

    @Test func aMissingInputIsSaidBeforeAnythingIsWritten() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: RunError.self) { _ = try PipelineRun(configuration(folder)).run() }
        #expect(String(describing: error).contains("isn't there"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test func anOutputThatIsAFileIsAnError() throws {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 1)
        try folder.write("out", "a file")
        #expect(throws: RunError.self) { _ = try PipelineRun(configuration(folder)).run() }
        #expect(try folder.read("out") == "a file")
    }

    @Test func aDocumentOverTheLimitIsRejectedAndTheRestIsDone() throws {
        let folder = try TemporaryFolder()
        try folder.write("raw/big.txt", String(repeating: "云", count: 1000))
        try folder.write("raw/small.txt", "云")
        var configuration = configuration(folder)
        configuration.limits.bytes = 2999
        let counts = try PipelineRun(configuration).run()
        #expect(counts.rejectCodes == ["input.too_large": 1])
        #expect(try folder.read("out/rejects.jsonl").contains("3000 bytes are more than the limit of 2999"))
        #expect(try folder.read("out/documents.jsonl").contains("\"doc_id\":\"small\""))
    }

    @Test(arguments: OutputCompression.allCases) func packedFilesUnpackToTheSameLines(compression: OutputCompression)
        throws
    {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 100)
        _ = try PipelineRun(configuration(folder, output: "plain")).run()
        var configuration = configuration(folder, output: "packed")
        configuration.outputOptions.compression = compression
        _ = try PipelineRun(configuration).run()
        for name in ["documents", "rejects", "metrics"] {
            let path = folder.path + "/packed/\(name).jsonl" + compression.suffix
            let packed = Array(try #require(FileManager.default.contents(atPath: path)))
            let lines =
                switch compression {
                case .none: packed
                case .gzip: try GzipMember.decompressed(packed, limit: 1 << 30)
                case .zstd: try ZstdFrame.decompressed(packed, limit: 1 << 30)
                }
            #expect(String(decoding: lines, as: UTF8.self) == (try folder.read("plain/\(name).jsonl")))
        }
    }

    @Test(arguments: OutputCompression.allCases) func whatIsAsItWasIsTakenOver(compression: OutputCompression) throws {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 120)
        var configuration = configuration(folder)
        configuration.outputOptions.compression = compression
        configuration.outputOptions.incremental = true
        #expect(try PipelineRun(configuration).run().unchangedDocuments == 0)
        #expect(try PipelineRun(configuration).run().unchangedDocuments == 121)
        try folder.write("raw/3/报告3.txt", "云岭市。全年收入1亿元。")
        try folder.write("raw/0/新.txt", "云岭市。")
        try FileManager.default.removeItem(atPath: folder.path + "/raw/5/报告5.txt")
        #expect(try PipelineRun(configuration).run().unchangedDocuments == 119)
        var clean = configuration
        clean.output = folder.path + "/clean"
        clean.outputOptions.incremental = false
        _ = try PipelineRun(clean).run()
        var incremental = try folder.contents(of: "out")
        var fresh = try folder.contents(of: "clean")
        incremental["run.json"] = nil
        fresh["run.json"] = nil
        #expect(incremental == fresh)
    }

    @Test func whatWasChangedByHandIsNotTakenOver() throws {
        let folder = try TemporaryFolder()
        try fill(folder, documents: 3)
        var configuration = configuration(folder)
        configuration.outputOptions.incremental = true
        _ = try PipelineRun(configuration).run()
        let before = try folder.read("out/documents.jsonl")
        try folder.write("out/documents.jsonl", "x" + before)
        #expect(try PipelineRun(configuration).run().unchangedDocuments == 1)
        #expect(try folder.read("out/documents.jsonl") == before)
    }
}
