import Model
import Patterns
import Testing

@testable import Extraction

@Suite("Words of phrases in a pack")
struct PhraseWordsTests {
    /// The program's pack with `lines` behind those of a list, or in place of them.
    private func pack(_ list: String, adding lines: String? = nil, only all: String? = nil) throws -> Pack {
        let files = Pack.embeddedFiles().map { file in
            guard file.path == "lexicons/\(list).tsv" else { return file }
            return (file.path, all.map { Array($0.utf8) } ?? file.bytes + Array((lines ?? "").utf8))
        }
        return try Pack(files: files)
    }

    private func faults(_ pack: Pack) -> [String] {
        do { _ = try PhraseReader(pack: pack) } catch { return error.faults.map(\.description) }
        return []
    }

    @Test("A word that a pack adds is read")
    func added() throws {
        let today = try #require(CalendarDay(year: 2031, month: 5, day: 14))
        let days = try TimeReader(pack: pack("phrase_days", adding: "渔火节\tsolar\t08-16\n"))
        #expect(days.times(in: "去年渔火节", saidOn: today).map(\.value) == ["2030-08-16"])
        #expect(days.times(in: "渔火", saidOn: today).isEmpty)
        let units = try NumberReader(pack: pack("phrase_ladders", adding: "公担 公斤\t1|100\n"))
        #expect(units.numbers(in: "三公担20公斤").map(\.value.description) == ["3.2"])
        let numbers = try NumberReader(pack: pack("phrase_numbers", adding: "万马奔腾\tidiom\n"))
        #expect(numbers.numbers(in: "万马奔腾").isEmpty)
    }

    @Test("A word is another one with what follows it")
    func followed() throws {
        let words = try PhraseWords(pack: Pack(files: Pack.embeddedFiles()))
        let text = NumberCharacters("去年度过, 上一年半, 10号线, 10号", words: words)
        #expect(text.behind(.year, at: 0) == 2)
        #expect(text.behind(.year, at: 6) == nil)
        #expect(text.behind(.dayMark, at: 14) == nil)
        #expect(text.end(of: .dayMark, at: 14) == 15)
        #expect(text.behind(.dayMark, at: 20) == 21)
    }

    @Test("What a list says wrong is a fault with its line")
    func wrongLines() throws {
        #expect(
            try faults(pack("phrase_times", only: "#surface\trole\tvalue\n去年\tyear\t早\n")).first
                == "lexicons/phrase_times.tsv: line 2: «早» is no whole number")
        #expect(
            try faults(pack("phrase_parts", only: "#surface\tspans\n年初\tyear:2-1\n年底\tjahr:1-2\n年中\tyear:6-7\n")) == [
                "lexicons/phrase_parts.tsv: line 2: «year:2-1» is no span such as year:1-2",
                "lexicons/phrase_parts.tsv: line 3: «jahr:1-2» is no span such as year:1-2",
            ])
        #expect(
            try faults(pack("phrase_days", adding: "渔火节\tsolar\t8\n")).map {
                $0.hasSuffix("«8» is no value of the role solar")
            }
                == [true])
        #expect(
            try faults(pack("phrase_days", adding: "渔火节\tfeast\t08-16\n")).map {
                $0.hasSuffix("the role «feast» is not known")
            }
                == [true])
        #expect(
            try faults(pack("phrase_ladders", only: "#surface\tparts\ttenths\n斤 两\t1\n")) == [
                "lexicons/phrase_ladders.tsv: line 2: «1» doesn't say how many of each unit make one of the first"
            ])
        let times = try #require(Pack.embeddedFiles().first { $0.path == "lexicons/phrase_times.tsv" })
        let text = String(decoding: times.bytes, as: UTF8.self)
        #expect(
            try faults(
                pack("phrase_times", only: text.replacing("0-6 early", with: "6-0 early").replacing("P1W", with: "P1X"))
            )
            .map { String($0.drop { $0 != "«" }) }.sorted().last == "«P1X» is no unit of time such as P1W")
    }

    @Test("What stands beside words has a line for each role, whose words are read")
    func beside() throws {
        let file = try #require(Pack.embeddedFiles().first { $0.path == "lexicons/phrase_beside.tsv" })
        let text = String(decoding: file.bytes, as: UTF8.self)
        let today = try #require(CalendarDay(year: 2031, month: 5, day: 14))
        let others = try TimeReader(
            pack: pack("phrase_beside", only: text.replacing("\nuntil_now\t目前 ", with: "\nuntil_now\t如今 ")))
        #expect(others.times(in: "截至如今", saidOn: today).map(\.value) == ["../2031-05-14"])
        #expect(others.times(in: "截至目前", saidOn: today).isEmpty)
        #expect(
            try faults(
                pack(
                    "phrase_beside",
                    only: text.replacing("\nuntil_now\t目前 现在\t", with: "\nuntil_now\t\t")
                        .replacing("\ninside_past\t里 间\t", with: "\ninside_past\t里 里\t")
                        .replacing("\ngrade\t", with: "\ngrad\t"))
            )
            .map { $0.replacing(/line \d+/, with: "line") } == [
                "lexicons/phrase_beside.tsv: line: the role «until_now» has no words",
                "lexicons/phrase_beside.tsv: list: no line has the role «grade»",
                "lexicons/phrase_beside.tsv: line: a word of the role «inside_past» stands twice",
                "lexicons/phrase_beside.tsv: line: the role «grad» is not known",
            ])
        #expect(
            try faults(pack("phrase_beside", only: text.replacing("\twords\t", with: "\tsurfaces\t"))).map {
                $0.hasSuffix("a column words is needed")
            } == [true])
    }

    @Test("A word inside another one tells no time")
    func insideOthers() throws {
        let today = try #require(CalendarDay(year: 2031, month: 5, day: 14))
        let times = try TimeReader(pack: Pack(files: Pack.embeddedFiles()))
        func values(_ text: String) -> [String] { times.times(in: text, saidOn: today).map(\.value) }
        #expect(values("目前年均两场") == [])
        #expect(values("前年两场") == ["2029-01-01/2029-12-31"])
        #expect(values("七天之内部署完") == ["2031-05-14/2031-05-21"])
        #expect(values("七天内部署完") == ["P7D"])
    }

    @Test("Faults of several lists are said at once")
    func severalLists() throws {
        let files = Pack.embeddedFiles().filter {
            !["lexicons/phrase_days.tsv", "lexicons/phrase_parts.tsv"].contains($0.path)
        }
        #expect(
            try faults(Pack(files: files)) == [
                "lexicons/phrase_parts.tsv: pack: the list with its column spans is missing",
                "lexicons/phrase_days.tsv: pack: the word list is missing",
            ])
    }
}
