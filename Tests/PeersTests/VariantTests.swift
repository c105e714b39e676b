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
        let reader = try NumberReader(pack: Pack(files: Pack.embeddedFiles()))
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
        let reader = try TimeReader(pack: Pack(files: Pack.embeddedFiles()))
        for variant in try variants("time_variants") {
            let readings = reader.times(in: variant.phrase, saidOn: today).map(\.value)
            #expect(readings.joined(separator: "|") == variant.reading, "\(variant.phrase)")
        }
    }
    @Test("Times beside numbers, times of day and sets, on 28 November 2026")
    func phrases() throws {
        let today = try #require(CalendarDay(year: 2026, month: 11, day: 28))
        let reader = try PhraseReader(pack: Pack(files: Pack.embeddedFiles()))
        for variant in try variants("phrase_variants") {
            let readings = reader.finds(in: variant.phrase, saidOn: today).compactMap { find in
                if case .time(let time) = find { time.value } else { nil }
            }
            #expect(readings.joined(separator: "|") == variant.reading, "\(variant.phrase)")
        }
    }
}
