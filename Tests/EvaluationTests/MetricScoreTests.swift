import Testing

@testable import Evaluation

@Suite("Metrics are scored")
struct MetricScoreTests {
    private let label =
        #"{"text":"12.5亿元","start":10,"end":16,"indicator":"地区生产总值","measure":"level","qualifier":"eq","value":"12.5","unit":"亿元","value_base":"1250000000","unit_code":"CNY","period":"2031","status":"actual","sentence":"云岭市实现地区生产总值12.5亿元"}"#

    private func record(_ edit: (inout [String: Fields.Value]) -> Void = { _ in }) throws -> Fields {
        var members = try #require(RecordLines.parse(Array(label.utf8), file: "label").records.first).members
        members["doc_id"] = .string("d")
        members["value"] = .number("12.50")
        members["value_base"] = .number("1.25e9")
        edit(&members)
        return Fields(members: members)
    }

    private func score(_ records: [Fields]) -> KindScore {
        .metrics(
            gold: RecordLines.parse(Array(label.utf8), file: "label").records, found: records,
            context: PlaceContext(coordinates: .codePoints, text: []))
    }

    private func figure(_ name: String, _ score: KindScore) -> Figure? {
        score.figures.first { $0.name == name }?.figure
    }

    @Test("The same number in another notation is right")
    func equalNumbers() throws {
        let score = try score([record()])
        #expect(score.verdicts.map(\.outcome) == [.right])
        #expect(figure("metric.full_f1", score)?.value == 1)
    }

    @Test("Each wrong field is named", arguments: MetricField.allCases)
    func wrongField(_ field: MetricField) throws {
        let score = try score([
            record { $0[field.rawValue] = field == .value || field == .valueBase ? .number("3") : .string("x") }
        ])
        guard case .wrong(let differences) = try #require(score.verdicts.first).outcome else {
            Issue.record("not wrong")
            return
        }
        #expect(differences.map(\.field) == [field.rawValue])
        #expect(figure("metric.\(field.rawValue)", score)?.right == 0)
        #expect(figure("metric.detect", score)?.right == 1)
    }

    @Test("A miss and a false alarm")
    func missAndAlarm() throws {
        let score = try score([
            record {
                $0["start"] = .number("16")
                $0["end"] = .number("20")
            }
        ])
        #expect(score.verdicts.map(\.outcome) == [.missed, .falseAlarm])
    }

    @Test("An optional label counts neither way")
    func optionalLabel() throws {
        let gold = try [record { $0["optional"] = .bool(true) }]
        let context = PlaceContext(coordinates: .codePoints, text: [])
        let found = try KindScore.metrics(gold: gold, found: [record()], context: context)
        #expect(found.figures.first?.figure == Figure(right: 0, gold: 0, predicted: 0))
        let missed = KindScore.metrics(gold: gold, found: [], context: context)
        #expect(missed.verdicts.isEmpty)
    }

    @Test("Another wording of the label is as right")
    func otherWording() throws {
        let gold = try [record { $0["indicator_also"] = .array([.string("经济总量")]) }]
        let found = try [record { $0["indicator"] = .string("经济总量") }]
        let score = KindScore.metrics(
            gold: gold, found: found, context: PlaceContext(coordinates: .codePoints, text: []))
        #expect(score.verdicts.map(\.outcome) == [.right])
    }
}
