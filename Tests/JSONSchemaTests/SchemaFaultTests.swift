import JSON
import JSONSchema
import Testing

struct SchemaFaultTests {
    private func faults(_ text: String) throws -> [SchemaFault] {
        let error = #expect(throws: SchemaError.self) { try Schema(Array(text.utf8), file: "x.schema.json") }
        return try #require(error).faults
    }

    @Test func allAreReportedAtOnceWithTheirPlaces() throws {
        let found = try faults(
            """
            {"type": "strin",
             "properties": {"a": {"$ref": "#/$defs/none"}, "b": {"minLength": -1}},
             "pattern": "(a"}
            """)
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.file == "x.schema.json" })
        #expect(found.contains { $0.pointer.description == "/properties/a/$ref" && $0.place.line == 2 })
        #expect(found.contains { $0.pointer.description == "/properties/b/minLength" && $0.message.contains("-1") })
        #expect(found.contains { $0.pointer.description == "/type" && $0.place.line == 1 })
        #expect(found.contains { $0.pointer.description == "/pattern" && $0.message.contains("(a") })
    }

    @Test(arguments: [
        ("{", "ends inside"), (##"{"$ref":"#"}"##, "without end"),
        (##"{"allOf":[{"not":{"$ref":"#"}}]}"##, "without end"),
        (#"{"$ref":"https://gongbao.invalid/none"}"#, "no schema"), (##"{"$ref":"#none"}"##, "no anchor"),
        (#"{"$schema":"https://gongbao.invalid/dialect"}"#, "not known"), ("[]", "not object or boolean"),
        (#"{"enum":1}"#, "array"),
        (#"{"pattern":"(?<=a+)b"}"#, "lookbehind"),
        (#"{"$defs":{"a":{"$id":"x"},"b":{"$id":"x"}}}"#, "URI"),
        (#"{"$anchor":"a","items":{"$anchor":"a"}}"#, "anchor"),
    ])
    func isSaid(schema: String, words: String) throws {
        let found = try faults(schema)
        #expect(found.contains { $0.description.contains(words) }, "\(found)")
    }

    @Test func theDeepestSchemaIsNoTrap() throws {
        let depth = 500
        let text = String(repeating: #"{"not":"#, count: depth) + "true" + String(repeating: "}", count: depth)
        #expect(try Schema(Array(text.utf8)).isValid(JSONValue(parsing: "1")))
    }
}
