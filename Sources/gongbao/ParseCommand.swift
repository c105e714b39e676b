import ArgumentParser
import Extraction
import Model
import Patterns
import Pipeline

/// `gongbao parse`: what the numbers and times of a phrase mean, whatever they are said of.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Tell what the numbers and times in a phrase mean.",
        discussion: """
            For cells, queries and form fields that are known to hold a number or a time: every notation is read, and
            nothing is asked about what it measures. For documents take `extract` or `run`. Without phrases the lines \
            of standard input are read. Each line of output is one find; places are code points of the phrase.

            EXAMPLES
              gongbao parse 三亿两千万元
              gongbao parse --on 2020-06-15 去年三季度增长百分之七点五
              cut -f3 cells.tsv | gongbao parse
            """)

    @Argument(help: "Phrases; none reads lines from standard input.")
    var phrases: [String] = []
    @Option(name: .long, help: "The day (YYYY-MM-DD) on which it is said; without it only numbers are looked for.")
    var on: String?
    @Option(name: .long, help: "Configuration (default: pipeline.json, when there is one).", completion: .file())
    var config: String?

    mutating func validate() throws {
        if let on, Self.day(on) == nil { throw ValidationError("--on takes a day such as 2020-06-15, not '\(on)'") }
    }

    mutating func run() throws {
        try ExitStatus.reporting {
            StopRequest.listen()
            let configuration = try SetupOptions.configuration(file: config)
            let pack = try PackFolder.pack(configuration.packs)
            let numbers = NumberReader(units: Units(pack: pack))
            let day = on.flatMap(Self.day)
            if phrases.isEmpty {
                let input = SystemFile(borrowing: 0, named: "standard input")
                let bytes = try input.readAll(expected: 1 << 12, limit: configuration.limits.bytes)
                var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                if lines.last?.isEmpty == true { lines.removeLast() }
                for (place, line) in lines.enumerated() {
                    try write(String(decoding: line, as: UTF8.self), place, numbers, day)
                }
            } else {
                for (place, phrase) in phrases.enumerated() { try write(phrase, place, numbers, day) }
            }
        }
    }

    private func write(_ phrase: String, _ place: Int, _ reader: NumberReader, _ day: CalendarDay?) throws(FileError) {
        var line = JSONLine(capacity: 1024)
        let text = Array(phrase.utf8)
        let index = CodePointIndex(text)
        let found = reader.numbers(in: phrase)
        // 四角五分 is money, and its minutes are none.
        let times = (day.map { TimeReader().times(in: phrase, saidOn: $0) } ?? []).filter { time in
            !found.contains { number in
                number.high == nil && number.range != time.range && number.range.overlaps(time.range)
                    && number.range.clamped(to: time.range) == time.range
            }
        }
        // The number inside a time is a part of it; four figures alone may be either.
        let numbers = found.filter { number in
            let isBare = number.unit == nil && number.range.count == 4
            return !times.contains { $0.range.overlaps(number.range) && !(isBare && $0.range == number.range) }
        }
        let finds = numbers.map { Find.number($0) } + times.map { Find.time($0) }
        for find in finds.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            line.beginNext()
            line.field("kind", find.kind)
            line.field("phrase", place)
            line.field("start", index.codePoints(before: find.range.lowerBound))
            line.field("end", index.codePoints(before: find.range.upperBound))
            line.field("text", utf8: text[find.range])
            find.write(to: &line)
            line.end()
            line.endLine()
        }
        try StandardStream.output.write(line.withBytes { Array($0) })
    }

    private static func day(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }
}

/// One thing that a phrase holds.
private enum Find {
    case number(ReadNumber)
    case time(ReadTime)

    var kind: String {
        switch self {
        case .number: "number"
        case .time: "time"
        }
    }

    /// Half-open UTF-8 bytes of the phrase.
    var range: Range<Int> {
        switch self {
        case .number(let number): number.range
        case .time(let time): time.range
        }
    }

    /// The keys of the find's kind, named as in metrics.jsonl and dates.jsonl.
    func write(to line: inout JSONLine) {
        switch self {
        case .number(let number):
            let isRange = number.high != nil
            line.field("qualifier", isRange ? "range" : number.bound.map { $0 == .above ? "ge" : "le" } ?? "eq")
            line.field("value", number.value)
            line.field("value_high", number.high)
            line.field("unit", number.isPercentage ? "%" : number.unit)
            line.field("unit_code", number.isPercentage ? "%" : number.unitCode)
        case .time(let time):
            switch time.meaning {
            case .days(let first, let last):
                let (start, end) = (first?.description, last?.description)
                line.field("type", start == end ? "date" : "range")
                line.field("value", start == end ? start : "\(start ?? "..")/\(end ?? "..")")
                line.field("date_start", start)
                line.field("date_end", end)
            case .lengths(let lengths):
                line.field("type", "duration")
                line.field("value", lengths.map(\.code).joined(separator: "/"))
                line.field("date_start", nil as String?)
                line.field("date_end", nil as String?)
            }
        }
    }
}
