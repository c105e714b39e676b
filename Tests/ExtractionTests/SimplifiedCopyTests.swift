import Extraction
import Model
import TestSupport
import Testing

@Suite("Documents in traditional characters")
struct SimplifiedCopyTests {
    @Test("a copy has simplified characters in the same places")
    func copy() throws {
        let document = Document(paragraphs: ["雲嶺市國民經濟和社會發展統計公報", "全年實現地區生產總值1286.45億元，增長5.6%，增速顯著。"])
        let copy = try #require(SimplifiedCopy(of: document)).document
        #expect(
            String(decoding: copy.text, as: UTF8.self)
                == "云岭市国民经济和社会发展统计公报\n全年实现地区生产总值1286.45亿元，增长5.6%，增速显著。\n")
        #expect(copy.text.count == document.text.count)
        #expect(copy.blocks == document.blocks)
    }

    @Test(
        "other documents have none",
        arguments: [
            "全年实现地区生产总值1286.45亿元，增长5.6%。", "於", "Grand Café", "云岭市乾县馆藏《萬國公報》一册，全年接待读者12万人次，借阅图书38万册。", "",
        ])
    func others(text: String) { #expect(SimplifiedCopy(of: Document(paragraphs: [text])) == nil) }

    @Test("words are brought back as they stand, else character by character")
    func words() throws {
        // 里 is 裏 and 里 in this document; 发 is 發 and 髮.
        var document = Document(paragraphs: ["裏程發展", "公路里程達到八萬公里，理髮業發展。", "統計資料"])
        let copy = try #require(SimplifiedCopy(of: document))
        let span = document.blocks[1].span
        var records = DocumentRecords()
        records.document.issuer = "统计里"
        for term in ["里程", "理发业", "统计里程"] {
            records.terms.append(
                TermRecord(
                    place: Place(span: span, section: nil), rule: "test", number: nil, term: term, definition: "达到"))
        }
        copy.restore(&records, &document)
        #expect(records.terms.map(\.term) == ["里程", "理髮業", "統計裏程"])
        #expect(records.terms.map(\.definition) == ["達到", "達到", "達到"])
        #expect(records.document.issuer == "統計裏")
    }
}
