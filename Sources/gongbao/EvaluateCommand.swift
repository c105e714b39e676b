import ArgumentParser
import Evaluation
import FoundationEssentials
import Model

/// `gongbao evaluate`: labels against a run.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Compare a run with labels: what was found, which fields are right.",
        discussion: """
            Exit status 0 when all floors hold, 1 when one does not, when --fail-on-worse sees a figure fall, and once
            when --accept has recorded something new; 64 for wrong arguments; 78 for labels, runs or floors that can't be read.

            EXAMPLES
              gongbao evaluate --gold Tests/Gold/haizhu-2020 --run out --show 40
              gongbao evaluate --gold Tests/Gold/corpus --run out --split held --format markdown
              gongbao evaluate --gold ../shared/corpus/true_values.jsonl --run out --show 20
              gongbao evaluate --gold Tests/Gold --run out --baseline Tests/Gold/baseline.json --floors Tests/Gold/floors.json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, junit, json }

    @Option(
        name: .long, parsing: .upToNextOption,
        help: "Folders of labels, folders of such folders, or a file of headline values.")
    var gold: [String]
    @Option(name: .customLong("run"), parsing: .upToNextOption, help: "Folders that runs have written.")
    var runFolders: [String]
    @Option(name: .long, help: "Only this document: its folder of labels, or its id in the run.")
    var document: String?
    @Option(name: .long, help: "Number of misses, wrong fields and false alarms to list.")
    var show = 0
    @Option(name: .long, help: "Only labels for this: dev, held, more-dev or more-held.")
    var split: GoldDocument.Split?
    @Option(name: .long, help: "text, markdown, junit or json.")
    var format = Format.text
    @Option(name: .long, help: "Baseline to compare with.")
    var baseline: String?
    @Option(name: .long, help: "Floors that no figure may fall below.")
    var floors: String?
    @Flag(name: .long, help: "Record this run in --baseline and --floors; refuses to lower a floor.")
    var accept = false
    @Flag(name: .long, help: "Exit with 1 when a figure over all documents fell below the baseline's.")
    var failOnWorse = false

    mutating func validate() throws {
        if runFolders.isEmpty { throw ValidationError("--run needs a folder") }
        if gold.isEmpty { throw ValidationError("--gold needs a folder") }
        if accept && baseline == nil && floors == nil {
            throw ValidationError("--accept needs --baseline or --floors to record in")
        }
        if failOnWorse && baseline == nil { throw ValidationError("--fail-on-worse needs --baseline") }
        if show < 0 { throw ValidationError("--show takes a number from 0") }
    }

    mutating func run() throws {
        try ExitStatus.reporting {
            let outcome = try evaluate()
            try StandardStream.output.write(outcome.report)
            for message in outcome.messages { try StandardStream.error.write("gongbao: \(message)\n") }
            if outcome.isFailure { throw ExitStatus.failedCheck.code }
        }
    }

    private struct Outcome {
        var report: String
        var messages: [String] = []
        var isFailure = false
    }

    private func evaluate() throws -> Outcome {
        let result = try Evaluator.evaluate(
            gold: GoldSet.load(gold, split: split), runs: runFolders.map { try RunFolder($0) }, document: document)
        let mayBeNew = accept
        func read<Value>(_ path: String?, _ read: (String) throws -> Value, new: Value?) throws -> Value? {
            guard let path else { return nil }
            if mayBeNew && !FileManager.default.fileExists(atPath: path) { return new }
            return try read(path)
        }
        let stored = try read(baseline, { try Baseline(file: $0) }, new: nil)
        let held = try read(floors, { try Floors(file: $0) }, new: Floors())
        let comparison = stored.map { Comparison(result, with: $0) }
        let breaches = held?.breaches(result) ?? []
        var outcome = Outcome(report: report(result, comparison, breaches))
        if accept {
            try record(result, stored, held, &outcome)
        } else {
            outcome.isFailure = !breaches.isEmpty || (failOnWorse && !(comparison?.worse.isEmpty ?? true))
            if format != .text { outcome.messages += breaches.map { "floor: \($0.message)" } }
        }
        return outcome
    }

    private func report(_ result: EvaluationResult, _ comparison: Comparison?, _ breaches: [Floors.Breach]) -> String {
        switch format {
        case .text: TextReport.text(result, comparison: comparison, breaches: breaches, shown: show)
        case .markdown: MarkdownReport.text(result, comparison: comparison, breaches: breaches, shown: show)
        case .junit: JUnitReport.text(result, comparison: comparison, breaches: breaches)
        case .json: JSONReport.text(result, comparison: comparison, breaches: breaches, shown: show)
        }
    }

    /// Writes what is new, and fails the run in which it did, so that no build passes on what it has just recorded.
    private func record(_ result: EvaluationResult, _ stored: Baseline?, _ held: Floors?, _ outcome: inout Outcome)
        throws
    {
        let raised = held?.raised(to: result)
        if let held, raised == nil {
            outcome.isFailure = true
            if format != .text { outcome.messages += held.breaches(result).map { "floor: \($0.message)" } }
            outcome.messages.append("nothing is recorded: a floor would have to be lowered")
            return
        }
        if let floors, let raised, raised != held {
            try raised.write(to: floors)
            outcome.isFailure = true
            outcome.messages.append("recorded \(floors)")
        }
        let new = stored?.updated(with: result) ?? Baseline(result)
        if let baseline, new != stored {
            try new.write(to: baseline)
            outcome.isFailure = true
            outcome.messages.append("recorded \(baseline)")
        }
    }
}

extension GoldDocument.Split: ExpressibleByArgument {}
