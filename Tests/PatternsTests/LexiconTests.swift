import Model
import Patterns
import Testing

@Suite struct LexiconTests {
    private func lexicon(_ text: String) -> (lexicon: Lexicon, faults: [String]) {
        var faults: [Fault] = []
        let lexicon = Lexicon(name: "words", file: "lexicons/words.tsv", bytes: Array(text.utf8), faults: &faults)
        return (lexicon, faults.map(\.description))
    }

    @Test func columnsAreAsWrittenAndEmptyOnesFollow() {
        let (lexicon, faults) = lexicon("#surface\tcode\tnotes\n元\tCNY\t人民币\n# a comment\n\n吨\tt\n个\t\t量词\n户\n")
        #expect(faults == [])
        #expect(lexicon.columnNames == ["surface", "code", "notes"])
        #expect(
            lexicon.rows.map { Array($0.columns) } == [
                ["元", "CNY", "人民币"], ["吨", "t", ""], ["个", "", "量词"], ["户", "", ""],
            ])
        #expect(lexicon.rows.map(\.line) == [2, 5, 6, 7])
        #expect(lexicon.rows.map { $0.columns.count } == [3, 3, 3, 3])
    }

    @Test func linesMayEndAsOtherSystemsEndThem() {
        let (lexicon, faults) = lexicon("# surface\tcode\r\n元\tCNY\r\n吨\r\n件\t{件}")
        #expect(faults == [])
        #expect(lexicon.rows.map { Array($0.columns) } == [["元", "CNY"], ["吨", ""], ["件", "{件}"]])
    }

    @Test func valuesStandBetweenBars() {
        let (lexicon, _) = lexicon("#surface\taliases\n甲\t乙|丙||丁\n戊\n己\t庚\n")
        #expect(lexicon.rows.map { $0.values(1) } == [["乙", "丙", "丁"], [], ["庚"]])
        #expect(lexicon.rows[0].values(2) == [])
    }

    @Test func badLinesAreLeftOutAndNamed() {
        let (lexicon, faults) = lexicon("#surface\tcode\n元\tCNY\n\tx\n元\tUSD\n吨\tt\t多\n件\tp\n")
        #expect(lexicon.rows.map { Array($0.columns) } == [["元", "CNY"], ["件", "p"]])
        #expect(
            faults == [
                "lexicons/words.tsv: line 3: 2 columns where the header has 2, or an empty surface: «\tx»",
                "lexicons/words.tsv: line 4: «元» stands in line 2 already",
                "lexicons/words.tsv: line 5: 3 columns where the header has 2, or an empty surface: «吨\tt\t多»",
            ])
    }

    @Test func anotherEncodingIsNamedWithItsPlace() {
        var faults: [Fault] = []
        // 亿 in GB 18030.
        let bytes = Array("#surface\tcode\n吨\tt\n".utf8) + [0xD2, 0xDA, 0x09, 0x0A]
        let lexicon = Lexicon(name: "words", file: "lexicons/words.tsv", bytes: bytes, faults: &faults)
        #expect(lexicon.rows.isEmpty)
        #expect(faults.map(\.description) == ["lexicons/words.tsv: line 3: not UTF-8 from here on: 0xd2 0xda 0x9 0xa"])
    }
}
