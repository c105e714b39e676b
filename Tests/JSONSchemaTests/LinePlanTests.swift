import JSON
import Testing

@testable import JSONSchema

struct LinePlanTests {
    /// A sequence of numbers that is the same in every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
            return value ^ value >> 31
        }
    }

    private static let replacements = [
        "null", "true", "0", "-1", "-0", "1.0", "1e0", "1E-400", "12345678901234567890", "\"\"", "\"a\"", "\"level\"",
        "\"\\u006cevel\"", "\"2022-01-01\"", "\"2022-01-01\\n\"", "\"990100\"", "\"9901000\"", "\"云\"", "\"\\ud800\"",
        "\"\\\"\"", "[]", "[1]", "[\"a\",null]", "{}", "01", "nul", "\"\u{1}\"", "1.", "[[\"x\"]]", "\"range\"",
    ]

    private func agrees(_ schema: Schema, _ line: [UInt8], _ scratch: ValidationScratch) -> Bool {
        line.withUnsafeBufferPointer { bytes in
            let quick = schema.plan?.accepts(bytes, scratch: scratch) ?? false
            switch schema.generalVerdict(ofLine: bytes, scratch: scratch) {
            case .valid: return true
            case .invalid, .malformed: return !quick
            }
        }
    }

    @Test(arguments: RecordSchemas.kinds.filter { $0 != "run" })
    func acceptsWhatWeWrite(kind: String) throws {
        let schema = try #require(RecordSchemas()[kind])
        let plan = try #require(schema.plan)
        let line = try Array(#require(SampleRecords.lines[kind]).utf8)
        line.withUnsafeBufferPointer { #expect(plan.accepts($0, scratch: ValidationScratch())) }
        (line + [0x0A]).withUnsafeBufferPointer { #expect(plan.accepts($0, scratch: ValidationScratch())) }
        (line + [0x0A, 0x0A]).withUnsafeBufferPointer { #expect(!plan.accepts($0, scratch: ValidationScratch())) }
    }

    @Test(arguments: RecordSchemas.kinds)
    func neverAcceptsWhatTheGeneralWayRefuses(kind: String) throws {
        let schema = try #require(RecordSchemas()[kind])
        let line = try Array(#require(SampleRecords.lines[kind]).utf8)
        let sample = try JSONDocument(parsing: line).root
        let values = try #require(sample.members.map { $0.map(\.value.byteRange) })
        let scratch = ValidationScratch()
        var numbers = Numbers(state: 20)
        for _ in 0..<150 {
            var changed = line
            for _ in 0..<Int.random(in: 1...2, using: &numbers) { change(&changed, values, &numbers) }
            #expect(agrees(schema, changed, scratch), "\(String(decoding: changed, as: UTF8.self))")
        }
        for length in line.indices where length % 7 == 0 { #expect(agrees(schema, Array(line[..<length]), scratch)) }
    }

    /// What the line before had as well isn't looked at again: the answer must be the same as without it.
    @Test(arguments: RecordSchemas.kinds.filter { $0 != "run" })
    func theLineBeforeChangesNoAnswer(kind: String) throws {
        let plan = try #require(RecordSchemas()[kind]?.plan)
        let line = try Array(#require(SampleRecords.lines[kind]).utf8)
        let sample = try JSONDocument(parsing: line).root
        let values = try #require(sample.members.map { $0.map(\.value.byteRange) })
        let scratch = ValidationScratch()
        func accepts(_ line: [UInt8], _ scratch: ValidationScratch) -> Bool {
            line.withUnsafeBufferPointer { plan.accepts($0, scratch: scratch) }
        }
        var numbers = Numbers(state: 21)
        var before = line
        for _ in 0..<300 {
            var changed = before
            change(&changed, values, &numbers)
            let isAccepted = accepts(changed, ValidationScratch())
            _ = accepts(before, scratch)
            #expect(accepts(changed, scratch) == isAccepted, "\(String(decoding: changed, as: UTF8.self))")
            before = isAccepted && numbers.next() % 2 == 0 ? changed : line
        }
    }

    @Test func aMemberEndsWhereItsDelimiterStands() throws {
        let schema = try Schema(Array(#"{"properties":{"a":{"maximum":12},"b":{"maxLength":2}}}"#.utf8))
        let plan = try #require(schema.plan)
        let scratch = ValidationScratch()
        for (line, isAccepted) in [
            (#"{"a":12,"b":"x"}"#, true), (#"{"a":123,"b":"x"}"#, false), (#"{"a":1,"b":"x"}"#, true),
            (#"{"a":12,"b":"x"}"#, true), (#"{"a":12,"b":"xy"}"#, true), (#"{"a":12,"b":"xyz"}"#, false),
            (#"{"a":12,"b":"xy"}"#, true), (#"{"a":12,"b":"xy"}}"#, false), (#"{"a":12,"b":"xy""#, false),
            (#"{"a":12,"b":"xy"}"#, true), (#"{"a":12,"b":"xy"} "#, false), (#"{"a":12}"#, false),
        ] {
            let bytes = Array(line.utf8)
            bytes.withUnsafeBufferPointer { #expect(plan.accepts($0, scratch: scratch) == isAccepted, "\(line)") }
        }
    }

    /// Lines that are too long to be kept, between others that are.
    @Test func longLinesAreLookedAtInFull() throws {
        let schema = try Schema(Array(#"{"properties":{"a":{"type":"string"},"b":{"type":"null"}}}"#.utf8))
        let plan = try #require(schema.plan)
        let scratch = ValidationScratch()
        for count in [1, 3_000, LineMemo.longestLine, LineMemo.longestLine + 1, 10, 5_000] {
            for ending in ["null", "1", "null"] {
                let line = Array("{\"a\":\"\(String(repeating: "x", count: count))\",\"b\":\(ending)}".utf8)
                line.withUnsafeBufferPointer { #expect(plan.accepts($0, scratch: scratch) == (ending == "null")) }
            }
        }
    }

    private func change(_ line: inout [UInt8], _ values: [Range<Int>], _ numbers: inout Numbers) {
        let place = Int.random(in: 0..<max(1, line.count), using: &numbers)
        switch Int.random(in: 0..<7, using: &numbers) {
        case 0: if place < line.count { line[place] = UInt8.random(in: 0...255, using: &numbers) }
        case 1: if place < line.count { line.remove(at: place) }
        case 2: line.insert(Array(" \"\\,:{}[]0".utf8).randomElement(using: &numbers) ?? 0x20, at: place)
        case 3:
            let end = min(line.count, place + Int.random(in: 1...40, using: &numbers))
            if place < end { line += line[place..<end] }
        default:
            guard let range = values.randomElement(using: &numbers), range.upperBound <= line.count,
                let text = Self.replacements.randomElement(using: &numbers)
            else { return }
            line.replaceSubrange(range, with: Array(text.utf8))
        }
    }

    @Test(arguments: [
        (#"{"properties":{"a":{"enum":["x","y"],"pattern":"^x$"}}}"#, [#"{"a":"x"}"#, #"{"a":"y"}"#]),
        (#"{"properties":{"a":{"pattern":"^x$","enum":["x","y"]}}}"#, [#"{"a":"x"}"#, #"{"a":"y"}"#]),
        (#"{"properties":{"a":{"enum":["x"],"minLength":2}}}"#, [#"{"a":"x"}"#]),
        (#"{"properties":{"a":{"const":"x","enum":["y"]}}}"#, [#"{"a":"x"}"#, #"{"a":"y"}"#]),
        (#"{"properties":{"a":{}},"required":["b"]}"#, [#"{"a":"x"}"#]),
        (#"{"properties":{"a":{}},"minProperties":2}"#, [#"{"a":"x"}"#]),
        (#"{"properties":{"a":{"not":{"type":"null"}}}}"#, [#"{"a":null}"#]),
        (#"{"properties":{"a":{"maximum":2.5,"minimum":0}}}"#, [#"{"a":3}"#, #"{"a":-0}"#, #"{"a":2}"#]),
        (#"{"properties":{"a":{"type":"integer"}}}"#, [#"{"a":1.0}"#, #"{"a":1.5}"#, #"{"a":1}"#]),
        (#"{"properties":{"a":{"type":"array","items":{"type":"null"},"uniqueItems":true}}}"#, [#"{"a":[null,null]}"#]),
        (#"{"properties":{"a":{"maxLength":1}}}"#, [#"{"a":"云"}"#, #"{"a":"云岭"}"#, #"{"a":"\n"}"#]),
        (
            ##"{"properties":{"a":{"$ref":"#/$defs/s"}},"$defs":{"s":{"type":"null"}}}"##,
            [#"{"a":"x"}"#, #"{"a":null}"#]
        ),
        (#"{"properties":{"a":{"type":"string"}},"unevaluatedProperties":false,"type":["object"]}"#, [#"{"a":"x"}"#]),
        (#"{"properties":{"a":{"type":"string"}},"type":"array"}"#, [#"{"a":"x"}"#]),
    ])
    func agreesOnRareKeywords(text: String, lines: [String]) throws {
        let schema = try Schema(Array(text.utf8))
        for line in lines { #expect(agrees(schema, Array(line.utf8), ValidationScratch()), "\(line)") }
    }

    @Test func verdictsOfLinesSayWhatIsWrong() throws {
        let schema = try #require(RecordSchemas()["term"])
        let line = try #require(SampleRecords.lines["term"])
        let scratch = ValidationScratch()
        guard case .valid = schema.verdict(ofLine: Array(line.utf8), scratch: scratch) else {
            Issue.record("invalid"); return
        }
        guard
            case .invalid(let found) = schema.verdict(
                ofLine: Array(line.replacingFirst("\"start\":900", with: "\"start\":-1").utf8), scratch: scratch),
            case .malformed = schema.verdict(ofLine: Array(line.utf8.dropLast()), scratch: scratch)
        else { Issue.record("valid"); return }
        #expect(found.map(\.keyword) == ["minimum"])
    }
}
