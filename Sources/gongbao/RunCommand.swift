import ArgumentParser
import Model
import Pipeline

/// `gongbao run`: documents and containers of documents into a folder of records.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Read documents and write their records.",
        discussion: """
            Input is folders, documents, patterns in quotes ('raw/**/*.html'), and containers, told by their names: JSON
            Lines (.jsonl), tar, WARC and WET, each plain or packed with gzip or zstd; - is standard input.

            Files appear whole or not at all. A document that can't be read is a line in rejects.jsonl; the run goes on
            and ends with exit status 2.

            EXAMPLES
              gongbao run
              gongbao run --input raw --output out --jobs 4
              gongbao run --input crawl.warc.gz 2023/ 'old/20??/*.txt' --output out
              find /data -name '*.html' -print0 | gongbao run --files-from - --output out
              gongbao run --config jobs/budget.json --quiet
              gongbao run --resume
            """)

    @OptionGroup var setup: SetupOptions
    @Flag(name: .long, help: "Go on with a run that was cut short.")
    var resume = false
    @Flag(name: .long, help: "Take over what the run before said of documents that haven't changed.")
    var incremental = false
    @Flag(name: .long, help: "Say nothing on standard error but errors.")
    var quiet = false

    mutating func run() throws {
        try ExitStatus.reporting {
            StopRequest.listen()
            var configuration = try setup.configuration()
            if incremental { configuration.outputOptions.incremental = true }
            let meter = ProgressMeter(quiet: quiet)
            let run = try PipelineRun(configuration, resume: resume)
            // The process ends with it and gives back all memory at once: packs are ten thousand pieces.
            _ = Unmanaged.passRetained(Kept(run))
            let counts = try run.run { meter.show($0) }
            meter.clear()
            if !quiet { try StandardStream.error.write(Self.summary(counts, configuration)) }
            if counts.rejectedDocuments > 0 { throw ExitStatus.rejectedDocument.code }
        }
    }

    private final class Kept {
        let run: PipelineRun
        init(_ run: PipelineRun) { self.run = run }
    }

    private static func summary(_ counts: RunCounts, _ configuration: PipelineConfiguration) -> String {
        var lines =
            "\(counts.documents) \(counts.documents == 1 ? "document" : "documents") from \(configuration.inputNames.joined(separator: ", "))"
        lines += counts.documents == 0 ? ": there is nothing to read\n" : ", records in \(configuration.output)\n"
        if counts.unchangedDocuments > 0 { lines += "  \(counts.unchangedDocuments) unchanged since the run before\n" }
        for (kind, count) in zip(RecordKind.allCases, counts.records) where count > 0 {
            let name = kind.fileStem
            lines += "  \(name)\(String(repeating: " ", count: 10 - name.utf8.count))\(count)\n"
        }
        if counts.rejectedDocuments > 0 {
            lines += "\(counts.rejectedDocuments) rejected; see \(configuration.output)/rejects.jsonl\n"
        }
        return lines
    }
}
