import Bytes
import Model
import Testing

@testable import Readers

@Suite("Bytes to UTF-8 and back")
struct TextDecoderTests {
    static let sentence = "云岭市2031年生产总值1234.5亿元，比上年增长6.7%。"
    static let gbk: [UInt8] = [
        0xD4, 0xC6, 0xC1, 0xEB, 0xCA, 0xD0, 0x32, 0x30, 0x33, 0x31, 0xC4, 0xEA, 0xC9, 0xFA, 0xB2, 0xFA, 0xD7, 0xDC,
        0xD6, 0xB5, 0x31, 0x32, 0x33, 0x34, 0x2E, 0x35, 0xD2, 0xDA, 0xD4, 0xAA, 0xA3, 0xAC, 0xB1, 0xC8, 0xC9, 0xCF,
        0xC4, 0xEA, 0xD4, 0xF6, 0xB3, 0xA4, 0x36, 0x2E, 0x37, 0x25, 0xA1, 0xA3,
    ]

    static func text(_ decoded: DecodedText) -> String { String(decoding: decoded.utf8, as: UTF8.self) }

    @Test("labels mean what the standard says")
    func labels() {
        for label in ["GB2312", " gbk ", "gb_2312-80", "x-gbk", "chinese", "csgb2312", "GB18030", "\"gb2312\""] {
            #expect(TextEncoding(label: label) == .gb18030)
        }
        #expect(TextEncoding(label: "Big5-HKSCS") == .big5)
        #expect(TextEncoding(label: "utf8") == .utf8)
        #expect(TextEncoding(label: "iso-8859-1") == .windows1252)
        #expect(TextEncoding(label: "hz-gb-2312") == .replacement)
        #expect(TextEncoding(label: "klingon") == nil)
    }

    @Test("GBK behind every claim, the lie recorded", arguments: ["gb2312", "gbk", "utf-8", "big5", "iso-8859-1", nil])
    func gbkBehindClaims(label: String?) throws {
        let decoded = try TextDecoder.decode(Self.gbk, charset: label)
        #expect(Self.text(decoded) == Self.sentence)
        #expect(decoded.encoding == "gb18030")
        #expect(decoded.declaredEncoding == label)
        let isLie = label != nil && label != "gb2312" && label != "gbk"
        #expect(decoded.findings.map(\.code) == (isLie ? ["encoding.declared_mismatch"] : []))
    }

    @Test("UTF-8 behind a gb2312 tag is UTF-8")
    func utf8BehindTag() throws {
        let page = Array("<html><head><meta charset=gb2312></head>\(Self.sentence)".utf8)
        let decoded = try TextDecoder.decode(page)
        #expect(decoded.utf8 == page)
        #expect(decoded.declaredEncoding == "gb2312")
        #expect(decoded.findings.map(\.code) == ["encoding.declared_mismatch"])
        let ascii = try TextDecoder.decode(Array("GDP 12.5".utf8), charset: "gb2312")
        #expect(ascii.findings.isEmpty)
    }

    @Test("every character of GBK leads back to its raw bytes")
    func wayBackFromGBK() throws {
        let decoded = try TextDecoder.decode(Self.gbk)
        var text = 0
        var source = 0
        for character in Self.sentence.unicodeScalars {
            let length = String(character).utf8.count
            let raw = length == 1 ? 1 : 2
            #expect(decoded.sourceSpan(of: TextSpan(text, text + length)) == TextSpan(source, source + raw))
            if length == 3 { #expect(decoded.sourceSpan(of: TextSpan(text + 1, text + 3)) == nil) }
            text += length
            source += raw
        }
        var map = SourceMap()
        decoded.appendRuns(of: TextSpan(3, decoded.utf8.count), textStart: 0, to: &map)
        #expect(map.source(of: TextSpan(0, 3)) == TextSpan(2, 4))
        #expect(map.source(of: TextSpan(6, 10)) == TextSpan(6, 10))
        #expect(map.source(of: TextSpan(1, 3)) == nil)
    }

    @Test("four-byte sequences, the euro byte, and the characters that moved")
    func gb18030Corners() throws {
        func points(_ bytes: [UInt8]) -> [UInt32] {
            let output = bytes.withUnsafeBufferPointer { GB18030Decoding.decode($0, from: 0) }
            return String(decoding: output.utf8, as: UTF8.self).unicodeScalars.map(\.value)
        }
        #expect(points([0x80]) == [0x20AC])
        #expect(points([0xA8, 0xBC]) == [0x1E3F])
        #expect(points([0xA6, 0xD9]) == [0xFE10])
        #expect(points([0xFE, 0x59]) == [0x9FB4])
        #expect(points([0xA3, 0xA0]) == [0x3000])
        #expect(points([0x81, 0x30, 0x81, 0x30]) == [0x80])
        #expect(points([0x81, 0x35, 0xF4, 0x37]) == [0xE7C7])
        #expect(points([0x84, 0x31, 0xA4, 0x39]) == [0xFFFF])
        #expect(points([0x84, 0x31, 0xA5, 0x30]) == [0xFFFD])
        #expect(points([0x90, 0x30, 0x81, 0x30]) == [0x10000])
        #expect(points([0xE3, 0x32, 0x9A, 0x35]) == [0x10FFFF])
        #expect(points([0x95, 0x32, 0x82, 0x36, 0x41]) == [0x20000, 0x41])
        #expect(points([0xFF, 0xD4, 0x41, 0xD4]) == [0xFFFD, 0x8A1F, 0xFFFD])
        // A broken sequence gives its ASCII bytes back.
        #expect(points([0xD4, 0x20, 0x81, 0x30, 0x41, 0x42]) == [0xFFFD, 0x20, 0xFFFD, 0x30, 0x41, 0x42])
    }

    @Test("Big5, with its pairs of code points and its second plane")
    func big5() throws {
        let bytes: [UInt8] = [
            0xA5, 0x78, 0xA5, 0x5F, 0xA5, 0xAB, 0xA4, 0xB5, 0xA6, 0x7E, 0xB9, 0x77, 0xBA, 0xE2, 0xA6, 0xAC, 0xA4, 0x4A,
            0x31, 0x32, 0xBB, 0xF5, 0xA4, 0xB8, 0xA1, 0x43,
        ]
        let decoded = try TextDecoder.decode(bytes)
        #expect(Self.text(decoded) == "台北市今年預算收入12億元。")
        #expect(decoded.encoding == "big5")
        #expect(decoded.sourceSpan(of: TextSpan(27, 29)) == TextSpan(18, 20))
        let output = [UInt8]([0x88, 0x62, 0x87, 0x45]).withUnsafeBufferPointer { Big5Decoding.decode($0, from: 0) }
        #expect(String(decoding: output.utf8, as: UTF8.self).unicodeScalars.map(\.value) == [0xCA, 0x304, 0x27267])
    }

    /// 雲嶺市統計公報 in both encodings, and words of other pages.
    static let traditional: [(text: String, gbk: [UInt8], big5: [UInt8])] = [
        (
            "雲嶺市統計公報", [0xEB, 0x85, 0x8E, 0x58, 0xCA, 0xD0, 0xBD, 0x79, 0xD3, 0x8B, 0xB9, 0xAB, 0x88, 0xF3],
            [0xB6, 0xB3, 0xC0, 0xAD, 0xA5, 0xAB, 0xB2, 0xCE, 0xAD, 0x70, 0xA4, 0xBD, 0xB3, 0xF8]
        ),
        (
            "產業結構", [0xAE, 0x61, 0x98, 0x49, 0xBD, 0x59, 0x98, 0x8B],
            [0xB2, 0xA3, 0xB7, 0x7E, 0xB5, 0xB2, 0xBA, 0x63]
        ),
        (
            "進出口總額", [0xDF, 0x4D, 0xB3, 0xF6, 0xBF, 0xDA, 0xBF, 0x82, 0xEE, 0x7E],
            [0xB6, 0x69, 0xA5, 0x58, 0xA4, 0x66, 0xC1, 0x60, 0xC3, 0x42]
        ),
        (
            "個體經營戶", [0x82, 0x80, 0xF3, 0x77, 0xBD, 0x9B, 0xA0, 0x49, 0x91, 0xF4],
            [0xAD, 0xD3, 0xC5, 0xE9, 0xB8, 0x67, 0xC0, 0xE7, 0xA4, 0xE1]
        ),
    ]

    @Test(
        "a few traditional characters, in either encoding, behind any claim",
        arguments: ["big5", "gb2312", "utf-8", nil])
    func fewTraditionalCharacters(label: String?) throws {
        for (text, gbk, big5) in Self.traditional {
            for (bytes, encoding) in [(gbk, "gb18030"), (big5, "big5")] {
                let decoded = try TextDecoder.decode(bytes, charset: label)
                #expect(Self.text(decoded) == text)
                #expect(decoded.encoding == encoding)
                #expect(decoded.declaredEncoding == label)
            }
        }
    }

    @Test("a page in UTF-16 that claims something else", arguments: ["gb2312", "big5", "utf-8", "utf-16"])
    func utf16Page(label: String) throws {
        let page = "<html><head><meta charset=\(label)></head><body><p>\(Self.sentence)</p></body></html>"
        for highByteFirst in [true, false] {
            let bytes = page.utf16.flatMap { unit in
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return highByteFirst ? pair : pair.reversed()
            }
            let decoded = try TextDecoder.decode(bytes)
            #expect(Self.text(decoded) == page)
            #expect(decoded.encoding == (highByteFirst ? "utf-16be" : "utf-16le"))
        }
    }

    @Test("UTF-16 with and without its mark, either order", arguments: [true, false], [true, false])
    func utf16(highByteFirst: Bool, marked: Bool) throws {
        var bytes: [UInt8] = marked ? (highByteFirst ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
        for unit in "\(Self.sentence)𠮷".utf16 {
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            bytes += highByteFirst ? pair : pair.reversed()
        }
        let decoded = try TextDecoder.decode(bytes)
        #expect(Self.text(decoded) == "\(Self.sentence)𠮷")
        #expect(decoded.encoding == (highByteFirst ? "utf-16be" : "utf-16le"))
        let lead = marked ? 2 : 0
        #expect(decoded.sourceSpan(of: TextSpan(9, 13)) == TextSpan(6 + lead, 14 + lead))
        #expect(decoded.sourceSpan(of: TextSpan(decoded.utf8.count - 4, decoded.utf8.count))?.count == 4)
    }

    @Test("a byte order mark is left out, and a lying one doesn't decide")
    func marks() throws {
        let marked = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array(Self.sentence.utf8))
        #expect(Self.text(marked) == Self.sentence)
        #expect(marked.sourceSpan(of: TextSpan(0, 3)) == TextSpan(3, 6))
        let lying = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Self.gbk)
        #expect(lying.encoding == "gb18030")
        #expect(Self.text(lying) == Self.sentence)
    }

    @Test("a little damage is counted and placed, much of it stops the document")
    func damage() throws {
        var bytes = Array(String(repeating: Self.sentence, count: 20).utf8)
        let whole = bytes
        bytes.insert(0xFF, at: 6)
        let decoded = try TextDecoder.decode(bytes)
        #expect(decoded.encoding == "utf-8")
        #expect(decoded.utf8.count == whole.count + 3)
        let finding = try #require(decoded.findings.first)
        #expect(finding.code == "encoding.replaced")
        #expect(finding.message.contains("byte 6: FF"))
        #expect(finding.span == nil, "a page's text is another than the decoded one")
        #expect(decoded.sourceSpan(of: TextSpan(9, 12)) == TextSpan(7, 10))
        var broken: [UInt8] = []
        for _ in 0..<40 { broken += [0xE4, 0xBA, 0x91, 0xFF, 0xFF, 0x80] }
        #expect(throws: DocumentError.self) { _ = try TextDecoder.decode(broken).encoding }
    }

    @Test("empty and binary files are named")
    func notText() {
        func code(_ bytes: [UInt8]) -> String? {
            do throws(DocumentError) {
                _ = try TextDecoder.decode(bytes)
                return nil
            } catch { return error.code + ": " + error.message }
        }
        #expect(code([])?.hasPrefix("input.empty") == true)
        #expect(code([0xEF, 0xBB, 0xBF])?.hasPrefix("input.empty") == true)
        #expect(code(Array("%PDF-1.7\n".utf8))?.contains("PDF") == true)
        #expect(code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])?.contains("OLE") == true)
        #expect(code([0x50, 0x4B, 3, 4] + Array("xxxxword/document.xml".utf8))?.contains("Word") == true)
        #expect(code([1, 2, 3, 0, 0, 0xFF, 0x80, 7, 8])?.hasPrefix("input.binary") == true)
    }

    @Test("Western European letters among ASCII")
    func windows1252() throws {
        let decoded = try TextDecoder.decode(Array("Grand Caf".utf8) + [0xE9, 0x20, 0x80, 0x20] + Array("12".utf8))
        #expect(Self.text(decoded) == "Grand Café € 12")
        #expect(decoded.encoding == "windows-1252")
    }

    @Test("pieces longer than the decoder's own are cut nowhere")
    func longText() throws {
        var bytes: [UInt8] = []
        for index in 0..<3_000 { bytes += index % 7 == 3 ? [0x41] + Self.gbk : Self.gbk }
        let decoded = try TextDecoder.decode(bytes)
        #expect(decoded.findings.isEmpty)
        let text = Self.text(decoded)
        #expect(text.utf8.count == 3_000 * Self.sentence.utf8.count + (3_000 + 3) / 7)
        #expect(!text.contains("\u{FFFD}"))
        #expect(decoded.sourceSpan(of: TextSpan(0, decoded.utf8.count)) == TextSpan(0, bytes.count))
    }
}

@Suite("The weights of encodings")
struct EncodingJudgeTests {
    @Test(
        "a long text is judged before its end, whatever was claimed", arguments: [TextEncoding.gb18030, .big5, nil])
    func settled(_ declared: TextEncoding?) {
        // 政府工作报告 in GBK and 人民政府統計 in Big5.
        let gbk: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE, 0xB9, 0xA4, 0xD7, 0xF7, 0xB1, 0xA8, 0xB8, 0xE6]
        let big5: [UInt8] = [0xA4, 0x48, 0xA5, 0xC1, 0xAC, 0x46, 0xA9, 0xB2, 0xB2, 0xCE, 0xAD, 0x70]
        for (piece, expected) in [(gbk, TextEncoding.gb18030), (big5, .big5)] {
            for count in [1, 1_000, 6_000] {
                let bytes = Array(repeatElement(piece, count: count).joined())
                #expect(bytes.withUnsafeBufferPointer { EncodingJudge($0).legacy(declared: declared) } == expected)
            }
        }
    }
}

@Suite("UTF-8 validity")
struct UTF8DecodingTests {
    @Test("agrees with the standard library on every place of a fault")
    func agrees() {
        var generator = SystemRandomNumberGenerator()
        let base = Array("云岭市GDP 1234.5亿元，𠮷é增长6.7%。ABCDEFGHIJKLMNOP平稳运行稳中有进总体向好".utf8)
        for _ in 0..<4_000 {
            var bytes = base
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 0...3, using: &generator)) }
            let expected = String(validating: bytes, as: UTF8.self) != nil
            #expect((bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalid($0) } == nil) == expected)
            let repaired = bytes.withUnsafeBufferPointer { UTF8Decoding.repair($0, from: 0) }.utf8
            #expect(repaired == Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }
}

@Suite("The claim of a page's head")
struct MetaPrescanTests {
    @Test(
        "as the HTML standard prescans",
        arguments: [
            ("<meta charset=gb2312>", "gb2312"),
            ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GBK'>", "gbk"),
            ("<meta content=\"text/html;charset=gb2312\" http-equiv=content-type>", "gb2312"),
            ("<!-- <meta charset=big5> --><p title='<meta charset=x>'><meta charset='utf-8'/>", "utf-8"),
            ("<meta name=keywords content='charset=gbk'>", nil),
            ("<?xml version='1.0' encoding='GB18030'?><html>", "gb18030"),
            ("<meta charset", nil), ("<meta charset=\"gb", "gb"), ("正文没有标签", nil),
        ] as [(String, String?)])
    func labels(page: String, label: String?) {
        #expect(Array(page.utf8).withUnsafeBufferPointer { MetaPrescan.label(in: $0) } == label)
    }

    @Test("the charset argument of a content type")
    func contentType() {
        #expect(MetaPrescan.charset(inContentType: "text/html; Charset=\"GB2312\"") == "gb2312")
        #expect(MetaPrescan.charset(inContentType: "text/html;charset=utf-8; x=1") == "utf-8")
        #expect(MetaPrescan.charset(inContentType: "text/html") == nil)
    }
}
