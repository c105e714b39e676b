import JSON
import JSONSchema
import Testing

struct ViolationTests {
    @Test func describesItself() {
        let violation = Violation(
            instancePath: JSONPointer(["region_code"]),
            schemaPath: JSONPointer(["properties", "region_code", "pattern"]),
            schemaLocation: "metric#/properties/region_code/pattern", keyword: "pattern", message: "“44” is too short")
        #expect(violation.description == "/region_code: “44” is too short (pattern)")
    }
}
