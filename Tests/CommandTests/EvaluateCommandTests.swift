import TestSupport
import Testing

/// Exit status and refusals of `gongbao evaluate` and `gongbao review`.
@Suite struct EvaluateCommandTests {
    private static let text = "云岭市公报\n\n全年收入86.94亿元,增长6.1%。\n"
    private static let label =
        #"{"start":11,"end":18,"indicator":"收入","measure":"level","qualifier":"eq","value":"VALUE","unit":"亿元","value_base":"8694000000","unit_code":"CNY","period":null,"status":"actual"}"#

    /// A place with a run of one document and labels of one of its metrics.
    private func place() throws -> TemporaryFolder {
        let place = try TemporaryFolder()
        try place.write("raw/report.txt", Self.text)
        try place.write("gold/report/metrics.jsonl", Self.label.replacing("VALUE", with: "86.94"))
        #expect(try Command.run(["run", "--quiet"], in: place.path).status == 0)
        return place
    }

    private let evaluate = ["evaluate", "--gold", "gold", "--run", "out"]

    @Test func figuresAndMissesAreToldInEveryFormat() throws {
        let place = try place()
        for format in ["text", "markdown", "json", "junit"] {
            let outcome = try Command.run(evaluate + ["--show", "5", "--format", format], in: place.path)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains(format == "junit" ? "<testsuite name=\"report\"" : "detect"))
        }
    }

    @Test func recordingFailsOnceAndNeverLowers() throws {
        let place = try place()
        let files = ["--floors", "floors.json", "--baseline", "baseline.json"]
        #expect(try Command.run(evaluate + files, in: place.path).status == 78)
        let first = try Command.run(evaluate + files + ["--accept"], in: place.path)
        #expect(first.status == 1)
        #expect(first.errors.contains("recorded floors.json") && first.errors.contains("recorded baseline.json"))
        #expect(try Command.run(evaluate + files + ["--accept"], in: place.path).status == 0)
        #expect(try Command.run(evaluate + files, in: place.path).status == 0)
        let floors = try place.read("floors.json")
        // The same labels with another value: a figure falls.
        try place.write("gold/report/metrics.jsonl", Self.label.replacing("VALUE", with: "86.95"))
        let worse = try Command.run(evaluate + files + ["--accept"], in: place.path)
        #expect(worse.status == 1)
        #expect(worse.errors.contains("a floor would have to be lowered"))
        #expect(try place.read("floors.json") == floors)
        #expect(
            try Command.run(evaluate + ["--baseline", "baseline.json", "--fail-on-worse"], in: place.path).status == 1)
    }

    @Test func whatCannotBeReadIsNamed() throws {
        let place = try place()
        let gold = try Command.run(["evaluate", "--gold", "none", "--run", "out"], in: place.path)
        #expect(gold.status == 78 && gold.errors.contains("none"))
        let run = try Command.run(["evaluate", "--gold", "gold", "--run", "raw"], in: place.path)
        #expect(run.status == 78 && run.errors.contains("holds no records"))
        #expect(try Command.run(evaluate + ["--accept"], in: place.path).status == 64)
    }

    @Test func reviewWritesAPage() throws {
        let place = try place()
        let page = try Command.run(["review", "out", "--gold", "gold/report"], in: place.path)
        #expect(page.status == 0)
        #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains(">86.94亿元</mark>"))
        #expect(try Command.run(["review", "out", "--document", "none"], in: place.path).status == 78)
    }
}
