import Extraction
import Foundation
import Model
import Patterns
import TestSupport
import Testing

/// Phrases of our own beside each type of case that the peers have: other numbers, units, and words of the same class.
@Suite("Variants of the peers' cases")
struct VariantTests {
    private struct Variant {
        var phrase: String
        var reading: String
    }

    private func variants(_ name: String) throws -> [Variant] {
        let text = try String(contentsOfFile: PackageFolder.path + "/Tests/Peers/\(name).tsv", encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Variant(phrase: columns[0], reading: columns[1])
        }
    }

    @Test("Numbers, shares, money, measures, ages, ranges and bounds")
    func numbers() throws {
        let reader = NumberReader(units: Units(pack: try Pack(files: Pack.embeddedFiles())))
        for variant in try variants("number_variants") {
            let readings = reader.numbers(in: variant.phrase).map { number in
                "\(number.value)" + (number.high.map { "…\($0)" } ?? "") + (number.isPercentage ? "%" : "")
                    + (number.bound == .above ? "↑" : number.bound == .below ? "↓" : "")
                    + (number.unit.map { " " + $0 } ?? "")
            }
            #expect(readings.joined(separator: " | ") == variant.reading, "\(variant.phrase)")
        }
    }

    @Test("Dates, ranges, parts, distances and lengths, on 15 May 2024")
    func times() throws {
        let today = try #require(CalendarDay(year: 2024, month: 5, day: 15))
        for variant in try variants("time_variants") {
            let readings = TimeReader().times(in: variant.phrase, saidOn: today).map { time in
                switch time.meaning {
                case .days(let first, let last):
                    (first == last ? [first] : [first, last]).map { $0?.description ?? ".." }.joined(separator: "/")
                case .lengths(let lengths): lengths.map(\.code).joined(separator: "/")
                }
            }
            #expect(readings.joined(separator: "|") == variant.reading, "\(variant.phrase)")
        }
    }
}
