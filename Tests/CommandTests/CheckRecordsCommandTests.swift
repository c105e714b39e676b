import JSON
import JSONSchema
import TestSupport
import Testing

/// `gongbao check-records`: what two documents of a run say of one place must fit.
@Suite struct CheckRecordsCommandTests {
    private func report(_ year: Int, _ level: String, _ growth: String) -> String {
        """
        \(year)年云南省国民经济和社会发展统计公报

        一、综合

        全年全省地区生产总值\(level)亿元,比上年增长\(growth)%。年末全省常住人口4660万人。

        """
    }

    private func place() throws -> TemporaryFolder {
        let place = try TemporaryFolder()
        try place.write("raw/a2022.txt", report(2022, "28954.2", "4.3"))
        try place.write("raw/b2023.txt", report(2023, "30021.1", "4.4"))
        try place.write("raw/c2024.txt", report(2024, "31534.1", "43.3"))
        return place
    }

    @Test func aGrowthThatDoesNotFitLastYearsReportIsTold() throws {
        let place = try place()
        #expect(try Command.run(["run", "--quiet"], in: place.path).status == 0)
        let outcome = try Command.run(["check-records", "out"], in: place.path)
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 1)
        let line = try JSONValue(parsing: String(lines.first ?? "{}"))
        #expect(line["doc_id"]?.string == "c2024" && line["code"]?.string == "consistency.growth")
        #expect(line["message"]?.string?.contains("b2023") == true)
        #expect(line["text"]?.string == "43.3%")
        #expect(try #require(RecordSchemas()["reject"]).violations(of: line).isEmpty)
    }

    @Test func anyNumberOfWorkersAndAnySizeOfFilesGivesTheSame() throws {
        let place = try place()
        try place.write("shards.json", #"{"write": {"shard_bytes": 5000}}"#)
        var outputs: Set<String> = []
        for (index, options) in [["--jobs", "1"], ["--jobs", "7"], ["--config", "shards.json"]].enumerated() {
            let run = ["run", "--quiet", "--input", "raw", "--output", "out\(index)"] + options
            #expect(try Command.run(run, in: place.path).status == 0)
            outputs.insert(try Command.run(["check-records", "out\(index)"], in: place.path).output)
        }
        #expect(outputs.count == 1)
    }

    @Test func aFolderWithoutARunIsNamed() throws {
        let place = try place()
        let outcome = try Command.run(["check-records", "raw"], in: place.path)
        #expect(outcome.status == 78 && outcome.errors.contains("raw"))
    }
}
