import JSON
import Model
import Normalisation
import Patterns

/// Compares the documents of a finished run with each other, and tells of what doesn't fit as lines of rejects.
///
/// It reads the folder's records twice: they are the same for any number of workers and after any resumption, so the
/// lines are, too. Nothing in the folder is changed.
public struct RunCheck {
    private let run: RecordedRun
    private let pack: Pack

    /// Takes the folder that a run has written; throws when it holds no records that can be read.
    public init(_ folder: String, packs: String?) throws(SetupError) {
        run = try RecordedRun(folder)
        pack = try PackFolder.pack(packs)
    }

    /// Hands each line with its end to `write`, in the order of the run, and gives their number.
    public func findings(write: ([UInt8]) throws -> Void) throws -> Int {
        var consistency = RunConsistency(pack: pack)
        try run.forEachDocument { consistency.add($0.statement) }
        var count = 0
        try run.forEachDocument { document in
            for contradiction in consistency.contradictions(in: document.statement) {
                try write(Self.line(contradiction, document))
                count += 1
            }
        }
        return count
    }

    private static func line(_ contradiction: RunConsistency.Contradiction, _ document: RecordedRun.Document) -> [UInt8]
    {
        let metric = document.lines[contradiction.metric]
        var line = JSONLine()
        line.begin()
        line.field("kind", RecordKind.reject.rawValue)
        line.field("id", (metric["id"]?.string ?? "") + "-run")
        line.field("doc_id", document.statement.document)
        line.field("stage", "run")
        line.field("code", contradiction.finding.code)
        line.field("message", contradiction.finding.message)
        line.field("source_path", document.sourcePath)
        line.field("record", nil as String?)
        for name in ["start", "end", "source_start", "source_end", "text"] as [StaticString] {
            line.field(name, rawJSON: metric["\(name)"]?.source ?? ArraySlice("null".utf8))
        }
        line.field("section", nil as String?)
        line.field("rule", nil as String?)
        line.end()
        line.endLine()
        return line.withBytes { Array($0) }
    }
}
