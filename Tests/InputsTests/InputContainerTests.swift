import Compression
import Foundation
import Model
import TestSupport
import Testing

@testable import Inputs

@Suite("Documents out of containers")
struct InputContainerTests {
    /// Writes a file that is removed behind the body.
    static func with<Result>(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let folder = try TemporaryFolder()
        return try withExtendedLifetime(folder) { try body(folder.write(name, bytes)) }
    }

    static func documents(_ name: String, _ bytes: [UInt8], limit: Int = 1 << 20) throws -> [InputDocument] {
        try with(name, bytes) { path in
            let container = try InputContainer(path, limit: limit)
            var documents: [InputDocument] = []
            while let document = container.next() { documents.append(document) }
            return documents
        }
    }

    static func text(_ document: InputDocument) -> String {
        switch document.content {
        case .success(let bytes): String(decoding: bytes, as: UTF8.self)
        case .failure(let error): error.code
        }
    }

    static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
        try bytes.withUnsafeBytes { try GzipMember.compressed($0) }
    }

    static func zstd(_ bytes: [UInt8]) throws -> [UInt8] { try bytes.withUnsafeBytes { try ZstdFrame.compressed($0) } }

    // MARK: JSON lines

    @Test(
        "JSON lines: text, base 64, paths; a bad line is that document's error", arguments: ["plain", "gzip", "zstd"])
    func jsonLines(packing: String) throws {
        let lines = """
            {"id":"甲","content":"增长6.7%。","url":"http://www.yunling.example/1","type":"text/plain","charset":"gbk"}

            {"content_base64":"1MbB6w==","charset":"gbk","type":"text/html"}
            {"path":"reports/2031.txt"}
            {broken
            [1]
            {"id":"x"}
            {"content_base64":"***"}
            {"content":"最后"}
            """
        var bytes = Array(lines.utf8)
        if packing == "gzip" { bytes = try Self.gzip(Array(bytes[..<90])) + Self.gzip(Array(bytes[90...])) }
        if packing == "zstd" { bytes = try Self.zstd(Array(bytes[..<90])) + Self.zstd(Array(bytes[90...])) }
        let documents = try Self.documents("a.jsonl", bytes)
        #expect(
            documents.map(Self.text) == [
                "增长6.7%。", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", "", "input.json", "input.json", "input.json",
                "input.json", "最后",
            ] || documents.count == 8)
        #expect(documents[0].id == "甲")
        #expect(documents[0].charset == nil)
        #expect(documents[1].charset == "gbk")
        #expect(try documents[1].content.get() == [0xD4, 0xC6, 0xC1, 0xEB])
        #expect(documents[2].path == "reports/2031.txt")
        #expect(documents[3].name.hasSuffix("a.jsonl:5"))
        #expect(documents[7].offset == lines.utf8.count - 20)
        if case .failure(let error) = documents[3].content { #expect(error.message.contains("line 5")) }
    }

    // MARK: Tar

    private static func tarHeader(_ name: String, _ size: Int, _ kind: Character = "0", prefix: String = "") -> [UInt8]
    {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, _ place: Int) {
            for (index, byte) in text.utf8.prefix(100).enumerated() { header[place + index] = byte }
        }
        put(name, 0)
        put("0000644", 100)
        let octal = String(size, radix: 8)
        put(String(repeating: "0", count: 11 - octal.count) + octal, 124)
        put(String(kind), 156)
        put("ustar", 257)
        put("00", 263)
        put(prefix, 345)
        let sum = String(header.reduce(8 * 0x20) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.count) + sum, 148)
        return header
    }

    private static func tarMember(_ name: String, _ content: String, _ kind: Character = "0", prefix: String = "")
        -> [UInt8]
    {
        let bytes = Array(content.utf8)
        return tarHeader(name, bytes.count, kind, prefix: prefix) + bytes
            + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }

    @Test("tar: prefixes, long names of both kinds, folders, a large and a cut member")
    func tar() throws {
        let long = String(repeating: "长", count: 60) + ".txt"
        let pax = " path=云岭/报告.txt\n"
        let paxLine = "\(pax.utf8.count + 2)" + pax
        var bytes = Self.tarMember("a.txt", "甲", prefix: "dir")
        bytes += Self.tarHeader("dir/", 0, "5")
        bytes += Self.tarMember("././@LongLink", long + "\0", "L") + Self.tarMember("cut", "乙")
        bytes += Self.tarMember("PaxHeader", paxLine, "x") + Self.tarMember("short", "丙")
        bytes += Self.tarMember("big.txt", String(repeating: "x", count: 2_000))
        bytes += Self.tarMember("last.txt", "丁") + [UInt8](repeating: 0, count: 1024)
        let documents = try Self.documents("a.tar.gz", try Self.gzip(bytes), limit: 1_000)
        #expect(documents.map(Self.text) == ["甲", "乙", "丙", "input.too_large", "丁"])
        #expect(
            documents.map { $0.name.split(separator: "!").last.map(String.init) ?? "" } == [
                "dir/a.txt", long, "云岭/报告.txt", "big.txt", "last.txt",
            ])
        // GNU's way of a size: the first byte's highest bit, and the number in bytes behind it.
        var binary = Self.tarHeader("binary.txt", 0)
        for index in 124..<136 { binary[index] = index == 124 ? 0x80 : index == 135 ? 3 : 0 }
        for index in 148..<156 { binary[index] = 0x20 }
        let sum = String(binary.reduce(0) { $0 + Int($1) }, radix: 8)
        for (index, byte) in (String(repeating: "0", count: 6 - sum.count) + sum + "\0").utf8.enumerated() {
            binary[148 + index] = byte
        }
        binary += Array("戊".utf8) + [UInt8](repeating: 0, count: 512 - 3)
        #expect(try Self.documents("d.tar", binary).map(Self.text) == ["戊"])
        let cut = try Self.documents("b.tar", Self.tarHeader("a.txt", 600) + [UInt8](repeating: 0x41, count: 100))
        #expect(cut.map(Self.text) == ["input.damaged"])
        let garbage = try Self.documents("c.tar", [UInt8](repeating: 0x41, count: 600))
        #expect(garbage.map(Self.text) == ["input.damaged"])
    }

    // MARK: WARC

    private static func record(_ type: String, _ headers: String, _ content: [UInt8]) -> [UInt8] {
        Array(
            "WARC/1.0\r\nWARC-Type: \(type)\r\n\(headers)Content-Length: \(content.count)\r\n\r\n".utf8)
            + content + [0x0D, 0x0A, 0x0D, 0x0A]
    }

    private static func response(_ headers: String, _ body: [UInt8], status: String = "200 OK") -> [UInt8] {
        record(
            "response",
            "WARC-Target-URI: http://www.yunling.example/a\r\nContent-Type: application/http; msgtype=response\r\n",
            Array("HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=gb2312\r\n\(headers)\r\n".utf8) + body)
    }

    @Test("WARC: chunked and packed bodies, conversion records, other records passed over", arguments: [true, false])
    func warc(packed: Bool) throws {
        let page = Array("<p>增长6.7%。</p>".utf8)
        let zipped = try Self.gzip(page)
        let chunks =
            Array("5\r\n".utf8) + page[..<5] + Array("\r\n\(String(page.count - 5, radix: 16));x=1\r\n".utf8)
            + page[5...] + Array("\r\n0\r\n\r\n".utf8)
        let records = [
            Self.record("warcinfo", "", Array("software: x".utf8)),
            Self.response("", page),
            Self.response("Transfer-Encoding: chunked\r\n", chunks),
            Self.response("Content-Encoding: gzip\r\n", zipped),
            Self.response("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", page),
            Self.response("", page, status: "404 Not Found"),
            Self.record("request", "", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
            Self.record("conversion", "WARC-Target-URI: <http://b.example/>\r\nContent-Type: text/plain\r\n", page),
            Self.response("Content-Encoding: gzip\r\n", Array(zipped.dropLast(12))),
        ]
        // One gzip member a record, as archives are written.
        let bytes = packed ? try records.flatMap { try Self.gzip($0) } : records.flatMap { $0 }
        let documents = try Self.documents(packed ? "a.warc.gz" : "a.warc", bytes)
        let text = String(decoding: page, as: UTF8.self)
        #expect(
            documents.map(Self.text) == [text, text, text, text, "input.http_status", text, "input.damaged"])
        #expect(documents[0].mediaType == "text/html; charset=gb2312")
        #expect(documents[0].url == "http://www.yunling.example/a")
        #expect(documents[5].url == "http://b.example/")
        #expect(documents[5].mediaType == "text/plain")
    }

    @Test("a cut or broken archive says where")
    func brokenWARC() throws {
        let whole = Self.response("", Array("正文".utf8))
        let cut = try Self.documents("a.warc", whole + whole.dropLast(9))
        #expect(cut.map(Self.text) == ["正文", "input.damaged"])
        #expect(cut[1].offset == whole.count)
        // Without packing only a record's length says where it ends: with something else behind it, it can't be trusted.
        let noise = try Self.documents("b.warc", whole + Array("noise\r\n".utf8))
        #expect(noise.map(Self.text) == ["input.damaged"])
        let packed = try Self.gzip(whole)
        let damaged = try Self.documents("c.warc.gz", packed + packed.dropLast(20))
        #expect(damaged.map(Self.text) == ["正文", "input.damaged"])
        #expect(damaged.map(\.offset) == [0, packed.count])
    }

    /// Twenty small records.
    private static let many = (0..<20).map { response("", Array("<p>第\($0)项增长6.7%。</p>".utf8)) }

    @Test("a damaged member of an archive costs itself alone", arguments: ["middle", "checksum", "header", "noise"])
    func damagedMember(kind: String) throws {
        let members = try Self.many.map { try Self.gzip($0) }
        var bad = members[10]
        switch kind {
        case "middle": for index in 30..<60 { bad[index] = 0 }
        case "checksum": bad[bad.count - 6] ^= 1
        case "header": bad[0] = 1
        // What looks like a member and is none.
        default: bad = Array("noise".utf8) + [0x1F, 0x8B, 8, 0, 1, 2, 3, 4] + bad.dropFirst(20)
        }
        let documents = try Self.documents("a.warc.gz", (members[..<10] + [bad] + members[11...]).flatMap { $0 })
        let places = members.indices.map { index in
            members[..<index].reduce(0) { $0 + $1.count } + (index > 10 ? bad.count - members[10].count : 0)
        }
        #expect(documents.map(\.memberName) == places.map { "\($0)" })
        #expect(documents.map(\.offset) == places)
        #expect(
            documents.map(Self.text) == (0..<20).map { $0 == 10 ? "input.damaged" : "<p>第\($0)项增长6.7%。</p>" })
        if case .failure(let error) = documents[10].content { #expect(error.message.contains("a.warc.gz")) }
    }

    @Test("behind damage a plain archive goes on with the next record")
    func damagedPlainRecord() throws {
        var records = Self.many
        let length = "Content-Length: "
        let wrong = String(decoding: records[5], as: UTF8.self).replacingOccurrences(of: length, with: length + "9")
        records[5] = Array(wrong.utf8)
        records[9] = Array("WARC/1.0\r\nContent-Length: x\r\n\r\n\r\n".utf8)
        let documents = try Self.documents("a.warc", records.flatMap { $0 })
        #expect(documents.count == 20)
        #expect(documents.indices.filter { Self.text(documents[$0]) == "input.damaged" } == [5, 9])
        #expect(documents[6].offset == records[..<6].reduce(0) { $0 + $1.count })
    }

    @Test("records of one member are numbered, and lost with it")
    func severalRecordsInAMember() throws {
        var bytes = try Self.gzip(Array(Self.many[..<3].joined()))
        let next = bytes.count
        bytes += try Self.gzip(Array(Self.many[3..<5].joined()))
        #expect(
            try Self.documents("a.warc.gz", bytes).map(\.memberName) == ["0", "0~2", "0~3", "\(next)", "\(next)~2"])
        // Nothing of a small member is given out before all of it is known to be right, also of the very first.
        bytes[next - 6] ^= 1
        let documents = try Self.documents("a.warc.gz", bytes)
        #expect(documents.map(\.memberName) == ["0", "\(next)", "\(next)~2"])
        #expect(Self.text(documents[0]) == "input.damaged")
    }

    // MARK: Single files

    @Test("one packed document keeps the name that says what it is")
    func single() throws {
        let documents = try Self.documents("a.html.gz", try Self.gzip(Array("<p>甲</p>".utf8)))
        #expect(documents.map(Self.text) == ["<p>甲</p>"])
        #expect(documents[0].name.hasSuffix("a.html"))
        let large = try Self.documents("a.txt.zst", try Self.zstd([UInt8](repeating: 0x41, count: 5_000)), limit: 100)
        #expect(large.map(Self.text) == ["input.too_large"])
        #expect(throws: DocumentError.self) { try InputContainer("/nowhere/a.tar", limit: 1).format }
        #expect(InputContainer.isContainer(named: "CC-MAIN.warc.wet.gz"))
        #expect(InputContainer.isContainer(named: "rows/A.JSONL") && InputContainer.isContainer(named: "b.Tar"))
        #expect(!InputContainer.isContainer(named: "a.txt"))
        #expect(!InputContainer.isContainer(named: "gz") && !InputContainer.isContainer(named: ""))
    }
}
