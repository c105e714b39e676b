import JSON
import JSONSchema
import Testing

/// For each keyword a schema, values that it accepts, and values that it refuses.
struct KeywordTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var schema: String
        var valid: [String]
        var invalid: [String]
        var testDescription: String { schema }

        init(_ schema: String, _ valid: [String], not invalid: [String]) {
            self.schema = schema
            self.valid = valid
            self.invalid = invalid
        }
    }

    @Test(arguments: [
        Sample(#"{"type":["integer","null"]}"#, ["1", "1.0", "-2e3", "null"], not: ["1.5", "\"1\"", "true", "[]"]),
        Sample(#"{"const":{"a":1,"b":[2]}}"#, [#"{"b":[2.0],"a":1}"#], not: ["{}", "1"]),
        Sample(#"{"enum":["level",null,1]}"#, ["\"level\"", "null", "1.0"], not: ["\"Level\"", "2", "false"]),
        Sample(#"{"minimum":1.1}"#, ["1.1", "2", "\"0\""], not: ["1.0999999999999999999999", "-5"]),
        Sample(#"{"maximum":3}"#, ["3.0", "-9"], not: ["3.00000000000000000001"]),
        Sample(#"{"exclusiveMinimum":0}"#, ["1e-400"], not: ["0", "-0.0", "-1"]),
        Sample(#"{"exclusiveMaximum":0}"#, ["-1e-400"], not: ["0", "0.1"]),
        Sample(#"{"multipleOf":0.01}"#, ["1.23", "0", "1e300", "\"x\""], not: ["1.234"]),
        Sample(#"{"minLength":2}"#, ["\"云岭\"", "\"\\u4e91\\ud83d\\ude00\"", "1"], not: ["\"云\"", "\"😀\"", "\"\""]),
        Sample(#"{"maxLength":2}"#, ["\"云岭\"", "\"😀😀\""], not: ["\"云岭市\""]),
        Sample(#"{"pattern":"^\\d{6}$"}"#, ["\"440105\"", "12"], not: ["\"4401050\"", "\"440105\\n\"", "\"44010\""]),
        Sample(#"{"pattern":"市|县"}"#, ["\"云岭市\""], not: ["\"云岭\""]),
        Sample(#"{"minItems":1}"#, ["[1]", "{}"], not: ["[]"]),
        Sample(#"{"maxItems":1}"#, ["[1]", "[]"], not: ["[1,2]"]),
        Sample(
            #"{"uniqueItems":true}"#, ["[1,\"1\",[1],{\"a\":1}]"], not: ["[1,1.0]", #"[{"a":1,"b":2},{"b":2,"a":1}]"#]),
        Sample(#"{"minProperties":1}"#, ["{\"a\":1}", "[]"], not: ["{}"]),
        Sample(#"{"maxProperties":1}"#, ["{\"a\":1}"], not: ["{\"a\":1,\"b\":2}"]),
        Sample(#"{"required":["a","b"]}"#, ["{\"b\":1,\"a\":null}", "1"], not: ["{\"a\":1}", "{\"a\":1,\"c\":2}"]),
        Sample(#"{"dependentRequired":{"a":["b"]}}"#, ["{\"b\":1}", "{\"a\":1,\"b\":2}"], not: ["{\"a\":1}"]),
        Sample(#"{"dependentSchemas":{"a":{"minProperties":2}}}"#, ["{\"b\":1}"], not: ["{\"a\":1}"]),
        Sample(#"{"dependencies":{"a":["b"],"c":false}}"#, ["{\"b\":1}"], not: ["{\"a\":1}", "{\"c\":1}"]),
        Sample(#"{"allOf":[{"minimum":1},{"maximum":3}]}"#, ["2"], not: ["0", "4"]),
        Sample(#"{"anyOf":[{"type":"null"},{"minimum":1}]}"#, ["2", "null", "\"\""], not: ["0"]),
        Sample(#"{"oneOf":[{"minimum":1},{"maximum":3}]}"#, ["0", "4"], not: ["2", "\"\""]),
        Sample(#"{"not":{"type":"string"}}"#, ["2"], not: ["\"\""]),
        Sample(
            #"{"if":{"type":"string"},"then":{"minLength":1},"else":{"minimum":1}}"#, ["\"a\"", "1", "null"],
            not: ["\"\"", "0"]),
        Sample(
            #"{"prefixItems":[{"type":"null"}],"items":{"type":"string"}}"#, ["[null,\"a\"]", "[]"],
            not: ["[1]", "[null,1]"]),
        Sample(
            #"{"contains":{"const":1},"minContains":2,"maxContains":3}"#, ["[1,2,1]"], not: ["[1]", "[1,1,1,1]", "[]"]),
        Sample(#"{"properties":{"a":{"type":"null"}}}"#, ["{\"a\":null,\"b\":1}", "{}"], not: ["{\"a\":1}"]),
        Sample(#"{"patternProperties":{"^x":{"type":"null"}}}"#, ["{\"x1\":null,\"b\":1}"], not: ["{\"x1\":1}"]),
        Sample(
            #"{"properties":{"a":true},"patternProperties":{"^x":true},"additionalProperties":false}"#,
            ["{\"a\":1,\"x2\":1}"], not: ["{\"b\":1}"]),
        Sample(#"{"propertyNames":{"maxLength":1}}"#, ["{\"a\":1}"], not: ["{\"ab\":1}"]),
        Sample(
            #"{"allOf":[{"prefixItems":[true]}],"unevaluatedItems":{"type":"null"}}"#, ["[1,null]"], not: ["[1,2]"]),
        Sample(
            #"{"anyOf":[{"properties":{"a":true},"required":["a"]},true],"unevaluatedProperties":false}"#,
            ["{\"a\":1}", "{}"], not: ["{\"b\":1}", "{\"a\":1,\"b\":1}"]),
        Sample(
            ##"{"$ref":"#/$defs/name","$defs":{"name":{"$anchor":"n","type":"string"}}}"##, ["\"\""], not: ["1"]),
        Sample(
            ##"{"$id":"https://gongbao.invalid/a","$ref":"b#n","$defs":{"x":{"$id":"b","$defs":{"y":{"$anchor":"n","type":"string"}}}}}"##,
            ["\"\""], not: ["1"]),
        Sample(
            ##"{"$dynamicRef":"#here","$defs":{"x":{"$dynamicAnchor":"here","type":"object","additionalProperties":{"$dynamicRef":"#here"}}}}"##,
            ["{\"a\":{\"b\":{}}}"], not: ["1", "{\"a\":{\"b\":2}}"]),
        Sample(#"{"format":"date"}"#, ["\"2021-02-30\""], not: []), Sample("true", ["1"], not: []),
        Sample("false", [], not: ["1"]),
        Sample(#"{"contentMediaType":"application/json","contentEncoding":"base64"}"#, ["\"no\""], not: []),
    ])
    func tells(sample: Sample) throws {
        let schema = try Schema(Array(sample.schema.utf8))
        for text in sample.valid {
            let value = try JSONValue(parsing: text)
            #expect(schema.isValid(value), "\(text)")
            #expect(schema.violations(of: value).isEmpty, "\(text)")
        }
        for text in sample.invalid {
            let value = try JSONValue(parsing: text)
            #expect(!schema.isValid(value), "\(text)")
            #expect(!schema.violations(of: value).isEmpty, "\(text)")
        }
    }

    @Test func asksForFormatsOnRequest() throws {
        var options = Schema.Options()
        options.assertsFormats = true
        let schema = try Schema(Array(#"{"format":"date"}"#.utf8), options: options)
        #expect(try schema.isValid(JSONValue(parsing: "\"2020-02-29\"")))
        #expect(try !schema.isValid(JSONValue(parsing: "\"2021-02-29\"")))
    }
}
