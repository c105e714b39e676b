import Foundation
import Testing

@Suite struct ConfigurationTests {
    @Test func everyFaultOfTheFileIsSaid() throws {
        let place = try Workplace()
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
        let place = try Workplace()
        try place.write("docs/a.txt", "云")
        try place.write("jobs/p.json", "{\"input\": \"nowhere\", \"output\": \"records\"}")
        let outcome = try Command.run(["run", "--config", "jobs/p.json", "--input", "docs"], in: place.path)
        #expect(outcome.status == 0)
        #expect(place.exists("jobs/records/documents.jsonl"))
    }

    @Test func aFileThatIsNamedMustBeThere() throws {
        let place = try Workplace()
        let outcome = try Command.run(["run", "--config", "none.json"], in: place.path)
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("none.json"))
    }
}
