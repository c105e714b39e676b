import Foundation
import Model
import Pipeline
import Testing

@Suite struct ConfigurationFileTests {
    private func faults(_ text: String) -> [String] {
        do throws(SetupError) {
            _ = try ConfigurationFile.parse(Array(text.utf8), name: "pipeline.json")
            return []
        } catch { return error.faults.map(\.description) }
    }

    @Test func whatIsSaidStandsOverWhatHolds() throws {
        let text = """
            {"input": "a/b", "output": "/o", "jobs": 3, "limits": {"bytes": 10}, "packs": "p",
             "write": {"text": false, "shard_bytes": 5000, "compression": "zstd", "incremental": true},
             "stages": ["read", "structure", "metrics", "validate", "write"]}
            """
        let configuration = try ConfigurationFile.parse(Array(text.utf8), name: "jobs/x.json")
        #expect(configuration.input == "jobs/a/b")
        #expect(configuration.output == "/o")
        #expect(configuration.packs == "jobs/p")
        #expect(configuration.jobs == 3)
        #expect(configuration.limits.bytes == 10)
        #expect(configuration.outputOptions.shardBytes == 5000)
        #expect(configuration.outputOptions.compression == .zstd)
        #expect(!configuration.outputOptions.text && configuration.outputOptions.incremental)
        #expect(configuration.stages == [.read, .structure, .metrics, .validate, .write])
    }

    @Test func theRepositorysOwnFileSaysWhatHoldsAnyway() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = try Data(contentsOf: root.appendingPathComponent("pipeline.json"))
        #expect(try ConfigurationFile.parse(Array(bytes), name: "pipeline.json") == PipelineConfiguration())
    }

    @Test func everyFaultIsSaidWithItsPlace() {
        let faults = faults(
            """
            {
              "inptu": "raw",
              "jobs": -1,
              "limits": {"bytes": "many"},
              "write": {"compression": "gzp", "云": 1},
              "stages": ["read", "metrics", "dates", "write", "write"]
            }
            """)
        #expect(
            faults == [
                #"pipeline.json: 2:3 /inptu: there is no key "inptu" here; did you mean "input"?: "inptu": "raw","#,
                "pipeline.json: 3:11 /jobs: takes a whole number from 0 to 1024, not -1: -1,",
                #"pipeline.json: 4:23 /limits/bytes: takes a whole number from 1 to 1073741824, not a string: "many"},"#,
                #"pipeline.json: 5:28 /write/compression: "gzp" is not known; did you mean "gzip"?: "gzp", "云": 1},"#,
                #"pipeline.json: 5:35 /write/云: there is no key "云" here; the keys are text, shard_bytes, compression, incremental: "云": 1},"#,
                #"pipeline.json: 6:33 /stages/2: dates comes before metrics: each stage needs what the earlier ones found: "dates", "write", "write"]"#,
                #"pipeline.json: 6:51 /stages/4: the stage stands twice: "write"]"#,
                #"pipeline.json: 6:13 /stages: the stage structure can't be left out: ["read", "metrics", "dates", "write", "w…"#,
                #"pipeline.json: 6:13 /stages: the stage validate can't be left out: ["read", "metrics", "dates", "write", "w…"#,
            ])
    }

    @Test(arguments: [
        ("", "1:1: the file ends where a value is expected"),
        ("{\"input\": \"raw\",}", "1:17: a comma stands before the closing brace: }"),
        ("{\"input\" \"raw\"}", "1:10: a colon is expected behind the key \"input\": \"raw\"}"),
        ("{'input': 1}", "1:2: a key in double quotes is expected: 'input': 1}"),
        ("{\n// x\n}", "2:1: a key in double quotes is expected: // x"),
        ("{\"jobs\": 1, \"jobs\": 2}", "1:13: the key \"jobs\" stands twice: \"jobs\": 2}"),
        ("{\"input\": \"ra", "1:11: a string isn't closed: \"ra"),
        ("{\"jobs\": yes}", "1:10: yes is no JSON value: yes}"),
        ("{} x", "1:4: something stands behind the end of the object: x"),
        ("[]", "1:1: takes an object, not an array: []"),
        ("{\"input\": \"\\ud800\"}", "1:12: half of a surrogate pair: \\ud800\"}"),
    ]) func whatIsNoJSON(text: String, fault: String) {
        #expect(faults(text) == ["pipeline.json: \(fault)"])
    }
}
