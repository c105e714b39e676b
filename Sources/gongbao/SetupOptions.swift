import ArgumentParser
import Model
import Pipeline

/// The options that every command with documents takes: pipeline.json and what stands over it.
struct SetupOptions: ParsableArguments {
    @Option(name: .long, help: "Configuration (default: pipeline.json, when there is one).")
    var config: String?
    @Option(
        name: .long, parsing: .upToNextOption,
        help: "Folders, documents, containers, patterns; - is standard input; stands over the configuration.")
    var input: [String] = []
    @Option(name: .long, help: "File with paths to read, one a line (or parted by NUL); - is standard input.")
    var filesFrom: String?
    @Option(name: .long, help: "Folder that is written; stands over the configuration.")
    var output: String?
    @Option(name: .long, help: "Processors to use; 0 takes all there are.")
    var jobs: Int?

    mutating func validate() throws {
        if let jobs, !(0...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 0 to 1024") }
        let paths = [("config", config), ("files-from", filesFrom), ("output", output)] + input.map { ("input", $0) }
        for (name, value) in paths where value?.isEmpty == true {
            throw ValidationError("--\(name) takes a path")
        }
        if input.contains("-") && filesFrom == "-" { throw ValidationError("standard input (-) can be read once") }
    }

    /// pipeline.json with the options over it; throws every fault of the file.
    func configuration() throws -> PipelineConfiguration {
        var configuration = try Self.configuration(file: config)
        if !input.isEmpty || filesFrom != nil {
            configuration.inputs = input.map { InputOperand($0) }
            configuration.list = filesFrom.map { InputList($0) }
        }
        if let output { configuration.output = output }
        if let jobs { configuration.jobs = jobs }
        return configuration
    }

    /// What a configuration file says, or pipeline.json when no file is named and there is one.
    static func configuration(file: String?) throws -> PipelineConfiguration {
        if let file { return try ConfigurationFile.read(file) }
        return FileTree.exists("pipeline.json") ? try ConfigurationFile.read("pipeline.json") : PipelineConfiguration()
    }
}
