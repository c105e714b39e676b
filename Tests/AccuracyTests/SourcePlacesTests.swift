import Foundation
import Pipeline
import TestSupport
import Testing

/// Records lead back to the raw bytes: those from source_start to source_end, decoded and stripped of tags and
/// entities, are the record's text.
@Suite("Source places of records")
struct SourcePlacesTests {
    @Test(
        "A thousand random records of the corpus's pages are exact",
        .enabled(if: PackageFolder.shared("corpus/html") != nil, "needs ../shared/corpus"))
    func exact() throws {
        let pages = try #require(PackageFolder.shared("corpus/html"))
        let folder = try TemporaryFolder()
        let output = folder.path
        var configuration = PipelineConfiguration()
        configuration.inputs = [InputOperand(pages)]
        configuration.output = output
        _ = try PipelineRun(configuration).run()

        var sources: [String: (encoding: String, raw: Data)] = [:]
        for document in try Self.lines(output + "/documents.jsonl") {
            let path = try #require(document["source_path"] as? String)
            sources[try #require(document["doc_id"] as? String)] = (
                try #require(document["encoding"] as? String),
                try Data(contentsOf: URL(fileURLWithPath: "\(pages)/\(path)"))
            )
        }
        var records = try ["sections", "metrics", "dates", "cells", "terms"].flatMap { kind in
            try Self.lines("\(output)/\(kind).jsonl").filter { ($0["text"] as? String)?.isEmpty == false }
        }
        var random = SplitMix(state: 20_240_501)
        records.shuffle(using: &random)
        #expect(records.count >= 1_000)
        for record in records.prefix(1_000) {
            let source = try #require(sources[record["doc_id"] as? String ?? ""])
            #expect(["utf-8", "gb18030"].contains(source.encoding))
            let id = record["id"] as? String ?? ""
            guard let start = record["source_start"] as? Int, let end = record["source_end"] as? Int else {
                Issue.record("\(id) has no source place")
                continue
            }
            let text = try #require(PageWords.words(source.raw[start..<end], encoding: source.encoding), "\(id)")
            #expect(text == PageWords.packed(record["text"] as? String ?? ""), "\(id)")
        }
    }

    private static func lines(_ path: String) throws -> [[String: Any]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What a piece of a page says, told without the readers that are tested: Foundation decodes, tags are cut at `<` and
/// `>`, and white space doesn't count.
private enum PageWords {
    static func words(_ raw: Data, encoding: String) -> String? {
        // NSStringEncoding of GB 18030, which has no name in String.Encoding.
        let gb18030: UInt = 0x8000_0632
        guard let markup = String(data: raw, encoding: encoding == "utf-8" ? .utf8 : .init(rawValue: gb18030)) else {
            return nil
        }
        var text = markup.replacingOccurrences(of: "<!--(?s:.*?)-->", with: "", options: .regularExpression)
        text = text.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
        for (entity, character) in [
            ("nbsp", " "), ("ensp", " "), ("emsp", " "), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("ldquo", "“"),
            ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("hellip", "…"), ("mdash", "—"), ("ndash", "–"),
            ("middot", "·"), ("times", "×"), ("permil", "‰"), ("amp", "&"),
        ] { text = text.replacingOccurrences(of: "&\(entity);", with: character) }
        return packed(text)
    }

    static func packed(_ text: String) -> String {
        let blank: Set<Unicode.Scalar> = ["\u{A0}", "\u{AD}", "\u{200B}", "\u{FEFF}"]
        return String(
            String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && !blank.contains($0) }))
    }
}
