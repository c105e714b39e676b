import Model
import Patterns
import Testing

@testable import Extraction

@Suite("Words of periods in a pack")
struct PeriodWordsTests {
    private func words(replacing old: String = "", with new: String = "") throws -> PeriodWords {
        let files = Pack.embeddedFiles().map { file in
            guard file.path == "lexicons/period_words.tsv", !old.isEmpty else { return file }
            return (file.path, Array(String(decoding: file.bytes, as: UTF8.self).replacing(old, with: new).utf8))
        }
        return try PeriodWords(pack: Pack(files: files))
    }

    private func edtf(_ text: String, _ words: PeriodWords) -> String? {
        CellPeriod.at(0, in: LabelText(text).bytes, words).map {
            $0.period.edtf ?? $0.period.months.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
        }
    }

    @Test(
        "A period is read to its end",
        arguments: [
            ("2031年度", "2031"), ("2030-2031年", "2030/2031"), ("2031年1-6月份", "2031-01/2031-06"), ("第3季度", "7-9"),
            ("1至3季度", "1-9"), ("前11个月", "1-11"), ("前2个月", "1-2"), ("前三季度", "1-9"), ("2031年上半年", "2031-01/2031-06"),
            ("5月份", "5-5"), ("“十三五”期末", "2020"),
            ("十三五时期", "2016/2020"),
        ])
    func read(text: String, period: String) throws {
        let words = try words()
        #expect(edtf(text, words) == period)
        #expect(CellPeriod.at(0, in: LabelText(text).bytes, words)?.count == LabelText(text).bytes.count)
    }

    @Test("What is none begins with another word", arguments: ["粮食", "十三五个", "5吨", "第三产业", "上年", "13月"])
    func others(text: String) throws { #expect(try edtf(text, words()) == nil) }

    @Test("The words are those of the pack")
    func ofPack() throws {
        let words = try words(replacing: "上半年\t", with: "头半年\t")
        #expect(edtf("头半年", words) == "1-6")
        #expect(words.begin("头半年产量"))
        #expect(edtf("上半年", words) == nil)
    }

    @Test("Months that are none are a fault with its line")
    func faults() {
        #expect(throws: SetupError.self) { try words(replacing: "\t1-6", with: "\t6-1") }
        do { _ = try words(replacing: "\t7-12", with: "\t7-13") } catch {
            #expect(
                (error as? SetupError)?.faults.map(\.description) == [
                    "lexicons/period_words.tsv: line 9: «7-13» is no months of a year such as 1-6"
                ])
        }
    }
}
