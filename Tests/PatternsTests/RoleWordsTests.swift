import Model
import Patterns
import Testing

@Suite struct RoleWordsTests {
    private func pack(_ list: String) throws -> Pack { try Pack(files: [("lexicons/some.tsv", Array(list.utf8))]) }

    private func faults(_ words: RoleWords) -> [String] {
        do throws(SetupError) {
            try words.finish()
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test func wordsAreTakenByRoleInFileOrder() throws {
        var words = RoleWords("some", of: try pack("#surface\trole\n甲\tfirst\n乙\tsecond|first\n丙\tsecond\n"))
        #expect(words.surfaces("first") == ["甲", "乙"])
        #expect(words.surfaces("second") == ["乙", "丙"])
        #expect(faults(words) == [])
    }

    @Test func unknownAndMissingRolesAreAllReported() throws {
        var words = RoleWords("some", of: try pack("#surface\trole\n甲\tfrist\n乙\tfirst\n丙\t\n"))
        #expect(words.surfaces("first") == ["乙"])
        #expect(words.surfaces("second") == [])
        #expect(
            faults(words) == [
                "lexicons/some.tsv: list: no line has the role «second»",
                "lexicons/some.tsv: line 2: the role «frist» is not known",
                "lexicons/some.tsv: line 4: the role «» is not known",
            ])
    }

    @Test func whatOnlyLooksLikeAWordStandsBehindTheWords() throws {
        var words = RoleWords("some", of: try pack("#surface\trole\n甲乙\tno_first\n甲\tfirst\n乙\tfirst\n"))
        let (few, count) = words.few("first", from: "no_first")
        let text = Array("甲乙甲".utf8)
        text.withUnsafeBufferPointer { text in
            #expect(few.beginning(in: text, at: 0, end: 9)?.word == 2)
            #expect(few.beginning(in: text, at: 6, end: 9)?.word == 0)
        }
        #expect(count == 2 && words.trie("first", from: "no_first", .forward).count == 2)
        #expect(faults(words) == [])
    }

    @Test func moreWordsThanAreComparedOneByOneAreAFault() throws {
        let lines = (0..<257).map { "甲\($0)\tfirst\n" }.joined()
        var words = RoleWords("some", of: try pack("#surface\trole\n" + lines))
        _ = words.few("first")
        #expect(faults(words) == ["lexicons/some.tsv: list: 257 lines with the role «first», 256 are the most"])
    }

    @Test func aMissingListOrColumnIsOneFault() throws {
        var words = RoleWords("some", of: try pack("#surface\tkind\n甲\tfirst\n"))
        _ = words.few("first")
        #expect(faults(words) == ["lexicons/some.tsv: header: a column role is needed"])
        var others = RoleWords("others", of: try pack("#surface\trole\n甲\tfirst\n"))
        _ = others.few("first")
        #expect(faults(others) == ["lexicons/others.tsv: pack: the word list is missing"])
    }
}
