import Model
import Testing

@testable import Readers

@Suite("The front door")
struct DocumentReaderTests {
    static func read(_ text: String, path: String = "a.txt", mediaType: String? = nil) throws -> Document {
        try DocumentReader(words: .embedded).read(Array(text.utf8), path: path, id: "a", mediaType: mediaType)
    }

    @Test("text stays text but for its line ends, and every byte leads back")
    func plainText() throws {
        let document = try Self.read("\u{FEFF}　　一、总体情况\r\n\r\n全年增长6.7%。\rA\0B\n\u{3000}\u{A0}\n")
        #expect(document.string(TextSpan(0, document.text.count)) == "　　一、总体情况\n\n全年增长6.7%。\nAB\n\u{3000}\u{A0}\n")
        #expect(document.blocks.map { document.string($0.span) } == ["一、总体情况", "全年增长6.7%。", "AB"])
        #expect(document.source.mediaType == "text/plain")
        let place = document.blocks[1].span
        #expect(document.sourceMap.source(of: place) == TextSpan(place.start + 5, place.end + 5))
        let last = document.blocks[2].span
        #expect(document.sourceMap.source(of: last) == TextSpan(last.start + 5, last.end + 6))
    }

    @Test("a text of white space, and one that is too large")
    func refusals() {
        #expect(throws: DocumentError.self) { try Self.read(" \n\u{3000}\r\n").id }
        do throws(DocumentError) {
            _ = try DocumentReader(words: .embedded, limits: .init(bytes: 3)).read(
                [0x41, 0x42, 0x43, 0x44], path: "a", id: "a")
            Issue.record("four bytes passed a limit of three")
        } catch { #expect(error.code == "input.too_large") }
    }

    @Test("page or text by content, claim second")
    func kinds() throws {
        func kind(_ text: String, _ claim: ContentKind?) -> ContentKind {
            ContentKind(of: Array(text.utf8), claim: claim)
        }
        #expect(kind("<!DOCTYPE html><p>正文", .plainText) == .page)
        #expect(kind("\n <HTML><body>正文", nil) == .page)
        #expect(kind("<p>增长5%</p><p>下降3%</p>", nil) == .page)
        #expect(kind("正文<table><tr><td>1</td></tr></table>", .plainText) == .page)
        #expect(kind("增速<5%的行业有三个，<U+00A0>其余平稳", nil) == .plainText)
        #expect(kind("没有标签", .page) == .plainText)
        #expect(kind("一个<b>标签</b>", .page) == .page)
        #expect(ContentKind(mediaType: "text/html; charset=gbk", path: "a.txt") == .page)
        #expect(ContentKind(mediaType: nil, path: "dir.d/t20310301_1.shtml") == .page)
        #expect(ContentKind(mediaType: nil, path: "dir.html/file") == nil)
        #expect(ContentKind(mediaType: nil, path: "报告.TXT.gz") == .plainText)
        #expect(ContentKind(mediaType: nil, path: "http://a.cn/报告.JSP?file=1.txt") == .page)
        #expect(ContentKind(mediaType: nil, path: "a.htm#1.txt") == .page)
        #expect(ContentKind(mediaType: nil, path: ".gz") == nil)
        #expect(ContentKind(mediaType: nil, path: "") == nil)
    }

    @Test("a page in GBK behind its own tag")
    func page() throws {
        let head = Array("<html><head><meta charset=\"gb2312\"></head><body><p>".utf8)
        let document = try DocumentReader(words: .embedded).read(
            head + TextDecoderTests.gbk + Array("</p></body></html>".utf8), path: "b.html", id: "b")
        #expect(document.source.mediaType == "text/html")
        #expect(document.source.encoding == "gb18030")
        #expect(document.source.declaredEncoding == "gb2312")
        #expect(document.source.sha256.count == 64)
    }
}
