/// Tells files that hold no text by their first bytes.
enum BinaryKind {
    /// A name for what the bytes are, such as `PDF document`; nil when they may be text.
    static func name(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        for (signature, name) in signatures where begins(bytes, with: signature) { return name }
        if begins(bytes, with: [0x50, 0x4B, 0x03, 0x04]) { return zipName(bytes) }
        if bytes.count > 12, begins(bytes, with: Array("RIFF".utf8)) { return "RIFF media file" }
        if bytes.count > 12, Array(bytes[4..<8]) == Array("ftyp".utf8) { return "MP4 video" }
        if bytes.count > 262, Array(bytes[257..<262]) == Array("ustar".utf8) { return "tar archive" }
        return nil
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "PDF document"),
        (Array("{\\rtf".utf8), "RTF document"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "OLE document (.doc, .xls, .wps)"),
        ([0x50, 0x4B, 0x05, 0x06], "empty ZIP archive"),
        ([0x1F, 0x8B], "gzip file"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd file"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz file"),
        (Array("BZh9".utf8), "bzip2 file"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z archive"),
        (Array("Rar!".utf8), "RAR archive"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG image"),
        ([0xFF, 0xD8, 0xFF], "JPEG image"),
        (Array("GIF8".utf8), "GIF image"),
        ([0x49, 0x49, 0x2A, 0x00], "TIFF image"),
        ([0x4D, 0x4D, 0x00, 0x2A], "TIFF image"),
        ([0x7F, 0x45, 0x4C, 0x46], "ELF program"),
        (Array("SQLite format 3\0".utf8), "SQLite database"),
        (Array("PAR1".utf8), "Parquet file"),
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32 text"),
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32 text"),
    ]

    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with signature: [UInt8]) -> Bool {
        bytes.count >= signature.count && bytes.prefix(signature.count).elementsEqual(signature)
    }

    /// Office documents are ZIP archives whose first names give them away.
    private static func zipName(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if head.contains("word/") { return "Word document (.docx)" }
        if head.contains("xl/") { return "Excel workbook (.xlsx)" }
        if head.contains("ppt/") { return "PowerPoint presentation (.pptx)" }
        if head.contains("OFD.xml") { return "OFD document" }
        if head.contains("opendocument") { return "OpenDocument file" }
        if head.contains("[Content_Types].xml") { return "Office document (.docx, .xlsx or .pptx)" }
        return "ZIP archive"
    }

    /// How many of the first bytes are control characters that no text has, and where the first is.
    static func controls(in bytes: UnsafeBufferPointer<UInt8>) -> (count: Int, looked: Int, first: Int?) {
        let looked = min(bytes.count, 65_536)
        var count = 0
        var first: Int?
        var place = 0
        while place < looked {
            let next = min(looked, place &+ blockLength)
            if next &- place < blockLength || holdControls(bytes, from: place) {
                for index in place..<next where isControl(bytes[index]) {
                    count += 1
                    if first == nil { first = index }
                }
            }
            place = next
        }
        return (count, looked, first)
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        switch byte {
        // White space; escape and end-of-file are left in old texts.
        case 0x09...0x0D, 0x1A, 0x1B: false
        default: byte < 0x20
        }
    }

    private static let blockLength = 64

    private typealias Bytes = SIMD16<UInt8>

    /// False when a block has no control characters but white space, which is true of nearly all.
    @inline(__always)
    private static func holdControls(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let space = Bytes(repeating: 0x20)
        let (tab, width) = (Bytes(repeating: 9), Bytes(repeating: 4))
        // Most blocks lie inside of a line.
        return holds(bytes, from: start) { $0 .< space }
            && holds(bytes, from: start) { ($0 .< space) .& (($0 &- tab) .> width) }
    }

    /// True when a byte of a block is one of those wanted; sixteen are looked at at once.
    @inline(__always)
    private static func holds(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ areWanted: (Bytes) -> SIMDMask<Bytes.MaskStorage>
    ) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var found = Bytes.zero
        for part in 0..<blockLength / 16 {
            let sixteen = raw.loadUnaligned(fromByteOffset: start + part * 16, as: Bytes.self)
            found.replace(with: 0xFF, where: areWanted(sixteen))
        }
        let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
        return words[0] | words[1] != 0
    }
}
