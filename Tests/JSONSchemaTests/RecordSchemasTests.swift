import JSON
import JSONSchema
import Testing

struct RecordSchemasTests {
    /// The program takes them as they are.
    @Test(arguments: RecordSchemas.kinds)
    func everySchemaIsAsTheMetaschemaSays(kind: String) throws {
        _ = try Schema(#require(RecordSchemas.bytes(of: kind)), file: kind)
    }

    @Test(arguments: RecordSchemas.kinds)
    func everyKindAcceptsItsSample(kind: String) throws {
        let schema = try #require(RecordSchemas()[kind])
        let line = try #require(SampleRecords.lines[kind])
        #expect(schema.violations(of: try JSONValue(parsing: line)).map(\.description) == [])
    }

    @Test(arguments: RecordSchemas.kinds)
    func everyKeyIsRequiredAndNoOtherAllowed(kind: String) throws {
        if kind == "run" { return }
        let schema = try #require(RecordSchemas()[kind])
        let sample = try JSONValue(parsing: #require(SampleRecords.lines[kind]))
        let properties = try #require(schema.document.root["properties"]?.members?.map(\.key))
        #expect(sample.members?.map(\.key) == properties)
        let parts = try #require(
            sample.members.map { $0.map { "\"\($0.key)\":" + String(decoding: $0.value.source, as: UTF8.self) } })
        for index in parts.indices {
            var fewer = parts
            fewer.remove(at: index)
            let found = schema.violations(of: try JSONValue(parsing: "{" + fewer.joined(separator: ",") + "}"))
            #expect(found.map(\.keyword) == ["required"])
        }
        let more = schema.violations(of: try JSONValue(parsing: "{" + parts.joined(separator: ",") + ",\"extra\":1}"))
        #expect(more.map(\.description) == ["/extra: the key “extra” is not allowed here (additionalProperties)"])
    }

    @Test(arguments: [
        ("metric", "\"measure\":\"level\"", "\"measure\":\"levels\"", "/measure", "enum"),
        ("metric", "\"region_code\":\"990100\"", "\"region_code\":\"9901\"", "/region_code", "pattern"),
        ("metric", "\"value\":1935.12", "\"value\":\"1935.12\"", "/value", "type"),
        ("metric", "\"period_start\":\"2022-01-01\"", "\"period_start\":\"2022\"", "/period_start", "pattern"),
        ("metric", "\"period\":\"2022\"", "\"period\":\"二零二二\"", "/period", "pattern"),
        ("metric", "\"start\":120", "\"start\":-1", "/start", "minimum"),
        ("metric", "\"indicator\":\"地区生产总值\"", "\"indicator\":\"\"", "/indicator", "minLength"),
        ("date", "\"date_end\":\"2022-10-31\"", "\"date_end\":\"2022-10\"", "/date_end", "pattern"),
        ("table", "\"rowspan\":1", "\"rowspan\":0", "/spans/0/rowspan", "minimum"),
        ("document", "\"doc_type\":\"government_work_report\"", "\"doc_type\":\"report\"", "/doc_type", "enum"),
    ])
    func faultsAreFound(kind: String, right: String, wrong: String, path: String, keyword: String) throws {
        let schema = try #require(RecordSchemas()[kind])
        let sample = try #require(SampleRecords.lines[kind])
        let line = sample.replacingFirst(right, with: wrong)
        #expect(line != sample)
        let found = schema.violations(of: try JSONValue(parsing: line))
        #expect(found.map(\.instancePath.description) == [path])
        #expect(found.map(\.keyword) == [keyword])
    }
}

extension String {
    /// The text with the first occurrence of a part replaced.
    func replacingFirst(_ part: String, with other: String) -> String {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(part) {
                return self[..<index] + other + self[self.index(index, offsetBy: part.count)...]
            }
            index = self.index(after: index)
        }
        return self
    }
}
