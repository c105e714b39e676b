import Foundation
import JSON
import JSONSchema
import TestSupport
import Testing

/// What the program writes and reads, against the schemas that it hands out.
@Suite struct SchemaAgreementTests {
    private static let root = URL(fileURLWithPath: PackageFolder.path)

    @Test func everyLineOfARunIsAsItsSchemaSays() throws {
        let place = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.root.path + "/raw") {
            try place.write("raw/" + name, Array(Data(contentsOf: Self.root.appendingPathComponent("raw/" + name))))
        }
        try place.write("raw/empty.txt", "")
        try place.write("raw/program.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])
        try place.write("raw/torn.txt", Array("云岭市公报\n\n收入增长".utf8) + [0xFF, 0x80] + Array("5.1%。\n".utf8))
        try place.write("raw/folder.txt/inside.txt", "云岭市收入86.94亿元。\n")
        #expect(try Command.run(["run"], in: place.path).status == 2)
        let schemas = RecordSchemas()
        for kind in RecordSchemas.kinds where kind != "run" {
            let schema = try #require(schemas[kind])
            let lines = try place.read("out/\(kind)s.jsonl").split(separator: "\n")
            #expect(!lines.isEmpty, "no \(kind)")
            for line in lines {
                let faults = schema.violations(of: try JSONValue(parsing: Array(line.utf8)))
                #expect(faults.isEmpty, "\(kind): \(faults.prefix(2)) in \(line.prefix(200))")
            }
        }
        let run = try JSONValue(parsing: Array(try place.read("out/run.json").utf8))
        let faults = try #require(schemas["run"]).violations(of: run)
        #expect(faults.isEmpty, "run.json: \(faults.prefix(2))")
    }

    @Test func runJSONIsAsItsSchemaSaysWithSeveralInputs() throws {
        let place = try TemporaryFolder()
        try place.write("a/报告.txt", "云岭市收入86.94亿元。\n")
        try place.write("b.txt", "青溪县收入6.4亿元。\n")
        #expect(try Command.run(["run", "--input", "a", "b.txt"], in: place.path).status == 0)
        let run = try JSONValue(parsing: Array(try place.read("out/run.json").utf8))
        #expect(try #require(RecordSchemas()["run"]).violations(of: run).isEmpty)
        #expect(run["input"]?.count == 2 && run["inputs"]?.count == 2)
    }

    @Test(arguments: [
        ("{}", true), (#"{"input": "a", "output": "b", "jobs": 2}"#, true),
        (#"{"write": {"shard_bytes": 5000, "compression": "zstd"}}"#, true), (#"{"packs": null}"#, true),
        (#"{"stages": ["read", "structure", "normalise", "validate", "write"]}"#, true),
        (#"{"stages": ["read", "structure", "validate", "write"]}"#, false),
        (#"{"inptu": "a"}"#, false), (#"{"jobs": -1}"#, false), (#"{"jobs": "two"}"#, false), ("[]", false),
        (#"{"limits": {"bytes": 0}}"#, false), (#"{"limits": {"byte": 1}}"#, false), (#"{"input": ""}"#, false),
        (#"{"write": {"compression": "gzp"}}"#, false), (#"{"write": {"text": 1}}"#, false),
        (#"{"stages": ["read", "read", "structure", "normalise", "validate", "write"]}"#, false),
    ]) func theConfigurationIsReadAsItsSchemaSays(text: String, isValid: Bool) throws {
        let bytes = try Data(contentsOf: Self.root.appendingPathComponent("pipeline.schema.json"))
        let schema = try Schema(Array(bytes))
        #expect(schema.isValid(try JSONValue(parsing: Array(text.utf8))) == isValid)
        let place = try TemporaryFolder()
        try place.write("pipeline.json", text)
        #expect(try Command.run(["check"], in: place.path).status == (isValid ? 0 : 78))
    }
}
