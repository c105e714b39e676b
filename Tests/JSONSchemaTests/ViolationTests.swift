import JSON
import JSONSchema
import Testing

struct ViolationTests {
    private let schema = """
        {"$id": "https://gongbao.invalid/record",
         "properties": {"region_code": {"$ref": "#/$defs/code"}, "value": {"type": "number"}},
         "required": ["kind"], "additionalProperties": false,
         "$defs": {"code": {"type": ["string", "null"], "pattern": "^[0-9]{6}$"}}}
        """

    @Test func sayWhereAndWhatAllAtOnce() throws {
        let schema = try Schema(Array(schema.utf8))
        let value = try JSONValue(parsing: #"{"region_code":"44","value":"12","extra":[1]}"#)
        let violations = schema.violations(of: value)
        #expect(violations.map(\.instancePath.description) == ["", "/region_code", "/value", "/extra"])
        #expect(violations.map(\.keyword) == ["required", "pattern", "type", "additionalProperties"])
        #expect(violations[1].schemaPath.description == "/properties/region_code/$ref/pattern")
        #expect(violations[1].schemaLocation == "https://gongbao.invalid/record#/$defs/code/pattern")
        #expect(violations[1].message.contains("\"44\""))
        #expect(violations[0].message.contains("kind"))
        #expect(violations[3].message.contains("extra"))
        #expect(violations[2].description == "/value: \"12\" is string, not number (type)")
    }

    @Test func pathsStartAtTheValueThatIsChecked() throws {
        let schema = try Schema(Array(schema.utf8))
        let value = try #require(JSONValue(parsing: #"{"records":[{"kind":"x","value":null}]}"#)["records"]?[0])
        #expect(schema.violations(of: value).map(\.instancePath.description) == ["/value", "/kind"])
    }
}
