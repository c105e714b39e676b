// Stands in for the reader's front door until it lands.
import Model
import Readers

struct DocumentReader: Sendable {
    func read(_ bytes: [UInt8], path: String, id: String, mediaType: String?, charset: String?, url: String?)
        throws(DocumentError) -> Document
    {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw DocumentError(code: "encoding.undecodable", message: "not UTF-8")
        }
        let lead = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var source = DocumentSource(
            path: path, mediaType: "text/plain", encoding: "utf-8", byteCount: bytes.count,
            sha256: SHA256.hexadecimal(of: bytes))
        if path.hasSuffix(".html") || path.hasSuffix(".htm") {
            source.mediaType = "text/html"
            return try HTMLReader().read(DecodedText(utf8: Array(bytes[lead...]), lead: lead), source: source, id: id)
        }
        var text: [UInt8] = []
        var map = SourceMap()
        var blocks: [Block] = []
        var lineStart = 0
        text.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated().dropFirst(lead) where byte != 0 {
            if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
            map.append(.init(textStart: text.count, textCount: 1, sourceStart: index, sourceCount: 1, correspondence: .bytes))
            text.append(byte == 0x0D ? 0x0A : byte)
        }
        for index in 0...text.count where index == text.count || text[index] == 0x0A {
            var start = lineStart
            var end = index
            lineStart = index + 1
            while start < end, text[start] <= 0x20 || text[start..<end].starts(with: [0xE3, 0x80, 0x80]) { start += text[start] <= 0x20 ? 1 : 3 }
            while end > start, text[end - 1] <= 0x20 { end -= 1 }
            if start < end { blocks.append(Block(kind: .paragraph, span: TextSpan(start, end))) }
        }
        return Document(id: id, source: source, text: text, sourceMap: map, blocks: blocks)
    }
}
