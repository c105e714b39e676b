import Foundation
import TestSupport
import Testing

@testable import Evaluation

/// Our figures are the outside scorer's, bit by bit, on records made from labels by damaging them.
@Suite(
    "Agreement with the outside scorer",
    .enabled(if: Surroundings.scorer != nil && Surroundings.python != nil, "needs ../shared/tools/score.py and python3")
)
struct ScorerAgreementTests {
    private static let folders: [String] = {
        let corpus = (FileBytes.list(Surroundings.corpusGold) ?? []).map { "\(Surroundings.corpusGold)/\($0)" }
        let texts = corpus.filter { (try? GoldDocument(folder: $0))?.coordinates == .codePoints }
        return [Surroundings.gold] + texts.prefix(3)
    }()

    @Test("The same figures", arguments: folders, [1, 2])
    func same(_ folder: String, seed: UInt64) throws {
        let scratch = try TemporaryFolder()
        var random = RandomSource(seed: seed)
        let gold = try GoldDocument(folder: folder)
        for (kind, labels) in gold.labels where ["metrics", "dates", "tables", "terms"].contains(kind) {
            let records = labels.flatMap { Self.damaged($0, kind, &random) }
            try scratch.write("\(kind).jsonl", records.map { Self.json(.object($0.members)) + "\n" }.joined())
        }
        let ours = try Evaluator.evaluate(gold: [gold], run: RunFolder(scratch.path), document: "d").total
        let theirs = try outside(folder, scratch.path)
        #expect(theirs.count >= 14)
        for (name, value) in theirs {
            let figure = try #require(ours[name], "\(name)")
            switch value {
            case .array(let values):
                #expect([figure.precision, figure.recall, figure.value] == values.map(Self.double), "\(name)")
            default: #expect(figure.value == Self.double(value), "\(name)")
            }
        }
    }

    /// Foundation's own JSON reader is off in the last binary digit.
    private static func double(_ value: Fields.Value) -> Double? {
        if case .number(let text) = value { Double(text) } else { nil }
    }

    private func outside(_ gold: String, _ run: String) throws -> [String: Fields.Value] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Surroundings.python))
        process.arguments = [
            try #require(Surroundings.scorer), "--gold", gold, "--pred", run, "--json",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try #require(RecordLines.parse(Array(data), file: "score.py").records.first).members
    }

    private static func damaged(_ label: Fields, _ kind: String, _ random: inout RandomSource) -> [Fields] {
        var record = label
        record.members["doc_id"] = .string("d")
        record.members["optional"] = nil
        if random.next(below: 12) == 0 { return [] }
        func shift(_ key: String, _ by: Int, _ record: inout Fields) {
            record.members[key] = record.integer(key).map { .number(String($0 + by)) }
        }
        if random.next(below: 6) == 0 { shift("start", -1 - random.next(below: 2), &record) }
        if random.next(below: 6) == 0 { shift("end", 1, &record) }
        for (key, value) in replacements[kind] ?? [] where random.next(below: 9) == 0 { record.members[key] = value }
        if kind == "metrics", random.next(below: 3) == 0, let indicator = record.text("indicator") {
            record.members["indicator"] = .string("新 A" + indicator.dropFirst(1 + random.next(below: 3)))
        }
        if random.next(below: 12) != 0 { return [record] }
        var twin = record
        let far = random.next(below: 2) * 30
        shift("start", 1 + far, &twin)
        shift("end", 2 + far, &twin)
        return [twin, record]
    }

    private static let replacements: [String: [(String, Fields.Value)]] = [
        "metrics": [
            ("value", .number("7.0")), ("value", .null), ("unit", .null), ("unit_code", .string("X")),
            ("measure", .string("gap")),
            ("value_base", .number("1e3")), ("qualifier", .null), ("status", .string("target")),
            ("period", .string("2018-05")),
        ],
        "dates": [("value", .string("1999"))],
        "tables": [("header", .null)],
        "terms": [("definition", .string("另 说")), ("term", .null)],
    ]

    private static func json(_ value: Fields.Value) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number(let text): text
        case .string(let text): ReportJSON.string(text).text()
        case .array(let values): "[\(values.map(json).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { ReportJSON.string($0.key).text() + ":" + json($0.value) }.joined(separator: ","))}"
        }
    }
}
