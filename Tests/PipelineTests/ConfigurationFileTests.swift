import Foundation
import Model
import Pipeline
import TestSupport
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
             "stages": ["read", "structure", "metrics", "normalise", "validate", "write"]}
            """
        let configuration = try ConfigurationFile.parse(Array(text.utf8), name: "jobs/x.json")
        #expect(configuration.inputs == [InputOperand("jobs/a/b", name: "a/b")])
        #expect(configuration.output == "/o")
        #expect(configuration.packs == "jobs/p")
        #expect(configuration.jobs == 3)
        #expect(configuration.limits.bytes == 10)
        #expect(configuration.outputOptions.shardBytes == 5000)
        #expect(configuration.outputOptions.compression == .zstd)
        #expect(!configuration.outputOptions.text && configuration.outputOptions.incremental)
        #expect(configuration.stages == [.read, .structure, .metrics, .normalise, .validate, .write])
    }

    @Test func theRepositorysOwnFileSaysWhatHoldsAnyway() throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: PackageFolder.path + "/pipeline.json"))
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
                #"pipeline.json: 2:3 /inptu: there is no key "inptu" here; did you mean "input"?: "inptu""#,
                "pipeline.json: 3:11 /jobs: takes a whole number from 0 to 1024, not -1: -1",
                #"pipeline.json: 4:23 /limits/bytes: takes a whole number from 1 to 1073741824, not a string: "many""#,
                #"pipeline.json: 5:28 /write/compression: "gzp" is not known; did you mean "gzip"?: "gzp""#,
                #"pipeline.json: 5:35 /write/云: there is no key "云" here; the keys are text, shard_bytes, compression, incremental: "云""#,
                #"pipeline.json: 6:33 /stages/2: dates comes before metrics: each stage needs what the earlier ones found: "dates""#,
                #"pipeline.json: 6:51 /stages/4: the stage stands twice: "write""#,
                #"pipeline.json: 6:13 /stages: the stage structure can't be left out: ["read", "metrics", "dates", "write", "w…"#,
                #"pipeline.json: 6:13 /stages: the stage normalise can't be left out: ["read", "metrics", "dates", "write", "w…"#,
                #"pipeline.json: 6:13 /stages: the stage validate can't be left out: ["read", "metrics", "dates", "write", "w…"#,
            ])
    }

    @Test(arguments: [
        ("", "1:1"), ("{\"input\": \"raw\",}", "1:17"), ("{\"input\" \"raw\"}", "1:10"), ("{'input': 1}", "1:2"),
        ("{\n// x\n}", "2:1"), ("{\"jobs\": 1, \"jobs\": 2}", "1:13"), ("{\"input\": \"ra", "1:14"),
        ("{\"jobs\": yes}", "1:10"), ("{} x", "1:4"), ("[]", "1:1"), ("{\"input\": \"\\ud800\"}", "1:12"),
    ]) func whatIsNoJSONIsSaidWithItsPlace(text: String, place: String) {
        let faults = faults(text)
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("pipeline.json: \(place): ") == true, "\(faults)")
    }
}
