import Model
import TestSupport
import Testing

@testable import Evaluation

@Suite("Gold folders meet run folders")
struct EvaluatorTests {
    private let metric =
        #""indicator":"企业","measure":"level","qualifier":"eq","value":"5","unit":"家","value_base":"5","unit_code":"{家}","period":"2031","status":"actual""#

    @Test("Places in source bytes, a scope, and a document found by its digest")
    func sourceBytes() throws {
        let scratch = try TemporaryFolder()
        try scratch.write(
            "gold/page/meta.json", #"{"file":"html/x.html","sha256":"ab","split":"held","coordinates":"source_bytes"}"#)
        try scratch.write("gold/page/scope.jsonl", #"{"start":100,"end":200}"#)
        try scratch.write("gold/page/metrics.jsonl", "{\"start\":120,\"end\":124,\(metric)}\n")
        try scratch.write("run/documents.jsonl", #"{"doc_id":"other","sha256":"ab"}"# + "\n")
        let records = [120, 300].map {
            "{\"doc_id\":\"other\",\"start\":3,\"end\":5,\"text\":\"5家\",\"source_start\":\($0),\"source_end\":\($0 + 4),\(metric)}"
        }
        try scratch.write("run/metrics.jsonl", records.joined(separator: "\n") + "\n")
        let result = try Evaluator.evaluate(
            gold: GoldSet.load([scratch.path + "/gold"]), run: RunFolder(scratch.path + "/run"))
        #expect(result.total["metric.full_f1"] == Figure(right: 1, gold: 1, predicted: 1))
        #expect(result.groups.map(\.name) == ["total", "held"])
    }

    @Test("A document that the run lacks is all missed, and said to be")
    func absent() throws {
        let scratch = try TemporaryFolder()
        try scratch.write(
            "gold/a/meta.json", #"{"file":"txt/a.txt","sha256":"ab","split":"dev","coordinates":"codepoints"}"#)
        try scratch.write("gold/a/metrics.jsonl", "{\"start\":1,\"end\":3,\(metric)}\n")
        try scratch.write("run/documents.jsonl", #"{"doc_id":"b","sha256":"cd"}"# + "\n")
        let result = try Evaluator.evaluate(
            gold: GoldSet.load([scratch.path + "/gold"]), run: RunFolder(scratch.path + "/run"))
        #expect(result.total["metric.detect"] == Figure(right: 0, gold: 1, predicted: 0))
        #expect(result.documents.first?.notes.isEmpty == false)
    }

    @Test("Every fault of the labels at once")
    func faults() throws {
        let scratch = try TemporaryFolder()
        try scratch.write("gold/a/metrics.jsonl", "{\"start\":1}\nnot json\n")
        try scratch.write("gold/b/meta.json", #"{"coordinates":"lines","split":"train"}"#)
        try scratch.write("gold/b/dates.jsonl", "{\"value\":\"2031\"}\n")
        let error = #expect(throws: SetupError.self) {
            try GoldSet.load([scratch.path + "/gold", scratch.path + "/none"])
        }
        #expect(error?.faults.count == 6)
    }

    @Test("Folder of the first document: against itself everything is right")
    func itself() throws {
        let scratch = try TemporaryFolder()
        for kind in ["metrics", "dates", "tables", "terms", "sections", "document"] {
            let bytes = try #require(FileBytes.read("\(Surroundings.gold)/\(kind).jsonl"))
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            let text = lines.map { "{\"doc_id\":\"d\"," + $0.dropFirst() + "\n" }.joined()
            try scratch.write("run/\(kind == "document" ? "documents" : kind).jsonl", text)
        }
        let result = try Evaluator.evaluate(
            gold: GoldSet.load([Surroundings.gold]), run: RunFolder(scratch.path + "/run"))
        for name in result.total.names { #expect(result.total[name]?.value == 1, "\(name)") }
        #expect(result.documents.flatMap(\.verdicts).count { !$0.isRight } == 0)
    }
}
