import ArgumentParser
import Pipeline

/// `gongbao check-records`: do the documents of a run fit each other?
struct CheckRecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-records",
        abstract: "Compare a run's documents with each other; print what doesn't fit.",
        discussion: """
            A place's growth is compared with its level of the year before where another document of the run states that. \
            What doesn't fit is printed as one JSON line each, in the form of rejects.jsonl; the folder is left as it is. \
            It can be asked at any time after a run, resumed or incremental ones, too.

            EXAMPLES
              gongbao check-records out > contradictions.jsonl
            """)

    @Argument(help: "Folder that a run has written.", completion: .directory)
    var runFolder: String
    @Option(name: .long, help: "Configuration (default: pipeline.json, when there is one).", completion: .file())
    var config: String?

    mutating func run() throws {
        try ExitStatus.reporting {
            StopRequest.reportFailedWrites()
            let check = try RunCheck(runFolder, packs: SetupOptions.configuration(file: config).packs)
            let count = try check.findings { try StandardStream.output.write($0) }
            try StandardStream.error.write("\(count) statements don't fit those of other documents\n")
        }
    }
}
