import Foundation
import TestSupport
import Testing

/// What a new user tries, and what is said then.
@Suite struct BadInputTests {
    private static let good = "云岭市公报\n\n全年收入86.94亿元,增长6.1%。\n"

    @Test func aMissingInputFolder() throws {
        let place = try TemporaryFolder()
        let outcome = try Command.run(["run"], in: place.path)
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("the input raw isn't there"))
        #expect(outcome.output.isEmpty)
    }

    @Test func anOutputThatCannotBeWritten() throws {
        let place = try TemporaryFolder()
        try place.write("raw/a.txt", Self.good)
        try place.write("occupied", "a file")
        let outcome = try Command.run(["run", "--output", "occupied"], in: place.path)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("occupied"))
        #expect(try Command.run(["run", "--output", "/proc/none"], in: place.path).status == 74)
    }

    @Test func aFullDiskIsAnErrorAndLeavesNothingHalf() throws {
        let place = try TemporaryFolder()
        for number in 0..<50 { try place.write("raw/\(number).txt", String(repeating: Self.good, count: 40)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        // Blocks of 1 KiB: the journal fits, the documents don't.
        process.arguments = ["-c", "ulimit -f 20; exec \"$0\" run 2>err", try #require(Command.program)]
        process.currentDirectoryURL = URL(fileURLWithPath: place.path)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 74)
        #expect(try place.read("err").contains("can't write"))
        #expect(!place.exists("out/documents.jsonl"))
        #expect(!place.exists("out/run.json"))
    }

    @Test(arguments: [["extract", "a.txt"], ["--help"], ["schema", "metric"]]) func aFullOutputIsAnError(
        arguments: [String]
    )
        throws
    {
        let place = try TemporaryFolder()
        try place.write("a.txt", Self.good)
        let process = try Command.process(arguments, in: place.path)
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if arguments != ["--help"] { #expect(process.terminationStatus == 74) }
    }

    @Test func aClosedPipeIsAnError() throws {
        let place = try TemporaryFolder()
        try place.write("a.txt", String(repeating: Self.good, count: 5000))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [
            "-c", "\"$0\" extract a.txt 2>err | head -c 10 >/dev/null; echo ${PIPESTATUS[0]} >status",
            try #require(Command.program),
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: place.path)
        try process.run()
        process.waitUntilExit()
        let status = try place.read("status")
        // A document whose records fit into the pipe's buffer ends before anybody stops reading.
        #expect(status == "74\n" || status == "0\n")
        if status == "74\n" { #expect(try place.read("err").contains("Broken pipe")) }
    }

    @Test func oddDocumentsAreSaidAndTheOthersDone() throws {
        let place = try TemporaryFolder()
        try place.write("raw/good.txt", Self.good)
        try place.write("raw/empty.txt", "")
        try place.write("raw/binary.txt", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 >> 3) })
        try place.write("raw/folder.txt/inner.txt", Self.good)
        #expect(mkfifo(place.path + "/raw/pipe.txt", 0o600) == 0)
        let outcome = try Command.run(["run"], in: place.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("see out/rejects.jsonl"))
        let documents = try place.read("out/documents.jsonl")
        #expect(documents.contains("\"doc_id\":\"good\""))
        #expect(documents.contains("\"doc_id\":\"folder.txt/inner\""))
        let rejects = try place.read("out/rejects.jsonl")
        for id in ["binary", "folder", "pipe"] { #expect(rejects.contains("\"doc_id\":\"\(id)\""), "\(id)") }
        #expect(rejects.contains("\"doc_id\":\"empty\"") || documents.contains("\"doc_id\":\"empty\""))
        let report = try place.read("out/run.json")
        #expect(report.contains("\"documents\": 6"))
    }

    @Test func oneHugeLineIsSaidOrDone() throws {
        let place = try TemporaryFolder()
        try place.write("raw/good.txt", Self.good)
        try place.write("raw/huge.txt", [UInt8](repeating: 0x61, count: 100_000_000))
        let outcome = try Command.run(["run"], in: place.path)
        #expect(outcome.status == 2)
        #expect(try place.read("out/rejects.jsonl").contains("100000000 bytes are more than the limit"))
        #expect(try place.read("out/documents.jsonl").contains("\"doc_id\":\"good\""))
    }

    @Test func anInputWithoutDocumentsIsNoError() throws {
        let place = try TemporaryFolder()
        try place.write("raw/.gitkeep", "")
        let outcome = try Command.run(["run"], in: place.path)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("nothing to read"))
        #expect(try place.read("out/metrics.jsonl").isEmpty)
    }

    @Test(arguments: [
        ["run", "--jobs", "x"], ["run", "--jobs", "-1"], ["extract"], ["nonsense"], ["extract", "--kind", "x", "a"],
    ])
    func wrongArguments(arguments: [String]) throws {
        let outcome = try Command.run(arguments, in: NSTemporaryDirectory())
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("Usage:"))
    }

    @Test func anEmptyEnvironmentAndAnotherFolder() throws {
        let place = try TemporaryFolder()
        try place.write("raw/a.txt", Self.good)
        let here = try Command.run(["run", "--quiet"], in: place.path)
        let there = try Command.run(
            ["run", "--quiet", "--input", place.path + "/raw", "--output", place.path + "/out2"], in: "/")
        #expect(here.status == 0 && there.status == 0)
        #expect(here.errors.isEmpty && here.output.isEmpty)
        #expect(try place.records(of: "out") == place.records(of: "out2"))
    }
}
