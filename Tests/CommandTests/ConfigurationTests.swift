import Foundation
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    @Test func everyFaultOfTheFileIsSaid() throws {
        let place = try TemporaryFolder()
        try place.write("raw/a.txt", "云")
        try place.write("pipeline.json", "{\n  \"inptu\": \"raw\",\n  \"jobs\": \"two\"\n}\n")
        let outcome = try Command.run(["run"], in: place.path)
        #expect(outcome.status == 78)
        #expect(
            outcome.errors.contains(
                "pipeline.json: 2:3 /inptu: there is no key \"inptu\" here; did you mean \"input\"?"))
        #expect(outcome.errors.contains("pipeline.json: 3:11 /jobs:"))
        #expect(!place.exists("out"))
    }

    @Test func optionsStandOverTheFile() throws {
        let place = try TemporaryFolder()
        try place.write("docs/a.txt", "云")
        try place.write("jobs/p.json", "{\"input\": \"nowhere\", \"output\": \"records\"}")
        let outcome = try Command.run(["run", "--config", "jobs/p.json", "--input", "docs"], in: place.path)
        #expect(outcome.status == 0)
        #expect(place.exists("jobs/records/documents.jsonl"))
    }

    @Test func asManyWorkersAsTheProcessIsHeldToProcessors() throws {
        let place = try TemporaryFolder()
        try place.write("raw/a.txt", "云")
        let process = try Command.process([], in: place.path, environment: ["PATH": "/usr/bin:/bin"])
        let program = try #require(process.executableURL?.path)
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // The first of the processors that this test itself may use.
        let first = "$(taskset -cp $$ | sed 's/.*: //; s/[,-].*//')"
        process.arguments = ["-c", "exec taskset -c \(first) \"$0\" run --quiet", program]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try place.read("out/run.json").contains("\"workers\": 1}"))
    }

    @Test func aFileThatIsNamedMustBeThere() throws {
        let place = try TemporaryFolder()
        let outcome = try Command.run(["run", "--config", "none.json"], in: place.path)
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("none.json"))
    }
}
