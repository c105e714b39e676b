import Model
import Patterns
import Readers
import Testing

@Suite("A pack's words for pages and lines")
struct ReadingWordsTests {
    private func pack(_ list: String, adding line: String) throws -> Pack {
        try Pack(
            files: Pack.embeddedFiles().map { file in
                file.path == "lexicons/\(list).tsv" ? (file.path, file.bytes + Array(line.utf8)) : file
            })
    }

    private func read(_ text: String, as path: String, _ pack: Pack) throws -> Document {
        try DocumentReader(words: ReadingWords(pack: pack)).read(Array(text.utf8), path: path, id: "a")
    }

    @Test("a pack can add the label of a site")
    func addedLabel() throws {
        let page = """
            <html><body><h1>云岭市2031年国民经济和社会发展统计公报</h1><p>见报日子：2032-03-04　来源：云岭市统计局</p>
            <p>2031年，全市实现地区生产总值812.6亿元，比上年增长5.1%，三次产业结构更加合理。</p></body></html>
            """
        let known = try read(page, as: "a.html", pack("page_words", adding: "见报日子\tpublished|publication\n"))
        #expect(known.pageMetadata["published"] == "2032-03-04")
        let unknown = try read(page, as: "a.html", Pack(files: Pack.embeddedFiles()))
        #expect(unknown.pageMetadata["published"] == nil)
    }

    @Test("a pack can add what lines of a text are no part of it")
    func addedLine() throws {
        let text = "云岭新闻客户端\n各位代表：\n2031年，全市实现地区生产总值812.6亿元，比上年增长5.1%，三次产业结构更加合理。\n"
        func kinds(_ pack: Pack) throws -> [Block.Kind] { try read(text, as: "a.txt", pack).blocks.map(\.kind) }
        #expect(try kinds(pack("line_words", adding: "云岭新闻客户端\tchrome\n")).first == .chrome)
        #expect(try kinds(Pack(files: Pack.embeddedFiles())).first == .paragraph)
    }

    @Test("a pack can add what stands before the unit of a table")
    func addedUnitLabel() throws {
        let page = """
            <html><body><p>云岭市主要指标</p><p>量纲：万元</p><table border="1"><tr><td>指标</td><td>2031年</td></tr>
            <tr><td>财政收入</td><td>812.6</td></tr><tr><td>财政支出</td><td>905.1</td></tr></table></body></html>
            """
        let known = try read(page, as: "a.html", pack("grid_words", adding: "量纲\tunit_label|about\n"))
        #expect(known.tables.map(\.unit) == ["万元"])
        let unknown = try read(page, as: "a.html", Pack(files: Pack.embeddedFiles()))
        #expect(unknown.tables.map(\.unit) == [nil])
    }

    @Test("the faults of all lists are told at once")
    func faults() throws {
        let files: Pack.Files = Pack.embeddedFiles().filter { $0.path != "lexicons/line_words.tsv" }.map { file in
            file.path == "lexicons/page_words.tsv" ? (file.path, file.bytes + Array("甲\tlable\n".utf8)) : file
        }
        let pages = try #require(files.first { $0.path == "lexicons/page_words.tsv" })
        let lines = pages.bytes.count { $0 == 0x0A }
        do throws(SetupError) {
            _ = try ReadingWords(pack: Pack(files: files))
            Issue.record("no fault")
        } catch {
            #expect(
                error.faults.map(\.description) == [
                    "lexicons/page_words.tsv: line \(lines): the role «lable» is not known",
                    "lexicons/line_words.tsv: pack: the word list is missing",
                ])
        }
    }
}
