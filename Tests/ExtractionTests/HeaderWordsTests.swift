import Extraction
import Model
import Patterns
import Testing

@Suite struct HeaderWordsTests {
    /// The faults of the stage of tables with a pack in which one list has another line at its end.
    private func faults(_ line: String, in list: String) throws -> [String] {
        let files = Pack.embeddedFiles().map { file in
            file.path == "lexicons/\(list).tsv" ? (path: file.path, bytes: file.bytes + Array(line.utf8)) : file
        }
        let pack = try Pack(files: files)
        do throws(SetupError) {
            _ = try CellMetricStage(pack: pack, units: Units(pack: pack))
            return []
        } catch {
            return error.faults.map(\.message)
        }
    }

    @Test func aRoleThatNobodyKnowsIsReported() throws {
        #expect(try faults("备忘\tnot\t\n", in: "table_headers") == ["the role «not» is not known"])
        #expect(try faults("备忘\tnote|nuot\t\n", in: "table_headers") == ["the role «nuot» is not known"])
        #expect(try faults("备忘\tnote\t\n", in: "table_headers") == [])
        #expect(try faults("备忘\tsumm\n", in: "table_words") == ["the role «summ» is not known"])
        #expect(try faults("备忘\tsum\n", in: "table_words") == [])
    }
}
