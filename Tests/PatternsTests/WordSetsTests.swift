import Model
import Patterns
import Testing

@Suite struct WordSetsTests {
    private static let sets = "#surface\tset\n# comment\n省\tdivision\n县\tdivision\n河\twater\n"

    /// The lines of a list, read with these sets as a pack has them, and the faults.
    private func read(_ list: String, sets: String = sets) -> (rows: [[String]], lines: [Int], faults: [String]) {
        do {
            let pack = try Pack(files: [
                ("lexicons/word_sets.tsv", Array(sets.utf8)), ("lexicons/words.tsv", Array(list.utf8)),
            ])
            let rows = pack.lexicons["words"]?.rows ?? []
            return (rows.map { Array($0.columns) }, rows.map(\.line), [])
        } catch {
            return ([], [], error.faults.map(\.description))
        }
    }

    @Test("a line whose surface names a set stands for one with each of its words")
    func eachWord() {
        let read = read("#surface\tcode\n元\tCNY\n比全{division}\t全{division}\n件\t{件}\n")
        #expect(read.rows == [["元", "CNY"], ["比全省", "全省"], ["比全县", "全县"], ["件", "{件}"]])
        #expect(read.lines == [2, 3, 3, 4])
        #expect(read.faults == [])
    }

    @Test("a surface with a line of its own stands as that says, wherever it is")
    func ownLines() {
        let read = read("#surface\tcode\n全县\ta\r\n全{division}\tb\r\n{water}口\tc\r\n")
        #expect(read.rows == [["全县", "a"], ["全省", "b"], ["河口", "c"]])
        #expect(read.lines == [2, 3, 4])
    }

    @Test("a name that no set has, and a surface that two sets make, are faults of their lines")
    func faults() {
        #expect(
            read("#surface\tcode\n元\tCNY\n全{place}\tb\n{division\tc\n").faults == [
                "lexicons/words.tsv: line 3: no set of words «{place}» in word_sets.tsv",
                "lexicons/words.tsv: line 4: no set of words «{division» in word_sets.tsv",
            ])
        #expect(
            read("#surface\tcode\n{division}河\tb\n省{water}\tc\n").faults == [
                "lexicons/words.tsv: line 3: «省河» stands in line 2 already"
            ])
    }
}
