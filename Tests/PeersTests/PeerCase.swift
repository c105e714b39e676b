import Foundation
import TestSupport

/// One line of ../shared/peers: what another recogniser's own tests expect of one piece of one input.
struct PeerCase: Sendable {
    /// Kinds of number and time that a report can hold; all else (phone numbers, addresses of pages, yes and no,
    /// feasts of other countries, ordinals, temperatures, place names) is of no kind here.
    enum Kind: String, Sendable, CaseIterable {
        case number, percentage, range, currency, dimension, age, date, dateRange = "daterange", duration
        /// Times of day, with a date or without, and what comes again and again.
        case time, timeRange = "timerange", dateTime = "datetime", dateTimeRange = "datetimerange", set

        /// True for what the number reader reads.
        var isNumber: Bool { Self.numbers.contains(self) }
        private static let numbers: Set<Kind> = [.number, .percentage, .range, .currency, .dimension, .age]
    }

    /// `recognizers_zh.jsonl:17`.
    let key: String
    let suite: String
    /// The suite's own file.
    let file: String
    let type: String
    let input: String
    /// The expected piece of the input; nil where nothing is expected.
    let text: String?
    /// Half-open UTF-8 bytes of the piece; nil where nothing is expected.
    let range: Range<Int>?
    /// The resolution as JSON text, and as Duckling's Haskell.
    let resolution: PeerValue
    let haskell: String
    /// Reference day, `2017-03-22`; nil where none is given.
    let referenceDay: String?
    /// The same with its time of day, where that is given: `2017-03-22T16:12:00`.
    let referenceTime: String?
    let kind: Kind?

    var expectsNothing: Bool { text == nil }

    /// The folder of the cases; nil where it is absent.
    static let folder = PackageFolder.shared("peers")

    /// All lines of all suites; empty where the folder is absent.
    static let all: [PeerCase] = {
        guard let folder else { return [] }
        return ["recognizers_zh", "duckling_zh", "jionlp"].flatMap { name -> [PeerCase] in
            let text = (try? String(contentsOfFile: "\(folder)/\(name).jsonl", encoding: .utf8)) ?? ""
            return text.split(separator: "\n").enumerated().compactMap { index, line in
                (try? JSONDecoder().decode(PeerValue.self, from: Data(line.utf8))).map {
                    PeerCase(key: "\(name).jsonl:\(index + 1)", $0)
                }
            }
        }
    }()

    private init(key: String, _ line: PeerValue) {
        self.key = key
        suite = line["suite"]?.string ?? ""
        file = line["file"]?.string ?? ""
        type = (line["type"]?.string ?? "").replacingOccurrences(of: "datetimeV2.", with: "")
        input = line["input"]?.string ?? ""
        text = line["expect"]?.string == "nothing" ? nil : line["text"]?.string
        resolution = line["resolution"] ?? .null
        haskell = line["resolution_hs"]?.string ?? ""
        let reference = line["reference_time"]
        if let time = reference?.string {
            referenceDay = String(time.prefix(10))
            referenceTime = String(time.prefix(19))
        } else if let parts = reference?.array?.compactMap(\.number).map({ Int($0) }), let year = parts.first {
            let day = Self.day(year, parts.dropFirst().first ?? 1, parts.dropFirst(2).first ?? 1)
            referenceDay = day
            referenceTime = Self.time(day, Array(parts.dropFirst(3)))
        } else if let year = reference?["year"]?.number {
            let day = Self.day(
                Int(year), Int(reference?["month"]?.number ?? 1), Int(reference?["day"]?.number ?? 1))
            referenceDay = day
            let clock = ["hour", "minute", "second"].compactMap { reference?[$0]?.number.map { Int($0) } }
            referenceTime = Self.time(day, clock)
        } else {
            referenceDay = nil
            referenceTime = nil
        }
        if text != nil, let start = line["start"]?.number, let length = line["length"]?.number {
            let scalars = input.unicodeScalars
            let first = scalars.index(scalars.startIndex, offsetBy: Int(start))
            let last = scalars.index(first, offsetBy: Int(length))
            range = scalars[..<first].utf8Count..<scalars[..<last].utf8Count
        } else {
            range = nil
        }
        kind = PeerKinds.kind(suite: suite, file: file, type: type, input: input, text: text, resolution, haskell)
    }

    /// The day with what is given of its time; nil without an hour.
    private static func time(_ day: String, _ clock: [Int]) -> String? {
        guard let hour = clock.first else { return nil }
        return day
            + String(format: "T%02d:%02d:%02d", hour, clock.dropFirst().first ?? 0, clock.dropFirst(2).first ?? 0)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
        String(format: "%04d-%02d-%02d", year, month, day)
    }
}

extension Substring.UnicodeScalarView {
    fileprivate var utf8Count: Int { reduce(0) { $0 + UTF8.width($1) } }
}

/// A JSON value of the cases.
enum PeerValue: Sendable, Decodable {
    case null
    case number(Double)
    case string(String)
    case array([PeerValue])
    case object([String: PeerValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .string("\(value)")
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([PeerValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: PeerValue].self))
        }
    }

    subscript(key: String) -> PeerValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }
    var string: String? { if case .string(let value) = self { value } else { nil } }
    var number: Double? {
        switch self {
        case .number(let value): value
        case .string(let text): Double(text)
        default: nil
        }
    }
    var array: [PeerValue]? { if case .array(let values) = self { values } else { nil } }
    var isNull: Bool { if case .null = self { true } else { false } }
}
