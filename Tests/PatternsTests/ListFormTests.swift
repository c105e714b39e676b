import Model
import Patterns
import Testing

@Suite("What the columns of a list must be")
struct ListFormTests {
    /// The faults of a list, read beside the sets of words that its lines may name.
    private static func faults(_ list: String, _ content: String) -> [String] {
        let file = "lexicons/\(list).tsv"
        let sets = Pack.embeddedFiles().filter { $0.path == "lexicons/word_sets.tsv" && $0.path != file }
        do throws(SetupError) {
            _ = try Pack(files: sets + [(file, Array(content.utf8))])
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    /// The lists of the pack inside that are read by their columns, and not by roles alone.
    private static let lists = [
        "attribute_words", "behind_words", "bounds_after", "column_cues", "comparisons", "connectives", "extent_words",
        "group_words", "indicator_checks", "indicators", "lead_words", "regions", "section_cues", "shared_heads",
        "table_headers", "units", "word_sets",
    ]

    private static func embedded(_ list: String) throws -> String {
        let file = try #require(Pack.embeddedFiles().first { $0.path == "lexicons/\(list).tsv" })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test("a list that lost its columns is a fault, and nothing that ends the program")
    func lostColumns() throws {
        for list in Self.lists {
            let lines = try Self.embedded(list).split(separator: "\n")
            let faults = Self.faults(list, lines.map { $0.prefix { $0 != "\t" } }.joined(separator: "\n"))
            #expect(faults.count == 1 && faults[0].hasPrefix("lexicons/\(list).tsv: header: "), "\(list)")
        }
    }

    @Test("what a word does must be something that is known, with all faults in the order of their lines")
    func unknownValues() {
        let list =
            "#surface\trole\tsign\n增长\tdir\t+\n下降\tdir\t*\n达到\treach\t\n约\tbuond\tapprox\n到\tto\tdirect\n逾\tbound\t\n"
        #expect(
            Self.faults("connectives", list) == [
                "lexicons/connectives.tsv: line 3: the sign «*» is not known",
                "lexicons/connectives.tsv: line 5: the role «buond» is not known",
                "lexicons/connectives.tsv: line 5: the sign «approx» is not known",
                "lexicons/connectives.tsv: line 7: the sign «» is not known",
            ])
        #expect(
            Self.faults("comparisons", "#surface\trole\tsign\n蝉联\trank|award\t\n增速\tchange_noun|referent\t+\n占\t\t\n")
                == [
                    "lexicons/comparisons.tsv: line 3: the role «change_noun|referent» is not known",
                    "lexicons/comparisons.tsv: line 4: the role «» is not known",
                    "lexicons/comparisons.tsv: line 4: the sign «» is not known",
                ])
    }

    @Test("a pack without a list that reading takes says which")
    func missingLists() throws {
        let pack = try Pack(files: Pack.embeddedFiles().filter { $0.path != "lexicons/group_words.tsv" })
        do throws(SetupError) {
            try pack.requireLists()
            Issue.record("no fault")
        } catch {
            #expect(error.faults.map(\.description) == ["lexicons/group_words.tsv: pack: the word list is missing"])
        }
        try Pack(files: Pack.embeddedFiles()).requireLists()
    }
}
