import ArgumentParser
import Pipeline

/// `gongbao check`: is everything in order that a run needs?
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check packs, schemas and pipeline.json; run every rule's examples.",
        discussion: """
            All faults are said at once, each with its file, its place and the piece. Exit status 78 when there is one.

            EXAMPLES
              gongbao check
              gongbao check --packs packs/zh-gov
            """)

    @Option(name: .long, help: "Configuration (default: pipeline.json, when there is one).", completion: .file())
    var config: String?
    @Option(name: .long, help: "Folder of pattern packs; stands over the configuration.", completion: .directory)
    var packs: String?
    @Flag(name: .long, help: "Say nothing when all is well.")
    var quiet = false

    mutating func run() throws {
        try ExitStatus.reporting {
            var configuration = try SetupOptions.configuration(file: config)
            if let packs { configuration.packs = packs }
            let report = try SetupCheck.run(configuration)
            if quiet { return }
            try StandardStream.output.write(
                "all is well: \(report.lexicons) word lists, \(report.rules) rules with their examples, pack \(report.packDigest)\n"
            )
        }
    }
}
