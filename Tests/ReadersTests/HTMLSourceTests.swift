import Model
import Testing

@testable import Readers

/// The way back: raw bytes of a span, decoded and stripped of tags and references, are the span's text.
@Suite("Source offsets of pages")
struct HTMLSourceTests {
    /// Strips comments, tags and references by rules of its own, white space dropped on both sides.
    static func stripped(_ raw: String) -> String {
        var result = ""
        var rest = Substring(raw)
        while let character = rest.first {
            if rest.hasPrefix("<!--") {
                if let end = String(rest).range(ofWord: "-->") {
                    rest = Substring(String(rest)[end.upperBound...])
                } else {
                    rest = ""
                }
            } else if character == "<", let next = rest.dropFirst().first, next.isASCII,
                next.isLetter || "/!?".contains(next)
            {
                let isScript = rest.lowercased().hasPrefix("<script")
                var quote: Character?
                rest = rest.dropFirst()
                while let inner = rest.first {
                    rest = rest.dropFirst()
                    if inner == quote {
                        quote = nil
                    } else if quote == nil, inner == "\"" || inner == "'" {
                        quote = inner
                    }
                    if quote == nil && inner == ">" { break }
                }
                if isScript, let end = String(rest).range(ofWord: "</script>") {
                    rest = Substring(String(rest)[end.upperBound...])
                }
            } else if character == "&" {
                var copy = String(rest.prefix(40))
                let decoded = copy.withUTF8 { HTMLEntity.decode($0, at: 0) }
                if let decoded, let scalar = Unicode.Scalar(decoded.first) {
                    result.unicodeScalars.append(scalar)
                    rest = rest[rest.utf8.index(rest.startIndex, offsetBy: decoded.length)...]
                } else {
                    result.append(character)
                    rest = rest.dropFirst()
                }
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return packed(result)
    }

    static func packed(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    !$0.properties.isWhitespace && !(0x200B...0x200F).contains($0.value) && $0.value != 0xFEFF
                        && $0.value != 0xAD && $0.value != 0x2060 && $0.value >= 0x20
                }))
    }

    /// Random spans of whole characters inside blocks; the number that was checked is returned.
    static func check(_ document: Document, raw: [UInt8], decode: ([UInt8]) -> String?, seed: UInt64, count: Int) -> Int
    {
        var state = seed
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var checked = 0
        let blocks = document.blocks.filter { $0.span.count > 0 }
        if blocks.isEmpty { return 0 }
        for _ in 0..<count {
            let block = blocks[random(blocks.count)].span
            var start = block.start + random(block.count)
            while start > block.start, document.text[start] & 0xC0 == 0x80 { start -= 1 }
            var end = min(block.end, start + 1 + random(40))
            while end < block.end, document.text[end] & 0xC0 == 0x80 { end += 1 }
            guard let source = document.sourceMap.source(of: TextSpan(start, end)) else {
                // Only made-up white space, or one of two characters of one reference, has no place.
                let ends = [document.text[start], document.text[end - 1]]
                #expect(ends.contains { $0 <= 0x20 }, "no source for \(document.string(TextSpan(start, end)))")
                continue
            }
            guard let text = decode(Array(raw[source.range])) else {
                Issue.record("the source of \(document.string(TextSpan(start, end))) doesn't decode")
                continue
            }
            #expect(stripped(text) == packed(document.string(TextSpan(start, end))))
            checked += 1
        }
        return checked
    }

    @Test("random spans of random pages", arguments: 0..<20)
    func randomPages(seed: Int) throws {
        var state = UInt64(seed) &* 977 &+ 13
        func pick(_ choices: [String]) -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return choices[Int((state >> 33) % UInt64(choices.count))]
        }
        let pieces = [
            "全年云岭市", "地区生产总值", "1234", ".5", "亿元，", "<b>增长</b>", "<span style=\"color:red\">6</span>", "&nbsp;",
            "&ldquo;稳&rdquo;",
            "<!-- 注 -->", " ", "\n  ", "&lt;", "&amp;", "&", "<", "％", "。", "<font face='x>y'>", "</font>",
            "<a href=\"x\">链</a>",
            "<script>var x='<p>';</script>", "é", "𠮷", "<sup>[1]</sup>", "\u{200B}", "<br>", "&#20159;", "\t",
        ]
        var html = "<html><body><div class=\"content\">"
        for _ in 0..<30 {
            html += "<p>"
            for _ in 0..<60 { html += pick(pieces) }
            html += "全年增长，稳中有进，比上年多。</p>\n"
        }
        html += "</div></body></html>"
        let document = try HTMLReaderTests.read(html)
        let checked = Self.check(
            document, raw: Array(html.utf8), decode: { String(validating: $0, as: UTF8.self) }, seed: UInt64(seed),
            count: 200)
        #expect(checked > 150)
    }

    @Test("a page in GB18030 leads back byte by byte")
    func chinesePage() throws {
        // 增长 in GBK is D4 F6 B3 A4, 年 is C4 EA, 全 is C8 AB.
        var raw = Array("<html><head><meta charset=gb2312></head><body><p>".utf8)
        for _ in 0..<30 {
            raw += [0xC8, 0xAB, 0xC4, 0xEA, 0xD4, 0xF6] + Array("<b>".utf8) + [0xB3, 0xA4] + Array("</b>6.7%, ".utf8)
        }
        raw += Array("</p></body></html>".utf8)
        let document = try DocumentReader(words: .embedded).read(raw, path: "a.html", id: "a", mediaType: "text/html")
        #expect(document.source.encoding == "gb18030")
        let text = String(decoding: document.text, as: UTF8.self)
        let found = try #require(text.range(ofWord: "增长6.7"))
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let source = try #require(document.sourceMap.source(of: TextSpan(start, start + 9)))
        #expect(Array(raw[source.range]) == [0xD4, 0xF6] + Array("<b>".utf8) + [0xB3, 0xA4] + Array("</b>6.7".utf8))
    }
}
