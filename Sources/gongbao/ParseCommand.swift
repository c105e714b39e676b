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
              gongbao parse --on 2020-06-15 明天下午三点到四点半 每周一上午九点
              gongbao parse --on 2020-06-15T09:30 两小时之前 未来48小时
              cut -f3 cells.tsv | gongbao parse
            """)

    @Argument(help: "Phrases; none reads lines from standard input.")
    var phrases: [String] = []
    @Option(
        name: .long,
        help: """
            The day on which it is said (YYYY-MM-DD), with its time (YYYY-MM-DDThh:mm) or without; without either only \
            numbers are looked for.
            """)
    var on: String?
    @Option(name: .long, help: "Configuration (default: pipeline.json, when there is one).", completion: .file())
    var config: String?

    mutating func validate() throws {
        if let on, ReadTime.Moment(iso: on) == nil {
            throw ValidationError("--on takes a day such as 2020-06-15, or 2020-06-15T09:30, not '\(on)'")
        }
    }

    mutating func run() throws {
        try ExitStatus.reporting {
            StopRequest.reportFailedWrites()
            let configuration = try SetupOptions.configuration(file: config)
            let pack = try PackFolder.pack(configuration.packs, readsPhrases: true)
            let reader = try PhraseReader(pack: pack)
            let now = on.flatMap(ReadTime.Moment.init(iso:))
            if phrases.isEmpty {
                let input = SystemFile(borrowing: 0, named: "standard input")
                let bytes = try input.readAll(expected: 1 << 12, limit: configuration.limits.bytes)
                var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                if lines.last?.isEmpty == true { lines.removeLast() }
                for (place, line) in lines.enumerated() {
                    try write(String(decoding: line, as: UTF8.self), place, reader, now)
                }
            } else {
                for (place, phrase) in phrases.enumerated() { try write(phrase, place, reader, now) }
            }
        }
    }

    private func write(_ phrase: String, _ place: Int, _ reader: PhraseReader, _ now: ReadTime.Moment?)
        throws(FileError)
    {
        var line = JSONLine(capacity: 1024)
        let text = Array(phrase.utf8)
        let index = CodePointIndex(text)
        for find in reader.finds(in: phrase, saidAt: now) {
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
}

extension PhraseReader.Find {
    fileprivate var kind: String {
        switch self {
        case .number: "number"
        case .time: "time"
        }
    }

    /// The keys of the find's kind, named as in metrics.jsonl and dates.jsonl.
    fileprivate func write(to line: inout JSONLine) {
        switch self {
        case .number(let number):
            let isRange = number.high != nil
            line.field("qualifier", isRange ? "range" : number.bound.map { $0 == .above ? "ge" : "le" } ?? "eq")
            line.field("value", number.value)
            line.field("value_high", number.high)
            line.field("unit", number.isPercentage ? "%" : number.unit)
            line.field("unit_code", number.isPercentage ? "%" : number.unitCode)
        case .time(let time):
            let (first, last) = time.days
            line.field("type", time.type)
            line.field("value", time.value)
            line.field("date_start", first?.description)
            line.field("date_end", last?.description)
        }
    }
}
